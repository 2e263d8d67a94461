package epochscope.export.code;

import epochscope.spec.OptimiserSpec;

/** Optimisers in PyTorch, with our hyperparameters by its names. */
record TorchOptimiser(OptimiserSpec spec) {
  private static final int WIDTH = 82;

  /** The call that makes it. */
  String call() {
    return switch (spec) {
      case OptimiserSpec.GradientDescent gd -> sgd(decay(gd.weightDecay()));
      case OptimiserSpec.Sgd sgd -> sgd(decay(sgd.weightDecay()));
      case OptimiserSpec.Perceptron perceptron -> sgd("");
      case OptimiserSpec.Momentum m ->
          sgd(named("momentum", m.momentum()) + decay(m.weightDecay()));
      case OptimiserSpec.MomentumLecture m ->
          "LectureMomentum(network.parameters(), LEARNING_RATE, "
              + Python.number(m.momentum())
              + ")";
      case OptimiserSpec.Nesterov n ->
          sgd(
              n.momentum() == 0
                  ? decay(n.weightDecay())
                  : named("momentum", n.momentum()) + ", nesterov=True" + decay(n.weightDecay()));
      case OptimiserSpec.Adagrad a ->
          torch("Adagrad", named("eps", a.epsilon()) + decay(a.weightDecay()));
      case OptimiserSpec.RmsProp r ->
          torch(
              "RMSprop",
              named("alpha", r.rho()) + named("eps", r.epsilon()) + decay(r.weightDecay()));
      case OptimiserSpec.Adam a ->
          torch("Adam", betas(a.beta1(), a.beta2(), a.epsilon()) + decay(a.weightDecay()));
      case OptimiserSpec.AdamW a ->
          torch(
              "AdamW",
              betas(a.beta1(), a.beta2(), a.epsilon()) + named("weight_decay", a.weightDecay()));
      case OptimiserSpec.AmsGrad a ->
          torch(
              "Adam",
              betas(a.beta1(), a.beta2(), a.epsilon()) + ", amsgrad=True" + decay(a.weightDecay()));
      case OptimiserSpec.Nadam n ->
          torch("NAdam", betas(n.beta1(), n.beta2(), n.epsilon()) + decay(n.weightDecay()));
      case OptimiserSpec.Lbfgs l ->
          torch(
              "LBFGS",
              ", max_iter=1, history_size=" + l.memory() + ", line_search_fn=\"strong_wolfe\"");
    };
  }

  private static String sgd(String options) {
    return torch("SGD", options);
  }

  private static String torch(String name, String options) {
    String call = "torch.optim." + name + "(network.parameters(), lr=LEARNING_RATE" + options + ")";
    return call.length() < WIDTH ? call : inLines(call);
  }

  /** An argument a line, with the pairs of betas kept together. */
  private static String inLines(String call) {
    int open = call.indexOf('(');
    String arguments = call.substring(open + 1, call.length() - 1);
    String lines = arguments.replaceAll(", (?=[a-z_0-9]+=)", ",\n        ");
    return call.substring(0, open) + "(\n        " + lines + ",\n    )";
  }

  private static String named(String name, double value) {
    return ", " + name + "=" + Python.number(value);
  }

  private static String decay(double weightDecay) {
    return weightDecay == 0 ? "" : named("weight_decay", weightDecay);
  }

  /** Of Adam and its kin, where they are not what they usually are. */
  private static String betas(double beta1, double beta2, double epsilon) {
    String betas =
        beta1 == 0.9 && beta2 == 0.999
            ? ""
            : ", betas=(" + Python.number(beta1) + ", " + Python.number(beta2) + ")";
    return epsilon == 1e-8 ? betas : betas + named("eps", epsilon);
  }
}
