package epochscope.spec;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** An optimiser's hyperparameters. Conventions are PyTorch's. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
  @JsonSubTypes.Type(value = OptimiserSpec.Sgd.class, name = "sgd"),
  @JsonSubTypes.Type(value = OptimiserSpec.Momentum.class, name = "momentum"),
  @JsonSubTypes.Type(value = OptimiserSpec.Adam.class, name = "adam")
})
public sealed interface OptimiserSpec {
  double MAX_LEARNING_RATE = 1e9;

  Double learningRate();

  OptimiserSpec withLearningRate(double learningRate);

  /** w ← w − lr·g */
  record Sgd(Double learningRate) implements OptimiserSpec {
    public Sgd {
      learningRate = checkLearningRate(learningRate, 0.01);
    }

    @Override
    public Sgd withLearningRate(double rate) {
      return new Sgd(rate);
    }
  }

  /** v ← µ·v + g, w ← w − lr·v */
  record Momentum(Double learningRate, Double momentum) implements OptimiserSpec {
    public Momentum {
      learningRate = checkLearningRate(learningRate, 0.01);
      momentum = Check.range("momentum", momentum == null ? 0.9 : momentum, 0, 1);
    }

    @Override
    public Momentum withLearningRate(double rate) {
      return new Momentum(rate, momentum);
    }
  }

  /** m ← β₁m + (1−β₁)g, v ← β₂v + (1−β₂)g², w ← w − lr·m̂/(√v̂ + ε). Kingma and Ba, ICLR 2015. */
  record Adam(Double learningRate, Double beta1, Double beta2, Double epsilon)
      implements OptimiserSpec {
    public Adam {
      learningRate = checkLearningRate(learningRate, 0.001);
      beta1 = Check.range("beta1", beta1 == null ? 0.9 : beta1, 0, 0.999999);
      beta2 = Check.range("beta2", beta2 == null ? 0.999 : beta2, 0, 0.99999999);
      epsilon = Check.positive("epsilon", epsilon == null ? 1e-8 : epsilon);
    }

    @Override
    public Adam withLearningRate(double rate) {
      return new Adam(rate, beta1, beta2, epsilon);
    }
  }

  private static double checkLearningRate(Double value, double byDefault) {
    double rate = Check.positive("learningRate", value == null ? byDefault : value);
    return Check.range("learningRate", rate, 0, MAX_LEARNING_RATE);
  }
}
