package epochscope.spec;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/**
 * How the learning rate changes in training; lr is the optimiser's. Time is counted in epochs, with
 * fractions where a schedule changes within them.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
  @JsonSubTypes.Type(value = ScheduleSpec.Constant.class, name = "constant"),
  @JsonSubTypes.Type(value = ScheduleSpec.Step.class, name = "step"),
  @JsonSubTypes.Type(value = ScheduleSpec.Exponential.class, name = "exponential"),
  @JsonSubTypes.Type(value = ScheduleSpec.Cosine.class, name = "cosine"),
  @JsonSubTypes.Type(value = ScheduleSpec.OnPlateau.class, name = "on-plateau"),
  @JsonSubTypes.Type(value = ScheduleSpec.WarmUp.class, name = "warm-up"),
  @JsonSubTypes.Type(value = ScheduleSpec.OneCycle.class, name = "one-cycle")
})
public sealed interface ScheduleSpec {
  /** Always lr. */
  record Constant() implements ScheduleSpec {}

  /**
   * lr·factor^⌊epoch/every⌋
   *
   * @param every epochs
   */
  record Step(Integer every, Double factor) implements ScheduleSpec {
    public Step {
      every = Check.range("every", every == null ? 30 : every, 1, TrainingSpec.MAX_EPOCHS);
      factor = checkFactor(factor, 0.1);
    }
  }

  /** lr·factor^⌊epoch⌋ */
  record Exponential(Double factor) implements ScheduleSpec {
    public Exponential {
      factor = checkFactor(factor, 0.95);
    }
  }

  /**
   * minimum + (lr − minimum)·(1 + cos(π·t/period))/2, step by step; at the end of the period it
   * stays at the minimum or restarts at lr with a period {@code periodMultiplier} times as long.
   * Loshchilov and Hutter, "SGDR", ICLR 2017.
   *
   * @param period epochs
   * @param minimum a learning rate
   */
  record Cosine(Double period, Double minimum, Boolean restarts, Double periodMultiplier)
      implements ScheduleSpec {
    public Cosine {
      period = Check.positive("period", period == null ? 100 : period);
      Check.range("period", period, 0, TrainingSpec.MAX_EPOCHS);
      minimum = checkMinimum(minimum);
      restarts = restarts != null && restarts;
      periodMultiplier =
          Check.range("periodMultiplier", periodMultiplier == null ? 1 : periodMultiplier, 1, 1000);
    }
  }

  /**
   * Multiplies by {@code factor} after each {@code patience} epochs in which the validation loss
   * (without a validation sample the training loss) has not become lower by more than {@code
   * minDelta} than it ever was.
   *
   * @param minimum a learning rate below which it does not go
   */
  record OnPlateau(Double factor, Integer patience, Double minDelta, Double minimum)
      implements ScheduleSpec {
    public OnPlateau {
      factor = checkFactor(factor, 0.1);
      patience =
          Check.range("patience", patience == null ? 10 : patience, 1, TrainingSpec.MAX_EPOCHS);
      minDelta = Check.range("minDelta", minDelta == null ? 0 : minDelta, 0, 1e9);
      minimum = checkMinimum(minimum);
    }
  }

  /**
   * The k-th update, from 1, takes lr·k/n until k = n; what follows begins its time there.
   *
   * @param steps n; null: {@code epochs} tell
   * @param epochs with a fraction, if need be; null where {@code steps} tell, 5 where neither does
   * @param then null: constant
   */
  record WarmUp(Integer steps, Double epochs, ScheduleSpec then) implements ScheduleSpec {
    public WarmUp {
      if (steps != null && epochs != null) {
        throw Check.found("steps", steps + " beside epochs " + epochs, "one of the two");
      }
      if (steps != null) {
        Check.range("steps", steps, 1, Integer.MAX_VALUE);
      } else {
        epochs = Check.positive("epochs", epochs == null ? 5 : epochs);
        Check.range("epochs", epochs, 0, TrainingSpec.MAX_EPOCHS);
      }
      then = then == null ? new Constant() : then;
      if (then instanceof WarmUp) {
        throw Check.found("then", "another warm-up", "another schedule");
      }
    }
  }

  /**
   * From lr/{@code initialDivision} up to lr and down to lr/({@code initialDivision}·{@code
   * finalDivision}), both along a cosine; then it stays there. As PyTorch's {@code OneCycleLR}, but
   * for the momentum, which stays what it is. Smith and Topin, arXiv:1708.07120.
   *
   * @param epochs of the whole cycle
   * @param riseShare how much of it goes up
   */
  record OneCycle(Integer epochs, Double riseShare, Double initialDivision, Double finalDivision)
      implements ScheduleSpec {
    public OneCycle {
      epochs = Check.range("epochs", epochs == null ? 100 : epochs, 1, TrainingSpec.MAX_EPOCHS);
      riseShare = Check.range("riseShare", riseShare == null ? 0.3 : riseShare, 0, 1);
      initialDivision =
          Check.range("initialDivision", initialDivision == null ? 25 : initialDivision, 1, 1e9);
      finalDivision =
          Check.range("finalDivision", finalDivision == null ? 1e4 : finalDivision, 1, 1e9);
    }
  }

  private static double checkFactor(Double value, double byDefault) {
    double factor = Check.positive("factor", value == null ? byDefault : value);
    return Check.range("factor", factor, 0, 1);
  }

  private static double checkMinimum(Double value) {
    return Check.range("minimum", value == null ? 0 : value, 0, OptimiserSpec.MAX_LEARNING_RATE);
  }
}
