package epochscope.views.loss;

import epochscope.history.HistoryView.Series;
import epochscope.history.Metrics;
import epochscope.views.Texts;
import epochscope.views.drawing.Legend;
import epochscope.views.drawing.Legend.Entry;
import epochscope.views.drawing.Legend.Mark;
import epochscope.views.drawing.Numerals;
import epochscope.views.drawing.PlotArea;
import epochscope.views.drawing.Surface;
import java.util.ArrayList;
import java.util.List;

/** The curves of one plot and their values; above them the kept runs, in as many lines. */
final class PlotLegend {
  /** Lines that kept runs may take; their numbers stand at their curves too. */
  private static final int MOST_LINES = 3;

  /** Share of the picture's height above which a legend is no longer worth its room. */
  private static final double LARGEST_SHARE = 0.14;

  private final Scene scene;
  private final MetricPair pair;
  private final boolean naming;
  private final Legend legend;
  private final List<List<Entry>> runs;

  /**
   * @param naming whether the kept runs are named here, and how lines are smoothed
   * @param width of the plot with its labels
   */
  PlotLegend(Scene scene, MetricPair pair, boolean naming, double width) {
    Surface surface = scene.surface();
    this.scene = scene;
    this.pair = pair;
    this.naming = naming;
    this.legend = new Legend(surface);
    List<Entry> all = naming ? runs(scene) : List.of();
    int room = (int) (LARGEST_SHARE * surface.height() / legend.lineHeight());
    List<List<Entry>> lines = legend.lines(all, width);
    this.runs = lines.subList(0, Math.min(lines.size(), Math.clamp(room, 1, MOST_LINES)));
  }

  /** The run that is shown, where it has a name among others, and these. */
  private static List<Entry> runs(Scene scene) {
    List<Entry> entries = new ArrayList<>();
    if (!scene.ghosts().isEmpty() && !scene.frame().name().isEmpty()) {
      int colour = scene.surface().palette().train();
      entries.add(new Entry(Mark.LINE, colour, scene.frame().name()));
    }
    entries.addAll(GhostCurves.legend(scene.surface(), scene.ghosts()));
    return entries;
  }

  /** What it needs above the line of the axis' title. */
  double extraHeight() {
    return runs.size() * legend.lineHeight();
  }

  void paint(PlotArea plot, double right) {
    List<List<Entry>> groups = new ArrayList<>(runs);
    groups.add(curves());
    legend.paintAbove(plot, groups, right);
  }

  private List<Entry> curves() {
    List<Entry> entries = new ArrayList<>();
    boolean paired = pair.validation().epochs().length > 0 || pair.name().equals("loss");
    entry(entries, pair.train(), scene.surface().palette().train(), paired ? "sample.train" : "");
    entry(entries, pair.validation(), scene.surface().palette().validation(), "sample.validation");
    double beta = scene.choices().beta();
    if (beta > 0 && naming) {
      String text = Texts.get("loss.smoothed", Numerals.significant(beta, beta < 0.95 ? 1 : 2));
      entries.add(0, new Entry(Mark.NONE, 0, text));
    }
    return entries;
  }

  private void entry(List<Entry> entries, Series series, int colour, String name) {
    int index = MetricPair.indexAt(series, scene.marks().shown());
    if (index >= 0) {
      double number = series.values()[index];
      String value =
          pair.name().equals(Metrics.LEARNING_RATE)
              ? Numerals.significant(number, 3)
              : Numerals.readable(number, pair.decimals());
      String label = name.isEmpty() ? "" : Texts.get(name);
      entries.add(new Entry(Mark.LINE, colour, label, value));
    }
  }
}
