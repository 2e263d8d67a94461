package epochscope.optim;

import epochscope.spec.ScheduleSpec;
import java.nio.ByteBuffer;

/**
 * The learning rate over the updates of a run. All but what watches the loss is a function of the
 * update's number alone.
 */
public interface Schedule {
  /**
   * The learning rate of one update.
   *
   * @param base the optimiser's learning rate, or the one set by hand since
   * @param update how many came before
   */
  double rate(double base, long update);

  /**
   * An epoch has ended.
   *
   * @param updates made so far
   * @param loss the one to watch; may be NaN
   */
  default void endEpoch(long updates, double loss) {}

  /** The base has been set by hand: what was taken off it is forgotten. */
  default void baseSet() {}

  /** Bytes that {@link #save} writes, the same at any time. */
  default int bytes() {
    return 0;
  }

  /** Writes the exact state. */
  default void save(ByteBuffer out) {}

  /** Reads what {@link #save} wrote. */
  default void load(ByteBuffer in) {}

  /**
   * A fresh one.
   *
   * @param spec null: constant
   * @param updatesPerEpoch from 1
   */
  static Schedule of(ScheduleSpec spec, long updatesPerEpoch) {
    return switch (spec) {
      case null -> (base, update) -> base;
      case ScheduleSpec.Constant constant -> (base, update) -> base;
      case ScheduleSpec.Step step ->
          (base, update) -> base * power(step.factor(), update / updatesPerEpoch / step.every());
      case ScheduleSpec.Exponential exponential ->
          (base, update) -> base * power(exponential.factor(), update / updatesPerEpoch);
      case ScheduleSpec.Cosine cosine -> new CosineSchedule(cosine, updatesPerEpoch);
      case ScheduleSpec.OnPlateau plateau -> new PlateauSchedule(plateau);
      case ScheduleSpec.WarmUp warmUp -> WarmUpSchedule.of(warmUp, updatesPerEpoch);
      case ScheduleSpec.OneCycle cycle -> OneCycleSchedule.of(cycle, updatesPerEpoch);
    };
  }

  private static double power(double factor, long exponent) {
    return exponent == 0 ? 1 : Math.pow(factor, exponent);
  }
}
