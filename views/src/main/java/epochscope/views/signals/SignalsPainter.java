package epochscope.views.signals;

import epochscope.analysis.signal.Distribution;
import epochscope.analysis.signal.LayerSignals;
import epochscope.analysis.signal.SignalPropagation;
import epochscope.views.Frame;
import epochscope.views.Texts;
import epochscope.views.drawing.Company;
import epochscope.views.drawing.CsvText;
import epochscope.views.drawing.Notice;
import epochscope.views.drawing.Reading;
import epochscope.views.drawing.RunPainter;
import epochscope.views.drawing.Surface;
import java.util.List;
import java.util.Optional;

/**
 * Paints how signals go forwards through the layers and gradients backwards. Runs beside each other
 * have axes of their own: what vanishes in one would not be seen on the scale of another, and the
 * variances are relative anyway.
 */
public final class SignalsPainter implements RunPainter {
  static final String SHOW = "signals.show";
  static final List<String> SHOWN = List.of("both", "signals", "gradients");
  static final String OF = "signals.of";
  static final List<String> STAGES = List.of("before", "after");

  @Override
  public Reading paint(Frame frame, Company company, Surface surface) {
    surface.clear(surface.palette().surface());
    if (frame.topology() == null) {
      return notice(surface, Texts.get("signals.empty"), Texts.get("remedy.network"));
    }
    Optional<String> refusal = frame.refusal(SignalPropagation.class);
    if (refusal.isPresent()) {
      return notice(surface, Texts.get("signals.refused"), refusal.get());
    }
    Optional<SignalPropagation> found = frame.result(SignalPropagation.class);
    if (found.isEmpty()) {
      return notice(surface, Texts.get("signals.waiting"), Texts.get("remedy.play"));
    }
    if (found.get().layers().isEmpty()) {
      return notice(surface, Texts.get("signals.none"), Texts.get("remedy.network"));
    }
    double size = surface.theme().smallSize();
    var room = surface.box().inset(0.6 * size, 0.4 * size, 0.6 * size, 0.3 * size);
    SignalPicture picture = new SignalPicture(frame, surface, room, found.get());
    picture.paint();
    return picture::reading;
  }

  @Override
  public RunPainter another() {
    return new SignalsPainter();
  }

  @Override
  public String numbers(Frame frame) {
    CsvText text = new CsvText("node", "of", "mean", "variance", "min", "max", "saturated", "dead");
    frame
        .result(SignalPropagation.class)
        .ifPresent(
            found -> {
              for (LayerSignals layer : found.layers()) {
                row(text, layer, "before", layer.before());
                row(text, layer, "after", layer.after());
                if (layer.gradient() != null) {
                  row(text, layer, "gradient", layer.gradient());
                }
              }
            });
    return text.toString();
  }

  private static void row(CsvText text, LayerSignals layer, String of, Distribution found) {
    text.row(
        layer.node(),
        of,
        found.mean(),
        found.variance(),
        found.min(),
        found.max(),
        layer.saturated(),
        layer.dead());
  }

  private static Reading notice(Surface surface, String why, String remedy) {
    Notice.paint(surface, surface.box(), why, remedy);
    return Reading.NOTHING;
  }
}
