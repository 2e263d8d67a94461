package epochscope.views.taylor;

import epochscope.analysis.TaylorReport;
import epochscope.views.Frame;
import epochscope.views.KeptRun;
import epochscope.views.Texts;
import epochscope.views.drawing.Axis;
import epochscope.views.drawing.Box;
import epochscope.views.drawing.Colours;
import epochscope.views.drawing.Legend;
import epochscope.views.drawing.Legend.Entry;
import epochscope.views.drawing.Legend.Mark;
import epochscope.views.drawing.Numerals;
import epochscope.views.drawing.Reading;
import epochscope.views.drawing.Subscripted;
import epochscope.views.drawing.Surface;
import epochscope.views.drawing.TextStyle;
import epochscope.views.drawing.Theme;
import epochscope.views.drawing.Ticks;
import epochscope.views.drawing.Typeface;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The coefficients of the moment shown as bars, the largest first: slopes full, those of second
 * order pale, with their standard errors; earlier runs as ticks.
 */
final class RankingPlot {
  private static final int MOST_BARS = 12;
  private static final double MOST_FOR_NAMES = 0.3;
  private static final double PALE = 0.6;

  private final Frame frame;
  private final Surface surface;
  private final TaylorReport report;
  private final List<String> features;
  private final List<Integer> ranked;
  private final TextStyle name;
  private final TextStyle note;
  private final Box bars;
  private final double row;
  private final Axis axis;
  private final double nameWidth;
  private final Box bounds;

  RankingPlot(Frame frame, Surface surface, Box bounds, TaylorReport report) {
    this.frame = frame;
    this.surface = surface;
    this.report = report;
    this.bounds = bounds;
    features = TaylorTerms.features(frame);
    Theme theme = surface.theme();
    name = new TextStyle(Typeface.MEDIUM, theme.textSize(), theme.palette().text());
    note = TextStyle.note(theme);
    double top = 1.9 * note.size();
    double bottom = 3 * note.size();
    double height = Math.max(0, bounds.height() - top - bottom);
    int room = (int) (height / (1.5 * name.size()));
    ranked = ranked(report, Math.min(MOST_BARS, room));
    row = ranked.isEmpty() ? height : Math.min(height / ranked.size(), 6 * name.size());
    double widest = ranked.stream().mapToDouble(k -> termName(k).width(name)).max().orElse(0);
    nameWidth = Math.min(widest, MOST_FOR_NAMES * bounds.width());
    double value = note.width("0.0000 ± 0.0000") + note.size();
    double gap = 0.6 * name.size();
    bars =
        new Box(
            bounds.x() + nameWidth + gap,
            bounds.y() + top,
            Math.max(0, bounds.width() - nameWidth - gap - value),
            row * ranked.size());
    axis = Axis.linear("", 0, Math.max(highest(), 1e-12));
  }

  private static List<Integer> ranked(TaylorReport report, int most) {
    return IntStream.range(0, report.means().length)
        .boxed()
        .sorted(Comparator.comparingDouble(k -> rank(report.means()[k])))
        .limit(most)
        .toList();
  }

  private static double rank(double mean) {
    return Double.isNaN(mean) ? Double.POSITIVE_INFINITY : -mean;
  }

  private double highest() {
    double highest = 0;
    for (int k : ranked) {
      double top = report.means()[k] + report.errors()[k];
      highest = Double.isFinite(top) ? Math.max(highest, top) : highest;
    }
    return highest;
  }

  private Subscripted termName(int k) {
    return TaylorTerms.name(report.of().get(k), features);
  }

  void paint() {
    Ticks ticks = axis.ticks((int) Math.max(2, bars.width() / (5 * note.size())));
    for (double tick : ticks.values()) {
      surface.vertical(x(tick), bars.y(), bars.bottom(), 1, surface.palette().grid());
    }
    for (int i = 0; i < ranked.size(); i++) {
      paintBar(i, ranked.get(i));
    }
    frame.kept().forEach(this::paintKept);
    surface.vertical(bars.x(), bars.y(), bars.bottom(), 1, surface.palette().axis());
    paintAxis(ticks);
    paintLegend();
  }

  private void paintAxis(Ticks ticks) {
    double baseline = bars.bottom() + 1.3 * note.size();
    for (int i = 0; i < ticks.values().length; i++) {
      surface.text(ticks.labels().get(i), x(ticks.values()[i]), baseline, 0.5, note);
    }
    String full = Texts.get("taylor.mean.long");
    double room = bounds.right() - bars.x();
    String title = note.width(full) <= room ? full : Texts.get("taylor.mean");
    surface.text(note.fit(title, room), bars.x(), baseline + note.lineHeight(), 0, note);
  }

  private void paintBar(int place, int k) {
    double mean = report.means()[k];
    double centre = bars.y() + (place + 0.5) * row;
    double thickness = Math.min(0.68 * row, 3.2 * name.size());
    boolean second = report.of().get(k).size() == 2;
    int full = surface.palette().validation();
    int colour = second ? Colours.mix(full, surface.palette().surface(), PALE) : full;
    if (Double.isFinite(mean)) {
      double length = x(mean) - bars.x();
      surface.fill(new Box(bars.x(), centre - thickness / 2, length, thickness), colour);
      paintError(mean, report.errors()[k], centre, thickness);
    }
    boolean marked = report.of().get(k).equals(marked());
    if (marked) {
      double edge = surface.theme().strongLine();
      surface.vertical(
          bounds.x() - edge, centre - row / 2, centre + row / 2, edge, surface.palette().text());
    }
    Subscripted label = termName(k).fit(nameWidth, name);
    double left = bars.x() - 0.6 * name.size() - label.width(name);
    label.paint(surface, left, name.baselineAround(centre), name);
    String text = Numerals.readable(mean, 4);
    if (Double.isFinite(report.errors()[k])) {
      text += " ± " + Numerals.readable(report.errors()[k], 4);
    }
    double end = Double.isFinite(mean) ? x(mean + error(k)) : bars.x();
    surface.text(text, end + 0.6 * note.size(), note.baselineAround(centre), 0, note);
  }

  private List<Integer> marked() {
    return MappedTerm.isChosen(frame.selection())
        ? MappedTerm.of(frame.selection(), features.size())
        : null;
  }

  private double error(int k) {
    return Double.isFinite(report.errors()[k]) ? report.errors()[k] : 0;
  }

  private void paintError(double mean, double error, double centre, double thickness) {
    if (Double.isFinite(error) && error > 0) {
      int colour = surface.palette().text();
      double line = surface.theme().fineLine();
      surface.horizontal(x(mean - error), x(mean + error), centre, line, colour);
      for (double end : new double[] {mean - error, mean + error}) {
        surface.vertical(x(end), centre - thickness / 5, centre + thickness / 5, line, colour);
      }
    }
  }

  /** Where an earlier run had its coefficients at this epoch. */
  private void paintKept(KeptRun run) {
    double epoch = frame.snapshot() == null ? 0 : frame.snapshot().epoch();
    RunCurves.followed(frame, run.history())
        .ifPresent(
            curves -> {
              for (int i = 0; i < ranked.size(); i++) {
                paintKeptTick(curves, run, i, epoch);
              }
            });
  }

  private void paintKeptTick(RunCurves curves, KeptRun run, int place, double epoch) {
    List<Integer> term = report.of().get(ranked.get(place));
    double centre = bars.y() + (place + 0.5) * row;
    for (RunCurves.Curve curve : curves.curves()) {
      double value = curve.of().equals(term) ? curve.at(epoch) : Double.NaN;
      if (Double.isFinite(value) && value <= axis.max()) {
        int colour = surface.palette().run(run.number());
        surface.vertical(
            x(value), centre - row / 3, centre + row / 3, surface.theme().strongLine(), colour);
      }
    }
  }

  private void paintLegend() {
    List<Entry> entries = new ArrayList<>();
    int full = surface.palette().validation();
    int hidden = report.means().length - ranked.size();
    entries.add(new Entry(Mark.FILL, full, Texts.get("taylor.first")));
    if (report.of().stream().anyMatch(term -> term.size() == 2)) {
      int pale = Colours.mix(full, surface.palette().surface(), PALE);
      entries.add(new Entry(Mark.FILL, pale, Texts.get("taylor.second")));
    }
    for (KeptRun run : frame.kept()) {
      int colour = surface.palette().run(run.number());
      entries.add(new Entry(Mark.LINE, colour, run.name()));
    }
    int kinds = entries.size();
    if (hidden > 0) {
      String more = Texts.get("taylor.more", Numerals.whole(hidden));
      entries.add(new Entry(Mark.NONE, full, more));
    }
    double centreY = bounds.y() + 0.9 * note.size();
    new Legend(surface).paintLine(entries, kinds, bounds.x(), bounds.right() - 2, centreY);
  }

  private double x(double value) {
    return bars.x() + axis.fraction(value) * bars.width();
  }

  Optional<Reading.Mark> reading(double px, double py) {
    int place = (int) Math.floor((py - bars.y()) / row);
    if (place < 0 || place >= ranked.size() || px < bounds.x() || px > bounds.right()) {
      return Optional.empty();
    }
    int k = ranked.get(place);
    String text =
        termName(k)
            + "\n"
            + Texts.get("taylor.mean")
            + " "
            + Numerals.readable(report.means()[k], 4)
            + " ± "
            + Numerals.readable(report.errors()[k], 4)
            + "\n"
            + Texts.get("taylor.events", Numerals.whole(report.coefficients().sample()));
    return Optional.of(
        new Reading.Mark(
            text, MappedTerm.select(frame.selection(), report.of().get(k), features.size())));
  }
}
