package epochscope.optim;

import epochscope.optim.WolfeSearch.Trial;

/** Two steps between which a {@link WolfeSearch} looks for a better one. */
final class Bracket {
  /** Share of the width that trials keep off the ends, once they have come too close to one. */
  private static final double MARGIN = 0.1;

  private Trial low;
  private Trial high;

  /** Of two ends of equal value the first is the low one. */
  private boolean lowIsFirst;

  private boolean wasClose;

  Bracket(Trial first, Trial second) {
    lowIsFirst = !(second.value() < first.value());
    low = lowIsFirst ? first : second;
    high = lowIsFirst ? second : first;
  }

  /** The end of the lower value. */
  Trial low() {
    return low;
  }

  double width() {
    return Math.abs(high.step() - low.step());
  }

  /**
   * The step to try next: where the cubic through both ends is lowest, but not twice running close
   * to an end.
   */
  double next() {
    double least = Math.min(low.step(), high.step());
    double most = Math.max(low.step(), high.step());
    double step = lowest(low, high, least, most);
    double margin = MARGIN * (most - least);
    boolean isClose = Math.min(most - step, step - least) < margin;
    boolean tooClose = isClose && (wasClose || step >= most || step <= least);
    wasClose = isClose && !tooClose;
    if (tooClose) {
      return Math.abs(step - most) < Math.abs(step - least) ? most - margin : least + margin;
    }
    return step;
  }

  /** {@code trial} becomes an end in place of the high one. */
  void replaceHigh(Trial trial) {
    boolean isLow = trial.value() < low.value() || !lowIsFirst && trial.value() == low.value();
    high = isLow ? low : trial;
    low = isLow ? trial : low;
    lowIsFirst ^= isLow;
  }

  /** {@code trial} becomes the low end; the minimum lies on the side to which it falls. */
  void replaceLow(Trial trial) {
    high = trial.slope() * (high.step() - low.step()) >= 0 ? low : high;
    low = trial;
  }

  /**
   * Where the cubic through both trials, slopes included, is lowest between the bounds; their
   * middle, where it has no minimum.
   */
  static double lowest(Trial one, Trial other, double least, double most) {
    Trial a = one.step() <= other.step() ? one : other;
    Trial b = a == one ? other : one;
    double d1 = a.slope() + b.slope() - 3 * (a.value() - b.value()) / (a.step() - b.step());
    double d2 = Math.sqrt(d1 * d1 - a.slope() * b.slope());
    double share = (b.slope() + d2 - d1) / (b.slope() - a.slope() + 2 * d2);
    double step = b.step() - (b.step() - a.step()) * share;
    return Double.isNaN(step) ? (least + most) / 2 : Math.clamp(step, least, most);
  }
}
