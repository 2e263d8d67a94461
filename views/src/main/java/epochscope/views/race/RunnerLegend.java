package epochscope.views.race;

import epochscope.views.drawing.Box;
import epochscope.views.drawing.Legend;
import epochscope.views.drawing.Legend.Entry;
import epochscope.views.drawing.Legend.Mark;
import epochscope.views.drawing.PlotArea;
import epochscope.views.drawing.Surface;
import java.util.ArrayList;
import java.util.List;

/** The names of the runners above a small field, in as many lines as they need. */
record RunnerLegend(Surface surface, List<List<Entry>> lines, Box bounds) {
  private static final int MOST_LINES = 3;

  /** Room beside a line, in type sizes: for axis and title, and for the values of the levels. */
  private static final double BESIDE = 11;

  static RunnerLegend of(Surface surface, List<Runner> runners, RaceLayout layout) {
    List<Entry> entries = new ArrayList<>();
    for (Runner runner : runners) {
      int colour = RunnerColours.of(entries.size(), surface.palette());
      entries.add(new Entry(Mark.LINE, colour, runner.title()));
    }
    Legend legend = new Legend(surface);
    double room = layout.field().width() - BESIDE * surface.theme().smallSize();
    int groups = 1;
    while (groups < MOST_LINES
        && split(entries, groups).stream().anyMatch(line -> legend.lineWidth(line) > room)) {
      groups++;
    }
    return new RunnerLegend(surface, split(entries, groups), layout.field());
  }

  private static List<List<Entry>> split(List<Entry> entries, int groups) {
    int size = Math.ceilDiv(entries.size(), groups);
    List<List<Entry>> lines = new ArrayList<>();
    for (int from = 0; from < entries.size(); from += size) {
      lines.add(entries.subList(from, Math.min(from + size, entries.size())));
    }
    return lines;
  }

  /** Room that is left. */
  Box below() {
    return bounds.inset(0, (lines.size() - 1) * new Legend(surface).lineHeight(), 0, 0);
  }

  void paint(PlotArea plot) {
    new Legend(surface).paintAbove(plot, lines, plot.inner().right());
  }

  /** At the top, where there is no plot to stand above. */
  void paintAtTop() {
    Legend legend = new Legend(surface);
    double y = bounds.y() + legend.lineHeight() / 2;
    for (List<Entry> line : lines) {
      legend.paintLine(line, bounds.x(), bounds.right(), y);
      y += legend.lineHeight();
    }
  }
}
