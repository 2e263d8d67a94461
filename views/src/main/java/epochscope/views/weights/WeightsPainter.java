package epochscope.views.weights;

import epochscope.analysis.signal.ParameterCurves;
import epochscope.analysis.signal.ParameterCurves.Layer;
import epochscope.analysis.signal.ParameterMoment;
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

/** Paints the weights of every layer over the epochs, or their gradients, updates or norms. */
public final class WeightsPainter implements RunPainter {
  @Override
  public Reading paint(Frame frame, Company company, Surface surface) {
    surface.clear(surface.palette().surface());
    if (frame.topology() == null) {
      return notice(surface, "weights.empty", "remedy.network");
    }
    if (frame.topology().parameters().trained() == 0) {
      return notice(surface, "weights.none", "remedy.network");
    }
    Weighed weighed = Weighed.of(frame.selection());
    Optional<ParameterCurves> found =
        frame
            .result(ParameterCurves.class)
            .filter(curves -> curves.quantity() == weighed.quantity())
            .filter(curves -> curves.epochs().length > 0);
    if (found.isEmpty()) {
      return notice(surface, "weights.waiting", "remedy.play");
    }
    List<ParameterCurves> sharing =
        company
            .results(ParameterCurves.class)
            .filter(curves -> curves.quantity() == weighed.quantity())
            .toList();
    double size = surface.theme().smallSize();
    var room = surface.box().inset(0.6 * size, 0.4 * size, 0.6 * size, 0.3 * size);
    return switch (weighed.show()) {
      case SPREAD, RIDGES -> {
        LayerGrid grid = new LayerGrid(frame, surface, room, found.get(), sharing, weighed);
        grid.paint();
        yield grid::reading;
      }
      case UPDATES, NORMS -> {
        LayerCurves curves = new LayerCurves(frame, surface, room, found.get(), sharing, weighed);
        curves.paint();
        yield curves::reading;
      }
    };
  }

  @Override
  public RunPainter another() {
    return new WeightsPainter();
  }

  @Override
  public String numbers(Frame frame) {
    CsvText text =
        new CsvText(
            "node", "parameter", "epoch", "min", "max", "mean", "deviation", "norm", "update");
    frame
        .result(ParameterCurves.class)
        .ifPresent(
            curves -> {
              for (Layer layer : curves.layers()) {
                for (int i = 0; i < curves.epochs().length; i++) {
                  ParameterMoment m = layer.moments().get(i);
                  text.row(
                      layer.node(),
                      layer.name(),
                      curves.epochs()[i],
                      m.min(),
                      m.max(),
                      m.mean(),
                      m.deviation(),
                      m.norm(),
                      m.change());
                }
              }
            });
    return text.toString();
  }

  private static Reading notice(Surface surface, String why, String remedy) {
    Notice.paint(surface, surface.box(), Texts.get(why), Texts.get(remedy));
    return Reading.NOTHING;
  }
}
