package epochscope.export.onnx;

import epochscope.kernels.ActivationFunction;
import epochscope.spec.Activation;
import epochscope.spec.InvalidInputException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;

/**
 * What a graph computes, by the definitions of its operations and apart from how this program
 * trains: that an exported file says what the model does is checked with it.
 */
final class OnnxRun {
  private static final double SELU_ALPHA = 1.67326319217681884765625;
  private static final double SELU_GAMMA = 1.05070102214813232421875;
  private static final ActivationFunction GELU = ActivationFunction.of(Activation.GELU);

  private final OnnxGraph graph;
  private final Map<String, Array> constants = new HashMap<>();

  OnnxRun(OnnxGraph graph) {
    this.graph = graph;
    graph.constants().forEach(tensor -> constants.put(tensor.name(), Array.of(tensor)));
  }

  /**
   * @param sample [feature]
   * @return [output]
   */
  double[] respond(double[] sample) {
    Map<String, Array> values = new HashMap<>(constants);
    int[] shape = new int[graph.inputShape().size() + 1];
    shape[0] = 1;
    for (int axis = 1; axis < shape.length; axis++) {
      shape[axis] = Math.toIntExact(graph.inputShape().get(axis - 1));
    }
    values.put(graph.input(), new Array(shape, sample));
    for (OnnxNode node : graph.nodes()) {
      // An optional input left out is an empty name.
      List<Array> inputs = new ArrayList<>();
      node.inputs().forEach(name -> inputs.add(values.get(name)));
      values.put(node.outputs().getFirst(), run(node, inputs));
    }
    return values.get(graph.output()).values();
  }

  private static Array run(OnnxNode node, List<Array> x) {
    Array a = x.getFirst();
    OnnxWindowRun windows = new OnnxWindowRun(node);
    return switch (node.operation()) {
      case "Identity", "Cast" -> a;
      case "IsNaN" -> a.map(v -> Double.isNaN(v) ? 1 : 0);
      case "Equal" -> a.with(x.get(1), (v, w) -> v == w ? 1 : 0);
      case "Greater" -> a.with(x.get(1), (v, w) -> v > w ? 1 : 0);
      case "Or", "Max" -> a.with(x.get(1), Math::max);
      case "Where" -> where(a, x.get(1), x.get(2));
      case "Add" -> a.with(x.get(1), Double::sum);
      case "Sub" -> a.with(x.get(1), (v, w) -> v - w);
      case "Mul" -> a.with(x.get(1), (v, w) -> v * w);
      case "Gemm" -> product(a, x.get(1), x.get(2));
      case "Conv" -> windows.convolution(a, x.get(1), x.size() > 2 ? x.get(2) : null);
      case "ConvTranspose" -> windows.transposed(a, x.get(1), x.size() > 2 ? x.get(2) : null);
      case "MaxPool" -> windows.pool(a, true);
      case "AveragePool" -> windows.pool(a, false);
      case "GlobalMaxPool" -> global(a, true);
      case "GlobalAveragePool" -> global(a, false);
      case "Flatten" -> a.reshaped(a.dims()[0], a.size(1));
      case "Reshape" -> reshaped(a, x.get(1));
      case "Transpose" -> a.transposed(numbers(node, "perm"));
      case "DepthToSpace" ->
          depthToSpace(a, Math.toIntExact((Long) node.attributes().get("blocksize")));
      case "Resize" -> repeated(a, x.get(2));
      case "Concat" -> concatenated(x);
      case "Slice" -> part(a, (int) x.get(1).values()[0], (int) x.get(2).values()[0]);
      case "BatchNormalization" -> batchNormalised(node, x);
      case "LayerNormalization" -> layerNormalised(node, x);
      case "Softmax" -> softmax(a);
      default -> a.map(function(node));
    };
  }

  private static DoubleUnaryOperator function(OnnxNode node) {
    return switch (node.operation()) {
      case "Sigmoid" -> v -> 1 / (1 + Math.exp(-v));
      case "Tanh" -> Math::tanh;
      case "Relu" -> v -> Math.max(v, 0);
      case "LeakyRelu" -> v -> v < 0 ? real(node, "alpha") * v : v;
      case "Elu" -> v -> v < 0 ? real(node, "alpha") * Math.expm1(v) : v;
      case "Selu" -> v -> SELU_GAMMA * (v < 0 ? SELU_ALPHA * Math.expm1(v) : v);
      // x Φ(x) gives Φ, and erf(u) = 2 Φ(√2 u) − 1.
      case "Erf" -> u -> u == 0 ? 0 : 2 * GELU.value(u * Math.sqrt(2)) / (u * Math.sqrt(2)) - 1;
      case "Softplus" -> v -> Math.max(v, 0) + Math.log1p(Math.exp(-Math.abs(v)));
      case "Softsign" -> v -> v / (1 + Math.abs(v));
      case "HardSigmoid" -> v -> Math.clamp(real(node, "alpha") * v + real(node, "beta"), 0.0, 1.0);
      case "Exp" -> Math::exp;
      case "Log" -> Math::log;
      case "Neg" -> v -> -v;
      case "Sin" -> Math::sin;
      default ->
          throw new InvalidInputException(
              "operation %s of %s is not known".formatted(node.operation(), node.name()));
    };
  }

  private static double real(OnnxNode node, String attribute) {
    return (Float) node.attributes().get(attribute);
  }

  private static int[] numbers(OnnxNode node, String attribute) {
    return ((List<?>) node.attributes().get(attribute))
        .stream().mapToInt(number -> Math.toIntExact((Long) number)).toArray();
  }

  private static Array where(Array condition, Array yes, Array no) {
    Array chosen = condition.with(yes, (c, v) -> c == 1 ? v : 0);
    Array other = condition.with(no, (c, v) -> c == 1 ? 0 : v);
    return chosen.with(other, Double::sum);
  }

  /** x Wᵀ + b, weight [out][in]. */
  private static Array product(Array x, Array weight, Array bias) {
    int n = x.dims()[0];
    int out = weight.dims()[0];
    int in = weight.dims()[1];
    double[] y = new double[n * out];
    for (int s = 0; s < n; s++) {
      for (int o = 0; o < out; o++) {
        double sum = bias.values()[o];
        for (int i = 0; i < in; i++) {
          sum += weight.values()[o * in + i] * x.values()[s * in + i];
        }
        y[s * out + o] = sum;
      }
    }
    return new Array(new int[] {n, out}, y);
  }

  private static Array global(Array x, boolean largest) {
    int length = x.size(2);
    double[] y = new double[x.values().length / length];
    for (int i = 0; i < y.length; i++) {
      var plane = Arrays.stream(x.values(), i * length, (i + 1) * length);
      y[i] = largest ? plane.max().orElseThrow() : plane.sum() / length;
    }
    int[] shape = x.dims().clone();
    Arrays.fill(shape, 2, shape.length, 1);
    return new Array(shape, y);
  }

  private static Array reshaped(Array x, Array shape) {
    int[] dims = new int[shape.values().length];
    for (int axis = 0; axis < dims.length; axis++) {
      dims[axis] = shape.values()[axis] == 0 ? x.dims()[axis] : (int) shape.values()[axis];
    }
    return x.reshaped(dims);
  }

  /** Mode CRD: channel (c·b + i)·b + j holds row i and column j of each block. */
  private static Array depthToSpace(Array x, int block) {
    int[] d = x.dims();
    int channels = d[1] / (block * block);
    return x.reshaped(d[0], channels, block, block, d[2], d[3])
        .transposed(0, 1, 4, 2, 5, 3)
        .reshaped(d[0], channels, d[2] * block, d[3] * block);
  }

  private static Array repeated(Array x, Array factors) {
    Array result = x;
    for (int axis = 0; axis < x.rank(); axis++) {
      result = repeated(result, axis, (int) factors.values()[axis]);
    }
    return result;
  }

  private static Array repeated(Array x, int axis, int factor) {
    int[] shape = x.dims().clone();
    shape[axis] *= factor;
    int inner = x.size(axis + 1);
    double[] y = new double[x.values().length * factor];
    for (int i = 0; i < y.length; i++) {
      y[i] = x.values()[i / (inner * factor) * inner + i % inner];
    }
    return new Array(shape, y);
  }

  private static Array concatenated(List<Array> parts) {
    int n = parts.getFirst().dims()[0];
    int[] shape = parts.getFirst().dims().clone();
    shape[1] = parts.stream().mapToInt(part -> part.dims()[1]).sum();
    double[] y = new double[new Array(shape, null).size(0)];
    int at = 0;
    for (int s = 0; s < n; s++) {
      for (Array part : parts) {
        int length = part.size(1);
        System.arraycopy(part.values(), s * length, y, at, length);
        at += length;
      }
    }
    return new Array(shape, y);
  }

  /** Of axis 1. */
  private static Array part(Array x, int from, int to) {
    int n = x.dims()[0];
    double[] y = new double[n * (to - from)];
    for (int s = 0; s < n; s++) {
      System.arraycopy(x.values(), s * x.dims()[1] + from, y, s * (to - from), to - from);
    }
    return new Array(new int[] {n, to - from}, y);
  }

  private static Array batchNormalised(OnnxNode node, List<Array> x) {
    Array a = x.getFirst();
    double epsilon = real(node, "epsilon");
    int length = a.size(2);
    double[] y = new double[a.values().length];
    for (int i = 0; i < y.length; i++) {
      int c = i / length % a.dims()[1];
      double normal =
          (a.values()[i] - x.get(3).values()[c]) / Math.sqrt(x.get(4).values()[c] + epsilon);
      y[i] = x.get(1).values()[c] * normal + x.get(2).values()[c];
    }
    return new Array(a.dims(), y);
  }

  private static Array layerNormalised(OnnxNode node, List<Array> x) {
    Array a = x.getFirst();
    int length = a.size(1);
    double[] y = new double[a.values().length];
    for (int s = 0; s < a.dims()[0]; s++) {
      double[] values = Arrays.copyOfRange(a.values(), s * length, (s + 1) * length);
      double mean = Arrays.stream(values).sum() / length;
      double variance = Arrays.stream(values).map(v -> (v - mean) * (v - mean)).sum() / length;
      double factor = 1 / Math.sqrt(variance + real(node, "epsilon"));
      for (int i = 0; i < length; i++) {
        y[s * length + i] =
            x.get(1).values()[i] * (values[i] - mean) * factor + x.get(2).values()[i];
      }
    }
    return new Array(a.dims(), y);
  }

  private static Array softmax(Array x) {
    int length = x.size(1);
    double[] y = new double[x.values().length];
    for (int s = 0; s < x.dims()[0]; s++) {
      int from = s * length;
      double most = Arrays.stream(x.values(), from, from + length).max().orElseThrow();
      double sum = 0;
      for (int i = from; i < from + length; i++) {
        y[i] = Math.exp(x.values()[i] - most);
        sum += y[i];
      }
      for (int i = from; i < from + length; i++) {
        y[i] /= sum;
      }
    }
    return new Array(x.dims(), y);
  }
}
