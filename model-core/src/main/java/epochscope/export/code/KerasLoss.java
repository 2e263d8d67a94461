package epochscope.export.code;

import epochscope.spec.LossSpec;
import epochscope.spec.SigmaFunction;

/** Losses in Keras: its own, or functions of targets t and outputs y. */
record KerasLoss(CodeSubject subject) {

  /** Whether the network ends before its activation, which has no slope. */
  static boolean takesLogits(CodeSubject subject) {
    return subject.loss() instanceof LossSpec.Perceptron;
  }

  /** What {@code compile} takes. */
  String call() {
    return switch (subject.loss()) {
      case LossSpec.MeanSquaredError squared -> "keras.losses.MeanSquaredError()";
      case LossSpec.MeanAbsoluteError absolute -> "keras.losses.MeanAbsoluteError()";
      case LossSpec.Huber huber -> "keras.losses.Huber(" + Python.number(huber.delta()) + ")";
      case LossSpec.LogCosh logCosh -> "keras.losses.LogCosh()";
      case LossSpec.BinaryCrossEntropy binary -> "keras.losses.BinaryCrossentropy()";
      case LossSpec.CategoricalCrossEntropy categorical ->
          categorical.labelSmoothing() == 0
              ? "keras.losses.CategoricalCrossentropy()"
              : "keras.losses.CategoricalCrossentropy(label_smoothing="
                  + Python.number(categorical.labelSmoothing())
                  + ")";
      case LossSpec.Hinge hinge -> "keras.losses.Hinge()";
      case LossSpec.SquaredHinge hinge -> "keras.losses.SquaredHinge()";
      case LossSpec.KullbackLeibler divergence -> "keras.losses.KLDivergence()";
      default -> "losses";
    };
  }

  /** The function {@code losses}; empty where Keras has it. */
  String text() {
    PythonBlock block = new PythonBlock();
    block.add("def losses(t, y):");
    block.add("    \"\"\"Of each event: " + subject.loss().word().replace('-', ' ') + ".\"\"\"");
    switch (subject.loss()) {
      case LossSpec.Poisson poisson ->
          block.add("    return ops.mean(ops.exp(y) - t * y, axis=-1)");
      case LossSpec.Perceptron perceptron -> {
        block.add("    # Its slope is that of the step's answer less t, at 0 too.");
        block.add("    return ops.mean((ops.cast(y > 0, y.dtype) - t) * y, axis=-1)");
      }
      case LossSpec.GaussianNegativeLogLikelihood likelihood -> {
        block.add("    mu, s = ops.split(y, 2, axis=-1)");
        block.add("    sigma = " + sigma(likelihood.sigma()));
        block.add("    density = " + normal());
        block.add("    return -ops.mean(density, axis=-1)");
      }
      case LossSpec.GaussianMixture mixture -> {
        block.add("    a, mu, s = ops.split(y, 3, axis=-1)");
        block.add("    sigma = " + sigma(mixture.sigma()));
        block.add("    components = " + normal());
        block.add("    return -ops.logsumexp(ops.log_softmax(a) + components, axis=-1)");
      }
      default -> {
        return "";
      }
    }
    return block.text();
  }

  /** ln N(t; mu, sigma) */
  private static String normal() {
    return "-ops.square((t - mu) / sigma) / 2 - ops.log(sigma) - math.log(2 * math.pi) / 2";
  }

  private static String sigma(SigmaFunction sigma) {
    return switch (sigma) {
      case EXP -> "ops.exp(s)";
      case SOFTPLUS -> "ops.softplus(s) + 0.001";
      case ONE -> "ops.ones_like(s)";
    };
  }

  /** The metric besides the loss. */
  String metric() {
    boolean own =
        subject.topology().outputs() == 1
            && (takesLogits(subject) || new PreparationCode(subject, null, true).absentLevel() < 0);
    return own ? "accuracy" : "\"accuracy\"";
  }

  /** The function {@code accuracy} where Keras would cut in the wrong place; else empty. */
  String metricText() {
    if (!metric().equals("accuracy")) {
      return "";
    }
    String cut = takesLogits(subject) ? "0.5" : "0";
    return """
    def accuracy(t, y):
        \"""Which events are classified rightly.\"""
        return ops.cast((y > 0) == (t > %s), y.dtype)
    """
        .formatted(cut);
  }

  /** The response of what the network gives, in %s. */
  String response() {
    return takesLogits(subject) ? "(%s > 0)" : "%s";
  }
}
