package epochscope.export.tfjs;

import epochscope.spec.Activation;

/** Keras' activations in the words of here. */
final class LayerActivations {
  private static final double NEARLY = 1e-6;

  private LayerActivations() {}

  /** What a layer's field {@code activation} says. */
  static Activation of(GraphLayer layer) {
    String word = layer.text("activation", "linear");
    return switch (word) {
      case "linear" -> Activation.LINEAR;
      case "sigmoid" -> Activation.LOGISTIC;
      case "tanh" -> Activation.TANH;
      case "relu" -> Activation.RELU;
      case "elu" -> Activation.ELU;
      case "selu" -> Activation.SELU;
      case "gelu" -> Activation.GELU;
      case "swish", "silu" -> Activation.SWISH;
      case "mish" -> Activation.MISH;
      case "softplus" -> Activation.SOFTPLUS;
      case "softsign" -> Activation.SOFTSIGN;
      case "softmax" -> Activation.SOFTMAX;
      case "hard_sigmoid" -> Activation.HARD_SIGMOID;
      default -> throw layer.wrong("activation", word, "one that is known here");
    };
  }

  /** Of a layer that is nothing but an activation. */
  static Activation ofType(GraphLayer layer) {
    return switch (layer.type()) {
      case "ReLU" -> {
        LayerFields.checkPlain(layer);
        yield Activation.RELU;
      }
      case "LeakyReLU" -> {
        double leak = LayerFields.leak(layer);
        if (Math.abs(leak - TfjsActivations.LEAK) > NEARLY) {
          throw layer.unknown(" with a slope of " + leak + " in place of " + TfjsActivations.LEAK);
        }
        yield Activation.LEAKY_RELU;
      }
      case "ELU" -> {
        double alpha = layer.number("alpha", 1);
        if (Math.abs(alpha - 1) > NEARLY) {
          throw layer.unknown(" with alpha " + alpha + " in place of 1");
        }
        yield Activation.ELU;
      }
      default -> {
        int axis = (int) layer.number("axis", -1);
        if (axis != -1) {
          throw layer.wrong("axis", axis, "-1");
        }
        yield Activation.SOFTMAX;
      }
    };
  }
}
