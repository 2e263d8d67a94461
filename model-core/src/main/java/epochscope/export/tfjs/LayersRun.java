package epochscope.export.tfjs;

import epochscope.kernels.ActivationFunction;
import epochscope.spec.Activation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;

/**
 * What a layers model computes, by Keras' descriptions of its layers and apart from how this
 * program trains: one sample, in double, as plain as can be.
 */
record LayersRun(LayersGraph graph) {
  private static final double SELU_ALPHA = 1.67326324235437728481;
  private static final double SELU_GAMMA = 1.05070098735548049342;
  private static final ActivationFunction GELU = ActivationFunction.of(Activation.GELU);

  /**
   * @param row all inputs' values one after the other, pictures as [channel][row][column]
   * @return [output]
   */
  double[] respond(double[] row) {
    Map<String, Tensor> values = new HashMap<>();
    int from = 0;
    for (String name : graph.inputs()) {
      int[] dims = LayerFields.inputDims(graph.layer(name));
      int to = from + Tensor.size(dims);
      values.put(name, channelsLast(dims, Arrays.copyOfRange(row, from, to)));
      from = to;
    }
    for (GraphLayer layer : graph.layers()) {
      if (!layer.isInput()) {
        values.put(layer.name(), run(layer, layer.inputs().stream().map(values::get).toList()));
      }
    }
    return graph.outputs().stream()
        .flatMapToDouble(name -> Arrays.stream(values.get(name).values()))
        .toArray();
  }

  private static Tensor channelsLast(int[] dims, double[] values) {
    return switch (dims.length) {
      case 2 -> new Tensor(new int[] {dims[1], dims[0]}, values).transposed(1, 0);
      case 3 -> new Tensor(new int[] {dims[2], dims[0], dims[1]}, values).transposed(1, 2, 0);
      default -> new Tensor(dims, values);
    };
  }

  private static Tensor run(GraphLayer layer, List<Tensor> x) {
    Tensor a = x.getFirst();
    LayersWindowRun windows = new LayersWindowRun(layer);
    return switch (layer.type()) {
      case "Dense" -> activated(layer, dense(layer, a));
      case "Conv1D", "Conv2D" -> activated(layer, windows.convolution(a));
      case "DepthwiseConv2D" -> activated(layer, windows.depthwise(a, "depthwise_kernel"));
      case "SeparableConv2D" -> activated(layer, windows.separable(a));
      case "Conv2DTranspose" -> activated(layer, windows.transposed(a));
      case "MaxPooling1D", "MaxPooling2D" -> windows.pool(a, true);
      case "AveragePooling1D", "AveragePooling2D" -> windows.pool(a, false);
      case "GlobalMaxPooling1D", "GlobalMaxPooling2D" -> global(a, true);
      case "GlobalAveragePooling1D", "GlobalAveragePooling2D" -> global(a, false);
      case "ZeroPadding2D" -> windows.zeroPadded(a);
      case "Cropping2D" -> windows.cropped(a);
      case "UpSampling2D" -> windows.repeated(a);
      case "Flatten" -> a.reshaped(a.values().length);
      case "Reshape" -> a.reshaped(LayerFields.reshapedDims(layer, a.values().length));
      case "Permute" ->
          a.transposed(Arrays.stream(layer.list("dims")).map(axis -> axis - 1).toArray());
      case "BatchNormalization" -> batchNormalised(layer, a);
      case "LayerNormalization" -> layerNormalised(layer, a);
      case "Activation" -> activated(layer, a);
      case "ReLU", "LeakyReLU", "ELU", "Softmax" -> function(layer, a);
      case "Rescaling" -> a.map(v -> v * layer.number("scale", 1) + layer.number("offset", 0));
      case "Add" -> x.stream().reduce((p, q) -> p.with(q, Double::sum)).orElseThrow();
      case "Average" ->
          x.stream().reduce((p, q) -> p.with(q, Double::sum)).orElseThrow().map(v -> v / x.size());
      case "Multiply" -> x.stream().reduce((p, q) -> p.with(q, (v, w) -> v * w)).orElseThrow();
      case "Concatenate" -> concatenated(x);
      case "Dropout",
          "SpatialDropout1D",
          "SpatialDropout2D",
          "GaussianNoise",
          "GaussianDropout",
          "AlphaDropout",
          "ActivityRegularization" ->
          a;
      default -> throw layer.unknown("");
    };
  }

  /** Over the last axis. */
  private static Tensor dense(GraphLayer layer, Tensor x) {
    Tensor kernel = layer.weight("kernel");
    int in = kernel.dims()[0];
    int out = kernel.dims()[1];
    int rows = x.values().length / in;
    double[] y = new double[rows * out];
    for (int row = 0; row < rows; row++) {
      for (int i = 0; i < in; i++) {
        double value = x.values()[row * in + i];
        for (int o = 0; o < out; o++) {
          y[row * out + o] += kernel.values()[i * out + o] * value;
        }
      }
    }
    int[] dims = x.dims().clone();
    dims[dims.length - 1] = out;
    return biased(layer, new Tensor(dims, y));
  }

  static Tensor biased(GraphLayer layer, Tensor x) {
    if (!layer.flag("use_bias", true)) {
      return x;
    }
    double[] bias = layer.weight("bias").values();
    double[] y = x.values().clone();
    Arrays.setAll(y, i -> y[i] + bias[i % bias.length]);
    return new Tensor(x.dims(), y);
  }

  private static Tensor global(Tensor x, boolean largest) {
    int channels = x.last();
    int positions = x.values().length / channels;
    double[] y = new double[channels];
    Arrays.fill(y, largest ? Double.NEGATIVE_INFINITY : 0);
    for (int i = 0; i < x.values().length; i++) {
      int c = i % channels;
      double value = x.values()[i];
      y[c] = largest ? Math.max(y[c], value) : y[c] + value / positions;
    }
    return new Tensor(new int[] {channels}, y);
  }

  private static Tensor batchNormalised(GraphLayer layer, Tensor x) {
    double epsilon = layer.number("epsilon", 1e-3);
    double[] mean = layer.weight("moving_mean").values();
    double[] variance = layer.weight("moving_variance").values();
    double[] y = x.values().clone();
    for (int i = 0; i < y.length; i++) {
      int c = i % mean.length;
      y[i] = (y[i] - mean[c]) / Math.sqrt(variance[c] + epsilon);
    }
    return affine(layer, new Tensor(x.dims(), y));
  }

  /** γ·x + β, as far as the layer has them. */
  private static Tensor affine(GraphLayer layer, Tensor x) {
    double[] y = x.values().clone();
    if (layer.flag("scale", true)) {
      double[] gamma = layer.weight("gamma").values();
      Arrays.setAll(y, i -> y[i] * gamma[i % gamma.length]);
    }
    if (layer.flag("center", true)) {
      double[] beta = layer.weight("beta").values();
      Arrays.setAll(y, i -> y[i] + beta[i % beta.length]);
    }
    return new Tensor(x.dims(), y);
  }

  /** Over the last axis, or over all of them: as many values at a time as it has factors. */
  private static Tensor layerNormalised(GraphLayer layer, Tensor x) {
    int length = LayerFields.normalisedLength(layer, x.dims());
    double[] y = new double[x.values().length];
    for (int from = 0; from < y.length; from += length) {
      double[] part = Arrays.copyOfRange(x.values(), from, from + length);
      double mean = Arrays.stream(part).sum() / length;
      double variance = Arrays.stream(part).map(v -> (v - mean) * (v - mean)).sum() / length;
      double factor = 1 / Math.sqrt(variance + layer.number("epsilon", 1e-3));
      for (int i = 0; i < length; i++) {
        y[from + i] = (part[i] - mean) * factor;
      }
    }
    return affine(layer, new Tensor(x.dims(), y));
  }

  private static Tensor concatenated(List<Tensor> parts) {
    int[] dims = parts.getFirst().dims().clone();
    int rows = parts.getFirst().values().length / parts.getFirst().last();
    dims[dims.length - 1] = parts.stream().mapToInt(Tensor::last).sum();
    List<double[]> rowsOfAll = new ArrayList<>();
    for (int row = 0; row < rows; row++) {
      for (Tensor part : parts) {
        int length = part.last();
        rowsOfAll.add(Arrays.copyOfRange(part.values(), row * length, (row + 1) * length));
      }
    }
    return new Tensor(dims, rowsOfAll.stream().flatMapToDouble(DoubleStream::of).toArray());
  }

  private static Tensor function(GraphLayer layer, Tensor x) {
    return switch (layer.type()) {
      case "ReLU" -> {
        LayerFields.checkPlain(layer);
        yield x.map(v -> Math.max(v, 0));
      }
      case "LeakyReLU" -> {
        double alpha = LayerFields.leak(layer);
        yield x.map(v -> v < 0 ? alpha * v : v);
      }
      case "ELU" -> {
        double alpha = layer.number("alpha", 1);
        yield x.map(v -> v < 0 ? alpha * Math.expm1(v) : v);
      }
      default -> softmax(x);
    };
  }

  private static Tensor activated(GraphLayer layer, Tensor z) {
    String word = layer.text("activation", "linear");
    return switch (word) {
      case "linear" -> z;
      case "sigmoid" -> z.map(v -> 1 / (1 + Math.exp(-v)));
      case "tanh" -> z.map(Math::tanh);
      case "relu" -> z.map(v -> Math.max(v, 0));
      case "elu" -> z.map(v -> v < 0 ? Math.expm1(v) : v);
      case "selu" -> z.map(v -> SELU_GAMMA * (v < 0 ? SELU_ALPHA * Math.expm1(v) : v));
      case "gelu" -> z.map(GELU::value);
      case "swish", "silu" -> z.map(v -> v / (1 + Math.exp(-v)));
      case "mish" -> z.map(v -> v * Math.tanh(softplus(v)));
      case "softplus" -> z.map(LayersRun::softplus);
      case "softsign" -> z.map(v -> v / (1 + Math.abs(v)));
      case "softmax" -> softmax(z);
      case "hard_sigmoid" -> z.map(v -> Math.clamp(0.2 * v + 0.5, 0.0, 1.0));
      default -> throw layer.wrong("activation", word, "one that is known here");
    };
  }

  private static double softplus(double v) {
    return Math.max(v, 0) + Math.log1p(Math.exp(-Math.abs(v)));
  }

  /** Over the last axis. */
  private static Tensor softmax(Tensor x) {
    int length = x.last();
    double[] y = new double[x.values().length];
    for (int from = 0; from < y.length; from += length) {
      double[] z = Arrays.copyOfRange(x.values(), from, from + length);
      double most = Arrays.stream(z).max().orElseThrow();
      double sum = Arrays.stream(z).map(v -> Math.exp(v - most)).sum();
      for (int i = 0; i < length; i++) {
        y[from + i] = Math.exp(z[i] - most) / sum;
      }
    }
    return new Tensor(x.dims(), y);
  }
}
