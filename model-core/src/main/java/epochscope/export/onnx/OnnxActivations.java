package epochscope.export.onnx;

import epochscope.spec.Activation;
import epochscope.spec.Shape;
import java.util.List;
import java.util.Map;

/** Activations as ONNX says them; those it has no name for, by their formula. */
record OnnxActivations(OnnxBuilder graph) {
  private static final double LEAK = 0.01;
  private static final double GELU_CUBIC = 0.044715;

  /** The name of what {@code activation} makes of {@code z}. */
  String of(Activation activation, String base, String z, Shape shape) {
    return switch (activation) {
      case LINEAR -> z;
      case LOGISTIC -> simple("Sigmoid", base, z);
      case TANH -> simple("Tanh", base, z);
      case RELU -> simple("Relu", base, z);
      case LEAKY_RELU -> graph.operation("LeakyRelu", base, List.of(z), alpha(LEAK));
      case ELU -> graph.operation("Elu", base, List.of(z), alpha(1));
      case SELU -> simple("Selu", base, z);
      case GELU -> gelu(base, z);
      case GELU_TANH -> geluTanh(base, z);
      case SWISH -> product(base, z, simple("Sigmoid", base, z));
      case MISH -> product(base, z, simple("Tanh", base, simple("Softplus", base, z)));
      case SOFTPLUS -> simple("Softplus", base, z);
      case SOFTSIGN -> simple("Softsign", base, z);
      case GAUSSIAN -> simple("Exp", base, simple("Neg", base, product(base, z, z)));
      case LOG_SIGMOID -> simple("Neg", base, simple("Softplus", base, simple("Neg", base, z)));
      case SOFTMAX -> softmax(base, z, shape);
      case HARD_SIGMOID ->
          graph.operation("HardSigmoid", base, List.of(z), Map.of("alpha", 0.2f, "beta", 0.5f));
      case SINE -> simple("Sin", base, z);
      case STEP -> step(base, z);
    };
  }

  private String simple(String operation, String base, String x) {
    return graph.operation(operation, base, List.of(x));
  }

  private String product(String base, String a, String b) {
    return graph.operation("Mul", base, List.of(a, b));
  }

  private String scaled(String base, double factor, String x) {
    return product(base, x, graph.constant(base, factor));
  }

  private String plusOne(String base, String x) {
    return graph.operation("Add", base, List.of(x, graph.constant(base, 1)));
  }

  private static Map<String, Object> alpha(double value) {
    return Map.of("alpha", (float) value);
  }

  private String gelu(String base, String z) {
    String erf = simple("Erf", base, scaled(base, Math.sqrt(0.5), z));
    return product(base, scaled(base, 0.5, z), plusOne(base, erf));
  }

  private String geluTanh(String base, String z) {
    String cube = product(base, z, product(base, z, z));
    String inner = graph.operation("Add", base, List.of(z, scaled(base, GELU_CUBIC, cube)));
    String tanh = simple("Tanh", base, scaled(base, Math.sqrt(2 / Math.PI), inner));
    return product(base, scaled(base, 0.5, z), plusOne(base, tanh));
  }

  /** Over all units of a sample, whatever their shape. */
  private String softmax(String base, String z, Shape shape) {
    Map<String, Object> axis = Map.of("axis", 1L);
    if (shape.rank() == 1) {
      return graph.operation("Softmax", base, List.of(z), axis);
    }
    String flat = graph.operation("Flatten", base, List.of(z), axis);
    String soft = graph.operation("Softmax", base, List.of(flat), axis);
    String dims = graph.numbers(base, OnnxLayers.batchOf(shape));
    return graph.operation("Reshape", base, List.of(soft, dims));
  }

  private String step(String base, String z) {
    String above = graph.operation("Greater", base, List.of(z, graph.constant(base, 0)));
    return graph.operation("Cast", base, List.of(above), Map.of("to", (long) OnnxTensor.FLOAT));
  }
}
