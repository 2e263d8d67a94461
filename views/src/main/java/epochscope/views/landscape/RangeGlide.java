package epochscope.views.landscape;

import epochscope.views.drawing.Axis;

/** Lets an axis glide from one range to another, so that the picture never jumps. */
final class RangeGlide {
  /** In which what is left of the way becomes a third. */
  private static final double NANOS = 45e6;

  /** Of the range: less cannot be seen. */
  private static final double ARRIVED = 0.003;

  private Axis shown;
  private long at;
  private boolean moving;

  /**
   * The axis to be shown now.
   *
   * @param nanos the time, as {@link System#nanoTime} has it
   */
  Axis towards(Axis target, long nanos) {
    double share = shown == null ? 1 : 1 - Math.exp(-(nanos - at) / NANOS);
    at = nanos;
    moving = shown != null && shown.kind() == target.kind() && !near(target);
    shown = moving ? between(target, share) : target;
    return shown;
  }

  /** Whether it has not arrived yet. */
  boolean moving() {
    return moving;
  }

  private boolean near(Axis target) {
    return Math.abs(shown.fraction(target.min())) < ARRIVED
        && Math.abs(shown.fraction(target.max()) - 1) < ARRIVED;
  }

  private Axis between(Axis target, double share) {
    double low = shown.value(share * shown.fraction(target.min()));
    double high = shown.value(1 + share * (shown.fraction(target.max()) - 1));
    return new Axis(target.title(), low, high, target.kind(), target.labelled());
  }
}
