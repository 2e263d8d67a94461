package epochscope.optim;

import epochscope.kernels.AdamStep;
import epochscope.kernels.Kernels;
import epochscope.kernels.Values;
import epochscope.optim.FirstOrderOptimiser.Remembered;
import epochscope.spec.OptimiserSpec;

/** Makes the optimisers that take one gradient per update. */
record FirstOrder(Kernels kernels, int size) {
  Optimiser of(OptimiserSpec spec) {
    return switch (spec) {
      case OptimiserSpec.GradientDescent gd -> descent(gd.weightDecay());
      case OptimiserSpec.Sgd sgd -> descent(sgd.weightDecay());
      case OptimiserSpec.Perceptron perceptron -> descent(0);
      case OptimiserSpec.Momentum momentum -> momentum(momentum);
      case OptimiserSpec.MomentumLecture lecture -> averaged(lecture.momentum());
      case OptimiserSpec.Nesterov nesterov -> nesterov(nesterov);
      case OptimiserSpec.Adagrad adagrad -> adagrad(adagrad);
      case OptimiserSpec.RmsProp rmsProp -> rmsProp(rmsProp);
      case OptimiserSpec.Adam adam -> adam(adam);
      case OptimiserSpec.AdamW adamW -> adamW(adamW);
      case OptimiserSpec.AmsGrad amsGrad -> amsGrad(amsGrad);
      case OptimiserSpec.Nadam nadam -> nadam(nadam);
      case OptimiserSpec.Lbfgs lbfgs ->
          throw new IllegalArgumentException("more than one gradient per update: " + lbfgs);
    };
  }

  private Values vector() {
    return kernels.allocate(size);
  }

  private Optimiser descent(double weightDecay) {
    return new FirstOrderOptimiser(
        kernels, weightDecay, (t, rate, g, w) -> kernels.sgd(rate, g, w));
  }

  private Optimiser momentum(OptimiserSpec.Momentum spec) {
    double momentum = spec.momentum();
    Values v = vector();
    return new FirstOrderOptimiser(
        kernels,
        spec.weightDecay(),
        (t, rate, g, w) -> kernels.momentum(rate, momentum, g, v, w),
        new Remembered("v", v));
  }

  private Optimiser averaged(double momentum) {
    Values m = vector();
    return new FirstOrderOptimiser(
        kernels,
        0,
        (t, rate, g, w) -> kernels.averagedMomentum(rate, momentum, g, m, w),
        new Remembered("m", m));
  }

  private Optimiser nesterov(OptimiserSpec.Nesterov spec) {
    double momentum = spec.momentum();
    Values v = vector();
    return new FirstOrderOptimiser(
        kernels,
        spec.weightDecay(),
        (t, rate, g, w) -> kernels.nesterov(rate, momentum, g, v, w),
        new Remembered("v", v));
  }

  private Optimiser adagrad(OptimiserSpec.Adagrad spec) {
    double epsilon = spec.epsilon();
    Values s = vector();
    return new FirstOrderOptimiser(
        kernels,
        spec.weightDecay(),
        (t, rate, g, w) -> kernels.adagrad(rate, epsilon, g, s, w),
        new Remembered("s", s));
  }

  private Optimiser rmsProp(OptimiserSpec.RmsProp spec) {
    double rho = spec.rho();
    double epsilon = spec.epsilon();
    Values v = vector();
    return new FirstOrderOptimiser(
        kernels,
        spec.weightDecay(),
        (t, rate, g, w) -> kernels.rmsProp(rate, rho, epsilon, g, v, w),
        new Remembered("v", v));
  }

  private Optimiser adam(OptimiserSpec.Adam spec) {
    AdamStep step = new AdamStep(spec.beta1(), spec.beta2(), spec.epsilon());
    Values m = vector();
    Values v = vector();
    return new FirstOrderOptimiser(
        kernels,
        spec.weightDecay(),
        (t, rate, g, w) -> kernels.adam(step.at(t, rate), g, m, v, w),
        new Remembered("m", m),
        new Remembered("v", v));
  }

  private Optimiser adamW(OptimiserSpec.AdamW spec) {
    AdamStep step = new AdamStep(spec.beta1(), spec.beta2(), spec.epsilon());
    double decay = spec.weightDecay();
    Values m = vector();
    Values v = vector();
    return new FirstOrderOptimiser(
        kernels,
        0,
        (t, rate, g, w) -> kernels.adam(step.at(t, rate).shrinking(rate * decay), g, m, v, w),
        new Remembered("m", m),
        new Remembered("v", v));
  }

  private Optimiser amsGrad(OptimiserSpec.AmsGrad spec) {
    AdamStep step = new AdamStep(spec.beta1(), spec.beta2(), spec.epsilon());
    Values m = vector();
    Values v = vector();
    Values top = vector();
    return new FirstOrderOptimiser(
        kernels,
        spec.weightDecay(),
        (t, rate, g, w) -> kernels.amsGrad(step.at(t, rate), g, m, v, top, w),
        new Remembered("m", m),
        new Remembered("v", v),
        new Remembered("top", top));
  }

  private Optimiser nadam(OptimiserSpec.Nadam spec) {
    Values m = vector();
    Values v = vector();
    return new FirstOrderOptimiser(
        kernels,
        spec.weightDecay(),
        new NadamRule(kernels, spec, m, v),
        new Remembered("m", m),
        new Remembered("v", v));
  }
}
