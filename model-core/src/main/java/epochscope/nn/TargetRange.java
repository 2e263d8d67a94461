package epochscope.nn;

import epochscope.data.Dataset;
import epochscope.spec.Check;
import epochscope.spec.LossSpec;

/** Refuses targets that a loss cannot learn: counts below zero, and what is no distribution. */
final class TargetRange {
  /** How far from 1 the sum of a distribution may be that was written with few digits. */
  private static final double ROUNDING = 1e-3;

  private TargetRange() {}

  static void check(Dataset data, LossSpec loss) {
    boolean distribution = loss instanceof LossSpec.KullbackLeibler;
    for (int event = 0; event < data.size() && (distribution || isCount(loss)); event++) {
      double sum = 0;
      for (int target = 0; target < data.targets().size(); target++) {
        double value = data.target(event, target);
        if (!(value >= 0)) {
          throw Check.found(
              "target " + data.targets().get(target) + " of an event",
              value,
              "at least 0 for " + loss.word());
        }
        sum += value;
      }
      if (distribution && !(Math.abs(sum - 1) <= ROUNDING)) {
        throw Check.found("the sum of the targets of an event", sum, "1 for " + loss.word());
      }
    }
  }

  private static boolean isCount(LossSpec loss) {
    return loss instanceof LossSpec.Poisson;
  }
}
