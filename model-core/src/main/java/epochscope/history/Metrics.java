package epochscope.history;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Named numbers of one moment of a run, such as {@code train.loss} or {@code validation.auc}. May
 * hold NaN.
 */
public record Metrics(Map<String, Double> values) {
  public static final String TRAIN_LOSS = "train.loss";
  public static final String VALIDATION_LOSS = "validation.loss";
  public static final String TRAIN_ACCURACY = "train.accuracy";
  public static final String VALIDATION_ACCURACY = "validation.accuracy";
  public static final String TRAIN_AUC = "train.auc";
  public static final String VALIDATION_AUC = "validation.auc";

  /** Of the next update, as the schedule has it. */
  public static final String LEARNING_RATE = "learningRate";

  public Metrics {
    values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
  }

  /** The value of that name; NaN where there is none. */
  public double get(String name) {
    return values.getOrDefault(name, Double.NaN);
  }
}
