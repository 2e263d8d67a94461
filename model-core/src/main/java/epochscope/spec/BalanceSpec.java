package epochscope.spec;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Map;

/**
 * How classes are balanced in training. The validation and the test part, and all metrics, are as
 * the data are: they know event weights, but no balance.
 *
 * @param method null: class weights if some are given, else none
 * @param classWeights by the class's name, a class that is not named counts 1; empty with the
 *     method class-weights: such that all classes have the same weight in total, event weights
 *     included
 */
public record BalanceSpec(
    BalanceMethod method,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) Map<String, Double> classWeights) {
  public static final BalanceSpec NONE = new BalanceSpec(BalanceMethod.NONE, null);

  private static final double MAX_WEIGHT = 1e9;

  public BalanceSpec {
    classWeights = Check.map("classWeights", classWeights);
    classWeights.forEach(
        (name, weight) -> Check.range("classWeights." + name, weight, 0, MAX_WEIGHT));
    boolean weighted = !classWeights.isEmpty();
    method = method != null ? method : weighted ? BalanceMethod.CLASS_WEIGHTS : BalanceMethod.NONE;
    if (weighted && method != BalanceMethod.CLASS_WEIGHTS) {
      throw new InvalidInputException(
          "classWeights are given, but the method is another, expected class-weights");
    }
  }
}
