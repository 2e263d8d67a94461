package epochscope.spec;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/**
 * What training makes small: the mean over the batch (weighted by event weights, where there are
 * any).
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
  @JsonSubTypes.Type(value = LossSpec.MeanSquaredError.class, name = "mean-squared-error"),
  @JsonSubTypes.Type(value = LossSpec.BinaryCrossEntropy.class, name = "binary-cross-entropy"),
  @JsonSubTypes.Type(
      value = LossSpec.CategoricalCrossEntropy.class,
      name = "categorical-cross-entropy")
})
public sealed interface LossSpec {
  /** (y − t)², mean over the outputs too. */
  record MeanSquaredError() implements LossSpec {}

  /** −t ln y − (1−t) ln(1−y), computed from the logit; needs one logistic output per target. */
  record BinaryCrossEntropy() implements LossSpec {}

  /** −ln y_t, computed from the logits; needs a softmax output with a unit per class. */
  record CategoricalCrossEntropy() implements LossSpec {}
}
