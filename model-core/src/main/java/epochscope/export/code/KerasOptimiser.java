package epochscope.export.code;

import epochscope.spec.Check;
import epochscope.spec.OptimiserSpec;
import epochscope.spec.TrainingSpec;

/** Optimisers in Keras, with our hyperparameters by its names. */
record KerasOptimiser(TrainingSpec spec) {
  private static final int WIDTH = 84;

  String call() {
    if (spec.clipValue() != null && spec.clipNorm() != null) {
      throw Check.found("clipValue", "beside clipNorm", "one of them, as Keras takes no more");
    }
    String call = maker();
    String clip =
        (spec.clipValue() == null ? "" : ", clipvalue=" + Python.number(spec.clipValue()))
            + (spec.clipNorm() == null
                ? ""
                : ", global_clipnorm=" + Python.number(spec.clipNorm()));
    call = call.substring(0, call.length() - 1) + clip + ")";
    return call.length() < WIDTH
        ? call
        : call.replaceFirst("\\(", "(\n        ").replaceFirst("\\)$", ",\n    )");
  }

  private String maker() {
    return switch (spec.optimiser()) {
      case OptimiserSpec.GradientDescent o -> of("SGD", "");
      case OptimiserSpec.Sgd o -> of("SGD", "");
      case OptimiserSpec.Perceptron o -> of("SGD", "");
      case OptimiserSpec.Momentum o -> of("SGD", momentum(o.momentum()));
      // m = γm + (1 − γ)lr g is momentum at a learning rate of (1 − γ)lr.
      case OptimiserSpec.MomentumLecture o ->
          "keras.optimizers.SGD((1 - %s) * LEARNING_RATE%s)"
              .formatted(Python.number(o.momentum()), momentum(o.momentum()));
      case OptimiserSpec.Nesterov o -> of("SGD", momentum(o.momentum()) + ", nesterov=True");
      case OptimiserSpec.Adagrad o ->
          of("Adagrad", ", initial_accumulator_value=0.0" + epsilon(o.epsilon()));
      case OptimiserSpec.RmsProp o ->
          of("RMSprop", ", rho=" + Python.number(o.rho()) + epsilon(o.epsilon()));
      case OptimiserSpec.Adam o -> of("Adam", betas(o.beta1(), o.beta2(), o.epsilon()));
      case OptimiserSpec.AdamW o ->
          of(
              "AdamW",
              ", weight_decay="
                  + Python.number(o.weightDecay())
                  + betas(o.beta1(), o.beta2(), o.epsilon()));
      case OptimiserSpec.AmsGrad o ->
          of("Adam", betas(o.beta1(), o.beta2(), o.epsilon()) + ", amsgrad=True");
      case OptimiserSpec.Nadam o -> of("Nadam", betas(o.beta1(), o.beta2(), o.epsilon()));
      case OptimiserSpec.Lbfgs o ->
          throw Check.found("training.optimiser", "lbfgs", "another, as Keras has none like it");
    };
  }

  private static String of(String name, String options) {
    return "keras.optimizers." + name + "(LEARNING_RATE" + options + ")";
  }

  private static String momentum(double momentum) {
    return ", momentum=" + Python.number(momentum);
  }

  private static String epsilon(double epsilon) {
    return ", epsilon=" + Python.number(epsilon);
  }

  private static String betas(double beta1, double beta2, double epsilon) {
    String betas =
        beta1 == 0.9 && beta2 == 0.999
            ? ""
            : ", beta_1=" + Python.number(beta1) + ", beta_2=" + Python.number(beta2);
    return betas + epsilon(epsilon);
  }
}
