package epochscope.spec;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/**
 * An optimiser's hyperparameters, g the gradient, w the parameters, lr the learning rate.
 * Conventions are PyTorch's (1.13). A {@code weightDecay} λ is coupled, g ← g + λw, unless said
 * otherwise; it takes in biases too.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
  @JsonSubTypes.Type(value = OptimiserSpec.GradientDescent.class, name = "gd"),
  @JsonSubTypes.Type(value = OptimiserSpec.Sgd.class, name = "sgd"),
  @JsonSubTypes.Type(value = OptimiserSpec.Momentum.class, name = "momentum"),
  @JsonSubTypes.Type(value = OptimiserSpec.MomentumLecture.class, name = "momentum-lecture"),
  @JsonSubTypes.Type(value = OptimiserSpec.Nesterov.class, name = "nesterov"),
  @JsonSubTypes.Type(value = OptimiserSpec.Adagrad.class, name = "adagrad"),
  @JsonSubTypes.Type(value = OptimiserSpec.RmsProp.class, name = "rmsprop"),
  @JsonSubTypes.Type(value = OptimiserSpec.Adam.class, name = "adam"),
  @JsonSubTypes.Type(value = OptimiserSpec.AdamW.class, name = "adamw"),
  @JsonSubTypes.Type(value = OptimiserSpec.AmsGrad.class, name = "amsgrad"),
  @JsonSubTypes.Type(value = OptimiserSpec.Nadam.class, name = "nadam"),
  @JsonSubTypes.Type(value = OptimiserSpec.Lbfgs.class, name = "lbfgs"),
  @JsonSubTypes.Type(value = OptimiserSpec.Perceptron.class, name = "perceptron")
})
public sealed interface OptimiserSpec {
  double MAX_LEARNING_RATE = 1e9;
  double MAX_WEIGHT_DECAY = 1e6;
  int MAX_MEMORY = 1000;

  Double learningRate();

  OptimiserSpec withLearningRate(double learningRate);

  /** Whether an update takes the gradient of the whole training sample. */
  @JsonIgnore
  default boolean isFullBatch() {
    return false;
  }

  /**
   * λ of what is added to the gradient, g ← g + λw; 0 where the decay is apart or there is none.
   */
  @JsonIgnore
  default double coupledDecay() {
    return switch (this) {
      case GradientDescent o -> o.weightDecay();
      case Sgd o -> o.weightDecay();
      case Momentum o -> o.weightDecay();
      case Nesterov o -> o.weightDecay();
      case Adagrad o -> o.weightDecay();
      case RmsProp o -> o.weightDecay();
      case Adam o -> o.weightDecay();
      case AmsGrad o -> o.weightDecay();
      case Nadam o -> o.weightDecay();
      case MomentumLecture o -> 0;
      case AdamW o -> 0;
      case Lbfgs o -> 0;
      case Perceptron o -> 0;
    };
  }

  /** w ← w − lr·g, where g is the gradient of the whole training sample. */
  record GradientDescent(Double learningRate, Double weightDecay) implements OptimiserSpec {
    public GradientDescent {
      learningRate = checkLearningRate(learningRate, 0.01);
      weightDecay = checkWeightDecay(weightDecay, 0);
    }

    @Override
    public GradientDescent withLearningRate(double rate) {
      return new GradientDescent(rate, weightDecay);
    }

    @Override
    public boolean isFullBatch() {
      return true;
    }
  }

  /** w ← w − lr·g */
  record Sgd(Double learningRate, Double weightDecay) implements OptimiserSpec {
    public Sgd {
      learningRate = checkLearningRate(learningRate, 0.01);
      weightDecay = checkWeightDecay(weightDecay, 0);
    }

    public Sgd(Double learningRate) {
      this(learningRate, null);
    }

    @Override
    public Sgd withLearningRate(double rate) {
      return new Sgd(rate, weightDecay);
    }
  }

  /** v ← µ·v + g, w ← w − lr·v */
  record Momentum(Double learningRate, Double momentum, Double weightDecay)
      implements OptimiserSpec {
    public Momentum {
      learningRate = checkLearningRate(learningRate, 0.01);
      momentum = checkMomentum(momentum);
      weightDecay = checkWeightDecay(weightDecay, 0);
    }

    public Momentum(Double learningRate, Double momentum) {
      this(learningRate, momentum, null);
    }

    @Override
    public Momentum withLearningRate(double rate) {
      return new Momentum(rate, momentum, weightDecay);
    }
  }

  /** m ← γ·m + (1−γ)·lr·g, w ← w − m: the form of the lectures; {@code momentum} is γ. */
  record MomentumLecture(Double learningRate, Double momentum) implements OptimiserSpec {
    public MomentumLecture {
      learningRate = checkLearningRate(learningRate, 0.01);
      momentum = checkMomentum(momentum);
    }

    @Override
    public MomentumLecture withLearningRate(double rate) {
      return new MomentumLecture(rate, momentum);
    }
  }

  /**
   * v ← µ·v + g, w ← w − lr·(g + µ·v). Nesterov 1983, as rewritten by Sutskever et al., ICML 2013.
   */
  record Nesterov(Double learningRate, Double momentum, Double weightDecay)
      implements OptimiserSpec {
    public Nesterov {
      learningRate = checkLearningRate(learningRate, 0.01);
      momentum = checkMomentum(momentum);
      weightDecay = checkWeightDecay(weightDecay, 0);
    }

    @Override
    public Nesterov withLearningRate(double rate) {
      return new Nesterov(rate, momentum, weightDecay);
    }
  }

  /** s ← s + g², w ← w − lr·g/(√s + ε). Duchi, Hazan and Singer, JMLR 12 (2011). */
  record Adagrad(Double learningRate, Double epsilon, Double weightDecay) implements OptimiserSpec {
    public Adagrad {
      learningRate = checkLearningRate(learningRate, 0.01);
      epsilon = checkEpsilon(epsilon, 1e-10);
      weightDecay = checkWeightDecay(weightDecay, 0);
    }

    @Override
    public Adagrad withLearningRate(double rate) {
      return new Adagrad(rate, epsilon, weightDecay);
    }
  }

  /** v ← ρ·v + (1−ρ)g², w ← w − lr·g/(√v + ε). Tieleman and Hinton 2012. */
  record RmsProp(Double learningRate, Double rho, Double epsilon, Double weightDecay)
      implements OptimiserSpec {
    public RmsProp {
      learningRate = checkLearningRate(learningRate, 0.01);
      rho = Check.range("rho", rho == null ? 0.9 : rho, 0, 0.99999999);
      epsilon = checkEpsilon(epsilon, 1e-8);
      weightDecay = checkWeightDecay(weightDecay, 0);
    }

    @Override
    public RmsProp withLearningRate(double rate) {
      return new RmsProp(rate, rho, epsilon, weightDecay);
    }
  }

  /** m ← β₁m + (1−β₁)g, v ← β₂v + (1−β₂)g², w ← w − lr·m̂/(√v̂ + ε). Kingma and Ba, ICLR 2015. */
  record Adam(Double learningRate, Double beta1, Double beta2, Double epsilon, Double weightDecay)
      implements OptimiserSpec {
    public Adam {
      learningRate = checkLearningRate(learningRate, 0.001);
      beta1 = checkBeta1(beta1);
      beta2 = checkBeta2(beta2);
      epsilon = checkEpsilon(epsilon, 1e-8);
      weightDecay = checkWeightDecay(weightDecay, 0);
    }

    public Adam(Double learningRate, Double beta1, Double beta2, Double epsilon) {
      this(learningRate, beta1, beta2, epsilon, null);
    }

    @Override
    public Adam withLearningRate(double rate) {
      return new Adam(rate, beta1, beta2, epsilon, weightDecay);
    }
  }

  /**
   * w ← w − lr·λw, then as {@link Adam}: the decay is decoupled from the gradient. Loshchilov and
   * Hutter, ICLR 2019.
   */
  record AdamW(Double learningRate, Double beta1, Double beta2, Double epsilon, Double weightDecay)
      implements OptimiserSpec {
    public AdamW {
      learningRate = checkLearningRate(learningRate, 0.001);
      beta1 = checkBeta1(beta1);
      beta2 = checkBeta2(beta2);
      epsilon = checkEpsilon(epsilon, 1e-8);
      weightDecay = checkWeightDecay(weightDecay, 0.01);
    }

    @Override
    public AdamW withLearningRate(double rate) {
      return new AdamW(rate, beta1, beta2, epsilon, weightDecay);
    }
  }

  /** {@link Adam} with the largest v so far in place of v. Reddi, Kale and Kumar, ICLR 2018. */
  record AmsGrad(
      Double learningRate, Double beta1, Double beta2, Double epsilon, Double weightDecay)
      implements OptimiserSpec {
    public AmsGrad {
      learningRate = checkLearningRate(learningRate, 0.001);
      beta1 = checkBeta1(beta1);
      beta2 = checkBeta2(beta2);
      epsilon = checkEpsilon(epsilon, 1e-8);
      weightDecay = checkWeightDecay(weightDecay, 0);
    }

    @Override
    public AmsGrad withLearningRate(double rate) {
      return new AmsGrad(rate, beta1, beta2, epsilon, weightDecay);
    }
  }

  /** {@link Adam} that looks ahead as {@link Nesterov} does. Dozat, ICLR workshop 2016. */
  record Nadam(Double learningRate, Double beta1, Double beta2, Double epsilon, Double weightDecay)
      implements OptimiserSpec {
    public Nadam {
      learningRate = checkLearningRate(learningRate, 0.002);
      beta1 = checkBeta1(beta1);
      beta2 = checkBeta2(beta2);
      epsilon = checkEpsilon(epsilon, 1e-8);
      weightDecay = checkWeightDecay(weightDecay, 0);
    }

    @Override
    public Nadam withLearningRate(double rate) {
      return new Nadam(rate, beta1, beta2, epsilon, weightDecay);
    }
  }

  /**
   * Limited-memory BFGS with a strong Wolfe line search, on the whole training sample. Nocedal and
   * Wright, Numerical Optimization (2006), algorithms 7.4, 3.5 and 3.6.
   *
   * @param learningRate the first step that the search tries, in units of the quasi-Newton step
   * @param memory how many of the last steps tell of the curvature
   */
  record Lbfgs(Double learningRate, Integer memory) implements OptimiserSpec {
    public Lbfgs {
      learningRate = checkLearningRate(learningRate, 1);
      memory = Check.range("memory", memory == null ? 10 : memory, 1, MAX_MEMORY);
    }

    @Override
    public Lbfgs withLearningRate(double rate) {
      return new Lbfgs(rate, memory);
    }

    @Override
    public boolean isFullBatch() {
      return true;
    }
  }

  /**
   * Rosenblatt's rule w ← w + lr·(d − y)x (Psychological Review 65, 1958): with the perceptron's
   * loss and one sample at a time this is what w ← w − lr·g says.
   */
  record Perceptron(Double learningRate) implements OptimiserSpec {
    public Perceptron {
      learningRate = checkLearningRate(learningRate, 1);
    }

    @Override
    public Perceptron withLearningRate(double rate) {
      return new Perceptron(rate);
    }
  }

  private static double checkLearningRate(Double value, double byDefault) {
    double rate = Check.positive("learningRate", value == null ? byDefault : value);
    return Check.range("learningRate", rate, 0, MAX_LEARNING_RATE);
  }

  private static double checkMomentum(Double value) {
    return Check.range("momentum", value == null ? 0.9 : value, 0, 1);
  }

  private static double checkBeta1(Double value) {
    return Check.range("beta1", value == null ? 0.9 : value, 0, 0.999999);
  }

  private static double checkBeta2(Double value) {
    return Check.range("beta2", value == null ? 0.999 : value, 0, 0.99999999);
  }

  private static double checkEpsilon(Double value, double byDefault) {
    return Check.positive("epsilon", value == null ? byDefault : value);
  }

  private static double checkWeightDecay(Double value, double byDefault) {
    return Check.range("weightDecay", value == null ? byDefault : value, 0, MAX_WEIGHT_DECAY);
  }
}
