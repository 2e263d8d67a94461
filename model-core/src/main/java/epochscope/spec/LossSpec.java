package epochscope.spec;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/**
 * What training makes small: the mean over the batch (weighted by event weights, where there are
 * any). Of a sample with target t, response y and logit z (the response before its activation), it
 * is the mean over the outputs, unless said else; logarithms are natural.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
  @JsonSubTypes.Type(value = LossSpec.MeanSquaredError.class, name = "mean-squared-error"),
  @JsonSubTypes.Type(value = LossSpec.MeanAbsoluteError.class, name = "mean-absolute-error"),
  @JsonSubTypes.Type(value = LossSpec.Huber.class, name = "huber"),
  @JsonSubTypes.Type(value = LossSpec.LogCosh.class, name = "log-cosh"),
  @JsonSubTypes.Type(value = LossSpec.BinaryCrossEntropy.class, name = "binary-cross-entropy"),
  @JsonSubTypes.Type(
      value = LossSpec.CategoricalCrossEntropy.class,
      name = "categorical-cross-entropy"),
  @JsonSubTypes.Type(value = LossSpec.Hinge.class, name = "hinge"),
  @JsonSubTypes.Type(value = LossSpec.SquaredHinge.class, name = "squared-hinge"),
  @JsonSubTypes.Type(value = LossSpec.Poisson.class, name = "poisson"),
  @JsonSubTypes.Type(value = LossSpec.KullbackLeibler.class, name = "kullback-leibler"),
  @JsonSubTypes.Type(
      value = LossSpec.GaussianNegativeLogLikelihood.class,
      name = "gaussian-negative-log-likelihood"),
  @JsonSubTypes.Type(value = LossSpec.GaussianMixture.class, name = "gaussian-mixture"),
  @JsonSubTypes.Type(value = LossSpec.Perceptron.class, name = "perceptron")
})
public sealed interface LossSpec {
  /** Its type in JSON and its name before readers. */
  default String word() {
    return SpecTypes.nameOf(this, LossSpec.class);
  }

  /** (y − t)² */
  record MeanSquaredError() implements LossSpec {}

  /** |y − t| */
  record MeanAbsoluteError() implements LossSpec {}

  /** ½(y − t)² where |y − t| ≤ δ, else δ(|y − t| − ½δ). Huber 1964. */
  record Huber(Double delta) implements LossSpec {
    public Huber {
      delta = Check.positive("delta", delta == null ? 1 : delta);
    }
  }

  /** ln cosh(y − t) */
  record LogCosh() implements LossSpec {}

  /** −t ln y − (1−t) ln(1−y), computed from the logit; needs one logistic output per target. */
  record BinaryCrossEntropy() implements LossSpec {}

  /**
   * −Σ t ln y over the classes, computed from the logits; needs a softmax output with a unit per
   * class.
   *
   * @param labelSmoothing ε: t becomes (1 − ε)t + ε/classes
   */
  record CategoricalCrossEntropy(Double labelSmoothing) implements LossSpec {
    public CategoricalCrossEntropy {
      labelSmoothing =
          Check.range("labelSmoothing", labelSmoothing == null ? 0 : labelSmoothing, 0, 1);
    }

    /** Without smoothing. */
    public CategoricalCrossEntropy() {
      this(null);
    }
  }

  /** max(0, 1 − t y) with t = ±1 */
  record Hinge() implements LossSpec {}

  /** max(0, 1 − t y)² with t = ±1 */
  record SquaredHinge() implements LossSpec {}

  /** e^z − t z for counts t, whose mean is e^z; ln t! is left out. */
  record Poisson() implements LossSpec {}

  /** Σ t ln(t/y) over the units, where the targets of a sample are a distribution over them. */
  record KullbackLeibler() implements LossSpec {}

  /**
   * ½(t − µ)²/σ² + ln σ + ½ ln 2π, mean over the targets. The outputs are µ of each target, then s
   * of each.
   *
   * @param sigma how s becomes σ; null: e^s
   */
  record GaussianNegativeLogLikelihood(SigmaFunction sigma) implements LossSpec {
    public GaussianNegativeLogLikelihood {
      sigma = sigma == null ? SigmaFunction.EXP : sigma;
    }
  }

  /**
   * −ln Σ π_k N(t; µ_k, σ_k) of one target, π = softmax(a). The outputs are a_1 … a_K, µ_1 … µ_K,
   * s_1 … s_K. Bishop, Mixture Density Networks, 1994.
   *
   * @param components K; null: 3
   * @param sigma how s becomes σ; null: e^s
   */
  record GaussianMixture(Integer components, SigmaFunction sigma) implements LossSpec {
    public static final int MAX_COMPONENTS = 1000;

    public GaussianMixture {
      components =
          Check.range("components", components == null ? 3 : components, 1, MAX_COMPONENTS);
      sigma = sigma == null ? SigmaFunction.EXP : sigma;
    }
  }

  /**
   * max(0, −(2t − 1) z), whose gradient y − t before a step makes Rosenblatt's rule w ← w + r(t −
   * y)x of gradient descent; needs an output with the activation step. Rosenblatt 1958.
   */
  record Perceptron() implements LossSpec {}
}
