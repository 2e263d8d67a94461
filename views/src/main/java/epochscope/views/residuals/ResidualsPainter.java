package epochscope.views.residuals;

import epochscope.analysis.Pulls;
import epochscope.analysis.Pulls.Distribution;
import epochscope.analysis.Pulls.Part;
import epochscope.analysis.ResponseReport.Histogram;
import epochscope.views.Frame;
import epochscope.views.Texts;
import epochscope.views.drawing.Box;
import epochscope.views.drawing.CsvText;
import epochscope.views.drawing.Notice;
import epochscope.views.drawing.Painter;
import epochscope.views.drawing.Reading;
import epochscope.views.drawing.Surface;
import epochscope.views.output.OutputNames;
import java.util.List;
import java.util.Optional;

/**
 * Paints residuals against the truth, their distribution, and the pulls beside the normal
 * distribution that they should follow.
 */
public final class ResidualsPainter implements Painter {
  static final String SHOW = "residuals.show";

  /** In type sizes; smaller pictures leave out the distribution of the residuals. */
  private static final double WIDTH_FOR_ALL = 40;

  private static final double HEIGHT_FOR_ALL = 24;

  /** In type sizes; in narrower pictures the plot over the truth stands alone. */
  private static final double WIDTH_FOR_TWO = 24;

  @Override
  public Reading paint(Frame frame, Surface surface) {
    surface.clear(surface.palette().surface());
    if (frame.data() != null && OutputNames.classifies(frame)) {
      return notice(surface, "residuals.classes", "remedy.regression");
    }
    Optional<Pulls> pulls = frame.result(Pulls.class);
    if (frame.data() == null || pulls.isEmpty()) {
      return notice(surface, "response.empty", "remedy.waiting");
    }
    double size = surface.theme().smallSize();
    Box room = surface.box().inset(0.6 * size, 0.4 * size, 0.6 * size, 0.3 * size);
    ResidualPlots plots = new ResidualPlots(surface, pulls.get(), target(frame, pulls.get()));
    return switch (frame.selection().choice(SHOW, "all")) {
      case "truth" -> plots.overTruth(room);
      case "distribution" -> plots.distribution(room);
      case "pulls" -> plots.pulls(room);
      default -> all(plots, room, size);
    };
  }

  @Override
  public String numbers(Frame frame) {
    CsvText text = new CsvText("sample", "quantity", "from", "to", "density");
    frame
        .result(Pulls.class)
        .ifPresent(
            pulls -> {
              rows(text, "train", pulls.train());
              rows(text, "validation", pulls.validation());
            });
    return text.toString();
  }

  private static Reading all(ResidualPlots plots, Box room, double size) {
    if (room.width() < WIDTH_FOR_TWO * size) {
      return plots.overTruth(room);
    }
    double gap = 0.5 * size;
    boolean wide = room.width() > 1.2 * room.height();
    Box first =
        wide
            ? room.inset(0, 0, 0.5 * room.width() + gap, 0)
            : room.inset(0, 0, 0, 0.5 * room.height());
    Box rest =
        wide
            ? room.inset(0.5 * room.width() + gap, 0, 0, 0)
            : room.inset(0, 0.5 * room.height(), 0, 0);
    Reading truth = plots.overTruth(first);
    boolean three = room.width() > WIDTH_FOR_ALL * size && room.height() > HEIGHT_FOR_ALL * size;
    if (!wide || !three) {
      Reading pulls = plots.pulls(rest);
      return (x, y) -> truth.at(x, y).or(() -> pulls.at(x, y));
    }
    Reading residuals = plots.distribution(rest.inset(0, 0, 0, 0.5 * rest.height()));
    Reading pulls = plots.pulls(rest.inset(0, 0.5 * rest.height(), 0, 0));
    return (x, y) -> truth.at(x, y).or(() -> residuals.at(x, y)).or(() -> pulls.at(x, y));
  }

  private static Reading notice(Surface surface, String why, String remedy) {
    Notice.paint(surface, surface.box(), Texts.get(why), Texts.get(remedy));
    return Reading.NOTHING;
  }

  private static String target(Frame frame, Pulls pulls) {
    List<String> targets = frame.data().train().targets();
    return targets.get(Math.min(pulls.target(), targets.size() - 1));
  }

  private static void rows(CsvText text, String sample, Part part) {
    if (part != null) {
      rows(text, sample, part.residuals());
      rows(text, sample, part.pulls());
    }
  }

  private static void rows(CsvText text, String sample, Distribution distribution) {
    if (distribution == null) {
      return;
    }
    Histogram histogram = distribution.histogram();
    double width = (histogram.to() - histogram.from()) / histogram.density().length;
    for (int bin = 0; bin < histogram.density().length; bin++) {
      double from = histogram.from() + bin * width;
      text.row(sample, histogram.name(), from, from + width, histogram.density()[bin]);
    }
  }
}
