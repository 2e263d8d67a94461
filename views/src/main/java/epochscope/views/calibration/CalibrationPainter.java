package epochscope.views.calibration;

import epochscope.analysis.Calibration;
import epochscope.analysis.Calibration.Bin;
import epochscope.analysis.Calibration.Part;
import epochscope.views.Frame;
import epochscope.views.Texts;
import epochscope.views.drawing.Axis;
import epochscope.views.drawing.Box;
import epochscope.views.drawing.CsvText;
import epochscope.views.drawing.Notice;
import epochscope.views.drawing.Painter;
import epochscope.views.drawing.Reading;
import epochscope.views.drawing.Surface;
import epochscope.views.output.OutputNames;
import java.util.List;
import java.util.Optional;

/** Paints the reliability curve and, under it, how many events each of its points stands for. */
public final class CalibrationPainter implements Painter {
  private static final double CURVE_SHARE = 0.7;

  /** In type sizes; lower pictures have the curve alone. */
  private static final double LEAST_HEIGHT = 16;

  @Override
  public Reading paint(Frame frame, Surface surface) {
    surface.clear(surface.palette().surface());
    if (frame.data() != null && !OutputNames.classifies(frame)) {
      return notice(surface, "calibration.regression", "remedy.classification");
    }
    Optional<Calibration> result = frame.result(Calibration.class);
    if (frame.data() == null || result.isEmpty()) {
      return notice(surface, "response.empty", "remedy.waiting");
    }
    if (result.get().train() == null) {
      return notice(surface, "calibration.none", "remedy.calibration");
    }
    double size = surface.theme().smallSize();
    Box room = surface.box().inset(0.6 * size, 0.4 * size, 0.6 * size, 0.3 * size);
    return paint(result.get(), className(frame, result.get()), surface, room);
  }

  @Override
  public String numbers(Frame frame) {
    CsvText text =
        new CsvText(
            "sample", "from", "to", "events", "weight", "response", "fraction", "low", "high");
    Optional<Calibration> result = frame.result(Calibration.class);
    if (result.isPresent()) {
      rows(text, "train", result.get().train());
      rows(text, "validation", result.get().validation());
    }
    return text.toString();
  }

  private static Reading paint(Calibration result, String name, Surface surface, Box room) {
    String response = Texts.get("calibration.response", name);
    boolean counted = room.height() > LEAST_HEIGHT * surface.theme().smallSize();
    double split = counted ? CURVE_SHARE * room.height() : room.height();
    Axis x = Axis.linear(response, 0, 1);
    Box above = room.inset(0, 0, 0, room.height() - split);
    ReliabilityPlot curve =
        new ReliabilityPlot(surface, above, result, counted ? x.bare() : x, name);
    if (!counted) {
      curve.paint();
      return curve;
    }
    CountPlot counts = new CountPlot(surface, room.inset(0, split, 0, 0), result, x);
    double left = Math.max(curve.left(), counts.left());
    ReliabilityPlot moved = curve.alignedTo(left);
    moved.paint();
    counts.alignedTo(left).paint();
    return moved;
  }

  private static Reading notice(Surface surface, String why, String remedy) {
    Notice.paint(surface, surface.box(), Texts.get(why), Texts.get(remedy));
    return Reading.NOTHING;
  }

  /** Of two classes the second, the signal. */
  private static String className(Frame frame, Calibration result) {
    List<String> classes = frame.data().train().classes();
    return classes.get(
        frame.topology().outputs() == 1 ? 1 : Math.min(result.output(), classes.size() - 1));
  }

  private static void rows(CsvText text, String sample, Part part) {
    for (Bin bin : part == null ? List.<Bin>of() : part.bins()) {
      text.row(
          sample,
          bin.from(),
          bin.to(),
          bin.count(),
          bin.weight(),
          bin.response(),
          bin.fraction(),
          bin.low(),
          bin.high());
    }
  }
}
