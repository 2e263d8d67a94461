package epochscope.app.handout;

import java.util.ArrayList;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.stream.DoubleStream;

/**
 * Curves of one quantity over the epochs.
 *
 * @param quantity without its sample
 * @param logarithmic whether its axis is
 * @param share whether all values lie between 0 and 1 by what they mean
 */
record Plot(String quantity, boolean logarithmic, boolean share, List<Line> lines) {
  /** From such a span on small values would lie on one line. */
  private static final double WIDE = 40;

  /**
   * One curve.
   *
   * @param run index of its run
   * @param look how it is drawn
   */
  record Line(int run, String metric, String look) {}

  static List<Plot> of(Course course) {
    List<Plot> plots = new ArrayList<>(List.of(of(course, "loss")));
    if (course.quality() != null) {
      plots.add(of(course, course.quality()));
    }
    return plots;
  }

  /** Of the lesson's own run both samples, of the others the one that judges. */
  private static Plot of(Course course, String quantity) {
    List<Line> lines = new ArrayList<>();
    String judging = course.judging(quantity);
    for (int i = 1; i < course.runs().size(); i++) {
      Course.Run run = course.runs().get(i);
      if (run.has(judging)) {
        lines.add(new Line(i, judging, look(run, judging)));
      }
    }
    for (String sample : List.of("train.", "validation.")) {
      if (course.own().has(sample + quantity)) {
        lines.add(new Line(0, sample + quantity, look(course.own(), sample + quantity)));
      }
    }
    boolean share = !quantity.equals("loss");
    boolean wide =
        isWide(lines.stream().map(Line::metric).distinct().flatMapToDouble(course::values));
    return new Plot(quantity, !share && wide, share, List.copyOf(lines));
  }

  /** The class of what is drawn in a run's colour; the own run has those of the samples. */
  static String look(Course.Run run, String metric) {
    return run.number() > 0 ? "run-" + run.number() : metric.substring(0, metric.indexOf('.'));
  }

  private static boolean isWide(DoubleStream values) {
    DoubleSummaryStatistics all = values.summaryStatistics();
    return all.getMin() > 0 && all.getMax() > WIDE * all.getMin();
  }
}
