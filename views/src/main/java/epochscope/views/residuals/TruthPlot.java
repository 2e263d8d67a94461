package epochscope.views.residuals;

import epochscope.analysis.Pulls;
import epochscope.analysis.Pulls.Part;
import epochscope.analysis.Pulls.ProfileBin;
import epochscope.analysis.ResponseReport.Scatter;
import epochscope.views.Texts;
import epochscope.views.drawing.Axis;
import epochscope.views.drawing.Box;
import epochscope.views.drawing.Legend;
import epochscope.views.drawing.Legend.Entry;
import epochscope.views.drawing.Numerals;
import epochscope.views.drawing.PlotArea;
import epochscope.views.drawing.PointSprite;
import epochscope.views.drawing.Reading;
import epochscope.views.drawing.Surface;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Residuals against the truth as points, and their mean with its error where truths are alike. */
final class TruthPlot implements Reading {
  private static final int MOST_POINTS = 1000;

  /** Residuals beyond these quantiles do not stretch the axis. */
  private static final double TAIL = 0.005;

  private final Surface surface;
  private final Box bounds;
  private final Part train;
  private final Part validation;
  private final List<List<Entry>> legendLines;
  private final PlotArea plot;

  TruthPlot(Surface surface, Box bounds, Pulls result, String target) {
    this.surface = surface;
    this.bounds = bounds;
    this.train = result.train();
    this.validation = result.validation();
    double[] truth = range(train.pairs().truth(), 0);
    double pad = 0.04 * (truth[1] - truth[0]);
    double[] residual = range(judged().pairs().prediction(), TAIL);
    double reach = 1.25 * Math.max(Math.abs(residual[0]), Math.abs(residual[1]));
    Axis x = Axis.linear(Texts.get("response.truth", target), truth[0] - pad, truth[1] + pad);
    Axis y = Axis.linear(Texts.get("response.residual"), -reach, reach);
    Legend legend = new Legend(surface);
    this.legendLines = legend.linesAbove(legend(), y.title(), bounds.width());
    double above = (legendLines.size() - 1) * legend.lineHeight();
    this.plot = new PlotArea(surface, bounds.inset(0, above, 0, 0), x, y);
  }

  void paint() {
    plot.paintGrid();
    surface.horizontal(
        plot.inner().x(),
        plot.inner().right(),
        plot.y(0),
        surface.theme().fineLine(),
        surface.palette().axis());
    double radius = 1.7 * surface.theme().magnification();
    plot.clipped(
        () -> {
          stamp(train, PointSprite.filled(surface, radius, surface.palette().muted(), 0.45));
          if (validation != null) {
            stamp(validation, PointSprite.filled(surface, radius, strong(), 0.7));
          }
          paintProfile();
        });
    plot.paintAxes();
    new Legend(surface).paintAbove(plot, legendLines, bounds.right() - 2);
  }

  @Override
  public Optional<Reading.Mark> at(double x, double y) {
    if (!plot.inner().contains(x, y)) {
      return Optional.empty();
    }
    StringBuilder text = new StringBuilder(plot.xAxis().title());
    text.append(' ').append(Numerals.significant(plot.xValue(x), 3));
    text.append('\n').append(plot.yAxis().title());
    text.append(' ').append(Numerals.significant(plot.yValue(y), 3));
    for (ProfileBin bin : judged().profile()) {
      if (plot.xValue(x) >= bin.from() && plot.xValue(x) < bin.to()) {
        text.append('\n');
        text.append(
            Texts.get(
                "residuals.profile.reading",
                Numerals.significant(bin.mean(), 3),
                Numerals.significant(bin.error(), 2),
                Numerals.whole(bin.count())));
      }
    }
    return Optional.of(new Reading.Mark(text.toString()));
  }

  private void stamp(Part part, PointSprite sprite) {
    Scatter pairs = part.pairs();
    int stride = Math.max(1, Math.ceilDiv(pairs.truth().length, MOST_POINTS));
    for (int i = 0; i < pairs.truth().length; i += stride) {
      double y = plot.y(pairs.prediction()[i]);
      if (Double.isFinite(y)) {
        sprite.stamp(surface, plot.x(pairs.truth()[i]), y);
      }
    }
  }

  private void paintProfile() {
    double strong = surface.theme().strongLine();
    int colour = profileColour();
    PointSprite dot = PointSprite.filled(surface, 2 * strong, colour, 1);
    for (ProfileBin bin : judged().profile()) {
      double x = plot.x((bin.from() + bin.to()) / 2);
      double low = plot.y(bin.mean() - bin.error());
      surface.vertical(x, plot.y(bin.mean() + bin.error()), low, strong, colour);
      dot.stamp(surface, x, plot.y(bin.mean()));
    }
  }

  private List<List<Entry>> legend() {
    List<Entry> samples = new ArrayList<>();
    if (validation != null) {
      samples.add(new Entry(Legend.Mark.DOT, strong(), Texts.get("sample.validation")));
    }
    int muted = surface.palette().muted();
    samples.add(new Entry(Legend.Mark.DOT, muted, Texts.get("sample.train")));
    Entry mean = new Entry(Legend.Mark.DOT, profileColour(), Texts.get("residuals.profile"));
    return List.of(samples, List.of(mean));
  }

  /** The validation sample, where there is one. */
  private Part judged() {
    return validation == null ? train : validation;
  }

  private int strong() {
    return surface.palette().validation();
  }

  private int profileColour() {
    return surface.palette().classColour(1);
  }

  /** From the lower to the upper quantile of what is finite; [−1, 1] where nothing is. */
  private static double[] range(float[] values, double tail) {
    double[] sorted = new double[values.length];
    int count = 0;
    for (float value : values) {
      if (Float.isFinite(value)) {
        sorted[count++] = value;
      }
    }
    if (count == 0) {
      return new double[] {-1, 1};
    }
    Arrays.sort(sorted, 0, count);
    int cut = (int) (tail * count);
    return new double[] {sorted[cut], sorted[count - 1 - cut]};
  }
}
