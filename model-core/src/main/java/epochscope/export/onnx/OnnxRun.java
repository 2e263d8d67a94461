package epochscope.export.onnx;

import epochscope.kernels.ActivationFunction;
import epochscope.spec.Activation;
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

  /**
   * What a node gives first.
   *
   * @param x null where an optional input is left out
   */
  static Array run(OnnxNode node, List<Array> x) {
    if (node.operation().equals("Constant")) {
      return constant(node);
    }
    Array a = x.getFirst();
    OnnxWindowRun windows = new OnnxWindowRun(node);
    return switch (node.operation()) {
      case "Identity", "Cast", "Dropout" -> a;
      case "IsNaN" -> a.map(v -> Double.isNaN(v) ? 1 : 0);
      case "Equal" -> a.with(x.get(1), (v, w) -> v == w ? 1 : 0);
      case "Greater" -> a.with(x.get(1), (v, w) -> v > w ? 1 : 0);
      case "Or", "Max" -> a.with(x.get(1), Math::max);
      case "Min" -> a.with(x.get(1), Math::min);
      case "Div" -> a.with(x.get(1), (v, w) -> v / w);
      case "Pow" -> a.with(x.get(1), Math::pow);
      case "Sum" -> x.stream().reduce((v, w) -> v.with(w, Double::sum)).orElseThrow();
      case "Clip" -> clipped(node, x);
      case "Where" -> where(a, x.get(1), x.get(2));
      case "Add" -> a.with(x.get(1), Double::sum);
      case "Sub" -> a.with(x.get(1), (v, w) -> v - w);
      case "Mul" -> a.with(x.get(1), (v, w) -> v * w);
      case "Gemm" -> gemm(node, x);
      case "MatMul" -> product(a, x.get(1));
      case "Conv" -> windows.convolution(a, x.get(1), x.size() > 2 ? x.get(2) : null);
      case "ConvTranspose" -> windows.transposed(a, x.get(1), x.size() > 2 ? x.get(2) : null);
      case "MaxPool" -> windows.pool(a, true);
      case "AveragePool" -> windows.pool(a, false);
      case "GlobalMaxPool" -> global(a, true);
      case "GlobalAveragePool" -> global(a, false);
      case "ReduceMean" -> {
        Array mean = global(a, false);
        yield node.number("keepdims", 1) == 1 ? mean : mean.reshaped(mean.dims()[0], mean.size(1));
      }
      case "Flatten" -> a.reshaped(a.dims()[0], a.size(1));
      case "Reshape" -> OnnxShapes.reshaped(node, a, x.get(1));
      case "Squeeze" -> OnnxShapes.squeezed(node, a, x.size() > 1 ? x.get(1) : null);
      case "Unsqueeze" -> OnnxShapes.unsqueezed(node, a, x.size() > 1 ? x.get(1) : null);
      case "Pad" -> OnnxPads.padded(a, OnnxPads.of(node, x, a.rank()));
      case "Shape" -> OnnxShapes.shape(a);
      case "Gather" -> OnnxShapes.gathered(node, a, x.get(1));
      case "Transpose" -> OnnxShapes.transposed(node, a);
      case "DepthToSpace" -> depthToSpace(a, (int) node.number("blocksize", 1));
      case "Resize" -> repeated(a, x.get(2));
      case "Upsample" -> repeated(a, x.get(1));
      case "Concat" -> OnnxShapes.concatenated(node, x);
      case "Slice" -> OnnxShapes.part(node, x);
      case "BatchNormalization" -> batchNormalised(node, x);
      case "LayerNormalization" -> layerNormalised(node, x);
      case "Softmax" -> softmax(a);
      default -> a.map(function(node));
    };
  }

  /** An operation that treats each value by itself. */
  static DoubleUnaryOperator function(OnnxNode node) {
    return switch (node.operation()) {
      case "Sigmoid" -> v -> 1 / (1 + Math.exp(-v));
      case "Tanh" -> Math::tanh;
      case "Relu" -> v -> Math.max(v, 0);
      case "LeakyRelu" -> v -> v < 0 ? node.real("alpha", 0.01) * v : v;
      case "Elu" -> v -> v < 0 ? node.real("alpha", 1) * Math.expm1(v) : v;
      case "Selu" -> v -> SELU_GAMMA * (v < 0 ? SELU_ALPHA * Math.expm1(v) : v);
      // x Φ(x) gives Φ, and erf(u) = 2 Φ(√2 u) − 1.
      case "Erf" -> u -> u == 0 ? 0 : 2 * GELU.value(u * Math.sqrt(2)) / (u * Math.sqrt(2)) - 1;
      case "Softplus" -> v -> Math.max(v, 0) + Math.log1p(Math.exp(-Math.abs(v)));
      case "Softsign" -> v -> v / (1 + Math.abs(v));
      case "HardSigmoid" ->
          v -> Math.clamp(node.real("alpha", 0.2) * v + node.real("beta", 0.5), 0.0, 1.0);
      case "Exp" -> Math::exp;
      case "Log" -> Math::log;
      case "Neg" -> v -> -v;
      case "Sin" -> Math::sin;
      case "Sqrt" -> Math::sqrt;
      case "Abs" -> Math::abs;
      case "Reciprocal" -> v -> 1 / v;
      case "Mish" -> v -> v * Math.tanh(Math.max(v, 0) + Math.log1p(Math.exp(-Math.abs(v))));
      case "Gelu" -> GELU.value();
      case "HardSwish" -> v -> v * Math.clamp(v / 6 + 0.5, 0.0, 1.0);
      default -> throw node.unknown("");
    };
  }

  private static Array where(Array condition, Array yes, Array no) {
    Array chosen = condition.with(yes, (c, v) -> c == 1 ? v : 0);
    Array other = condition.with(no, (c, v) -> c == 1 ? 0 : v);
    return chosen.with(other, Double::sum);
  }

  private static Array constant(OnnxNode node) {
    if (node.attributes().get("value") instanceof OnnxTensor tensor) {
      return Array.of(tensor);
    }
    if (node.attributes().get("value_float") instanceof Float value) {
      return new Array(new int[0], new double[] {value});
    }
    if (node.attributes().get("value_int") instanceof Long value) {
      return new Array(new int[0], new double[] {value});
    }
    if (node.attributes().containsKey("value_ints")) {
      int[] values = node.numbers("value_ints");
      return new Array(new int[] {values.length}, Arrays.stream(values).asDoubleStream().toArray());
    }
    throw node.unknown(" without a tensor");
  }

  private static Array clipped(OnnxNode node, List<Array> x) {
    double low = x.size() > 1 && x.get(1) != null ? x.get(1).values()[0] : node.real("min", -1e38);
    double high = x.size() > 2 && x.get(2) != null ? x.get(2).values()[0] : node.real("max", 1e38);
    return x.getFirst().map(v -> Math.min(Math.max(v, low), high));
  }

  /** α A' B' + β C, A' and B' transposed where it says so. */
  private static Array gemm(OnnxNode node, List<Array> x) {
    Array a = node.number("transA", 0) == 1 ? x.get(0).transposed(1, 0) : x.get(0);
    Array b = node.number("transB", 0) == 1 ? x.get(1).transposed(1, 0) : x.get(1);
    double alpha = node.real("alpha", 1);
    double beta = node.real("beta", 1);
    Array y = product(a, b).map(v -> alpha * v);
    return x.size() < 3 || x.get(2) == null ? y : y.with(x.get(2), (v, c) -> v + beta * c);
  }

  /** Of two matrices. */
  private static Array product(Array x, Array w) {
    int n = x.dims()[0];
    int in = w.dims()[0];
    int out = w.dims()[1];
    double[] y = new double[n * out];
    for (int s = 0; s < n; s++) {
      for (int i = 0; i < in; i++) {
        double value = x.values()[s * in + i];
        for (int o = 0; o < out; o++) {
          y[s * out + o] += w.values()[i * out + o] * value;
        }
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

  private static Array batchNormalised(OnnxNode node, List<Array> x) {
    Array a = x.getFirst();
    double epsilon = node.real("epsilon", 1e-5);
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
      double factor = 1 / Math.sqrt(variance + node.real("epsilon", 1e-5));
      for (int i = 0; i < length; i++) {
        y[s * length + i] =
            x.get(1).values()[i] * (values[i] - mean) * factor
                + (x.size() > 2 ? x.get(2).values()[i] : 0);
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
