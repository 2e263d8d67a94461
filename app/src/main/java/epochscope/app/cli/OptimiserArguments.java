package epochscope.app.cli;

import epochscope.spec.Check;
import epochscope.spec.OptimiserSpec;
import epochscope.spec.SpecTypes;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** An optimiser, put together from its name and what {@code --set} says. */
final class OptimiserArguments {
  private final Map<String, Double> given;
  private final Map<String, Double> known = new LinkedHashMap<>();

  private OptimiserArguments(Map<String, Double> given) {
    this.given = given;
  }

  /** The optimisers that can be named. */
  static List<String> names() {
    return SpecTypes.names(OptimiserSpec.class).stream()
        .filter(name -> !name.equals("perceptron"))
        .toList();
  }

  /**
   * @param learningRate null: by default
   * @param given hyperparameters by key
   */
  static OptimiserSpec spec(String name, Double learningRate, Map<String, Double> given) {
    OptimiserArguments arguments = new OptimiserArguments(given);
    OptimiserSpec spec = arguments.make(name, learningRate);
    for (String key : given.keySet()) {
      if (!arguments.known.containsKey(key)) {
        throw Check.found("a key of --set", key, arguments.expected(name));
      }
    }
    return spec;
  }

  private String expected(String name) {
    return known.isEmpty()
        ? "none, as " + name + " has none"
        : "one of " + String.join(", ", known.keySet()) + ", which " + name + " has";
  }

  private OptimiserSpec make(String name, Double lr) {
    return switch (name) {
      case "gd" -> new OptimiserSpec.GradientDescent(lr, get("weight-decay"));
      case "sgd" -> new OptimiserSpec.Sgd(lr, get("weight-decay"));
      case "momentum" -> new OptimiserSpec.Momentum(lr, get("momentum"), get("weight-decay"));
      case "momentum-lecture" -> new OptimiserSpec.MomentumLecture(lr, get("momentum"));
      case "nesterov" -> new OptimiserSpec.Nesterov(lr, get("momentum"), get("weight-decay"));
      case "adagrad" -> new OptimiserSpec.Adagrad(lr, get("epsilon"), get("weight-decay"));
      case "rmsprop" ->
          new OptimiserSpec.RmsProp(lr, get("rho"), get("epsilon"), get("weight-decay"));
      case "adam" -> adam(lr, OptimiserSpec.Adam::new);
      case "adamw" -> adam(lr, OptimiserSpec.AdamW::new);
      case "amsgrad" -> adam(lr, OptimiserSpec.AmsGrad::new);
      case "nadam" -> adam(lr, OptimiserSpec.Nadam::new);
      case "lbfgs" -> new OptimiserSpec.Lbfgs(lr, null);
      default -> throw Check.found("--optimiser", name, "one of " + String.join(", ", names()));
    };
  }

  /** What the family of Adam is made of. */
  @FunctionalInterface
  private interface AdamMaker {
    OptimiserSpec of(Double lr, Double beta1, Double beta2, Double epsilon, Double weightDecay);
  }

  private OptimiserSpec adam(Double lr, AdamMaker maker) {
    return maker.of(lr, get("beta1"), get("beta2"), get("epsilon"), get("weight-decay"));
  }

  /** Null: not given. */
  private Double get(String key) {
    known.put(key, given.get(key));
    return given.get(key);
  }
}
