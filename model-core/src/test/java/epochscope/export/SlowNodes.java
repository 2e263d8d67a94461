package epochscope.export;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * What the nodes of a model file compute, after the descriptions in its schema alone: one sample,
 * in double, as slow and plain as can be.
 *
 * @param parameter the numbers of a parameter of the node, by name
 */
record SlowNodes(JsonNode node, Function<String, double[]> parameter) {
  /**
   * Values of one sample, row-major.
   *
   * @param shape [features], [channels, length] or [channels, rows, columns]
   */
  record Sample(List<Integer> shape, double[] values) {
    int axis(int i) {
      return shape.get(i);
    }

    /** Its axes as [channels, rows, columns]. */
    int rows() {
      return shape.size() == 3 ? axis(1) : 1;
    }

    int columns() {
      return shape.size() == 1 ? 1 : shape.getLast();
    }

    /** Zero outside. */
    double at(int channel, int row, int column) {
      boolean inside = row >= 0 && row < rows() && column >= 0 && column < columns();
      return inside ? values[(channel * rows() + row) * columns() + column] : 0;
    }
  }

  Sample apply(List<Sample> x) {
    Sample first = x.getFirst();
    return switch (node.get("type").asText()) {
      case "dense" -> activated(dense(first));
      case "convolution" -> activated(convolution(first));
      case "transposed-convolution" -> activated(transposed(first));
      case "pooling" -> pooling(first);
      case "global-pooling" -> globalPooling(first);
      case "space-to-depth" -> spaceToDepth(first);
      case "depth-to-space" -> depthToSpace(first);
      case "up-sampling" -> upSampling(first);
      case "flatten" -> new Sample(List.of(first.values().length), first.values());
      case "reshape" -> new Sample(integers(node.get("shape")), first.values());
      case "dropout" -> first;
      case "batch-normalisation" -> batchNormalisation(first);
      case "layer-normalisation" -> layerNormalisation(first);
      case "standardise" -> standardise(first);
      case "activation" -> activated(first);
      case "add" -> combined(x, Double::sum);
      case "multiply" -> combined(x, (a, b) -> a * b);
      case "concatenate" -> concatenation(x);
      default -> throw new AssertionError(node);
    };
  }

  private interface Value {
    double at(int channel, int row, int column);
  }

  private static Sample sample(List<Integer> shape, Value value) {
    Sample y = new Sample(shape, new double[shape.stream().reduce(1, (a, b) -> a * b)]);
    for (int i = 0; i < y.values().length; i++) {
      int column = i % y.columns();
      int row = i / y.columns() % y.rows();
      y.values()[i] = value.at(i / y.columns() / y.rows(), row, column);
    }
    return y;
  }

  private Sample dense(Sample x) {
    double[] w = parameter.apply("weight");
    double[] b = parameter.apply("bias");
    int in = x.values().length;
    return sample(
        List.of(b.length),
        (o, r, c) ->
            b[o] + IntStream.range(0, in).mapToDouble(i -> w[o * in + i] * x.values()[i]).sum());
  }

  /** The field's entry for the columns, or the rows, of which a list has one: then 1. */
  private int along(String field, Sample x, boolean columns) {
    JsonNode value = node.get(field);
    if (x.shape().size() == 2 && !columns) {
      return field.equals("padding") || field.equals("outputPadding") ? 0 : 1;
    }
    return value.isArray() ? value.get(columns ? value.size() - 1 : 0).asInt() : value.asInt();
  }

  /** Padding in front along an axis of that length. */
  private int before(Sample x, int length, String size, int dilation, boolean columns) {
    String padding = node.get("padding").asText();
    if (padding.equals("same")) {
      int stride = along("stride", x, columns);
      int out = (length + stride - 1) / stride;
      int span = (along(size, x, columns) - 1) * dilation + 1;
      return Math.max(0, (out - 1) * stride + span - length) / 2;
    }
    return padding.equals("valid") ? 0 : along("padding", x, columns);
  }

  private int out(Sample x, int length, String size, int dilation, boolean columns) {
    int stride = along("stride", x, columns);
    if (node.get("padding").asText().equals("same")) {
      return (length + stride - 1) / stride;
    }
    int room = length + 2 * before(x, length, size, dilation, columns);
    return (room - (along(size, x, columns) - 1) * dilation - 1) / stride + 1;
  }

  private static List<Integer> shape(Sample like, int channels, int rows, int columns) {
    return like.shape().size() == 2 ? List.of(channels, columns) : List.of(channels, rows, columns);
  }

  private Sample convolution(Sample x) {
    double[] w = parameter.apply("weight");
    boolean biased = node.get("bias").asBoolean();
    double[] b = biased ? parameter.apply("bias") : new double[node.get("filters").asInt()];
    int kh = along("kernel", x, false);
    int kw = along("kernel", x, true);
    int dh = along("dilation", x, false);
    int dw = along("dilation", x, true);
    int sh = along("stride", x, false);
    int sw = along("stride", x, true);
    int top = before(x, x.rows(), "kernel", dh, false);
    int left = before(x, x.columns(), "kernel", dw, true);
    int channels = x.axis(0) / node.get("groups").asInt();
    int filters = b.length / node.get("groups").asInt();
    return sample(
        shape(
            x,
            b.length,
            out(x, x.rows(), "kernel", dh, false),
            out(x, x.columns(), "kernel", dw, true)),
        (f, p, q) -> {
          double z = b[f];
          for (int c = 0; c < channels; c++) {
            for (int i = 0; i < kh; i++) {
              for (int j = 0; j < kw; j++) {
                z +=
                    w[((f * channels + c) * kh + i) * kw + j]
                        * x.at(
                            f / filters * channels + c,
                            p * sh + i * dh - top,
                            q * sw + j * dw - left);
              }
            }
          }
          return z;
        });
  }

  private Sample transposed(Sample x) {
    double[] w = parameter.apply("weight");
    int all = node.get("filters").asInt();
    double[] b = node.get("bias").asBoolean() ? parameter.apply("bias") : new double[all];
    int kh = along("kernel", x, false);
    int kw = along("kernel", x, true);
    int groups = node.get("groups").asInt();
    int channels = x.axis(0) / groups;
    int filters = all / groups;
    Sample y =
        sample(
            shape(x, all, length(x, x.rows(), kh, false), length(x, x.columns(), kw, true)),
            (f, p, q) -> b[f]);
    for (int c = 0; c < x.axis(0); c++) {
      for (int f = 0; f < filters; f++) {
        for (int i = 0; i < kh; i++) {
          for (int j = 0; j < kw; j++) {
            double weight = w[((c * filters + f) * kh + i) * kw + j];
            scatter(x, c, weight, i, j, y, c / channels * filters + f);
          }
        }
      }
    }
    return y;
  }

  private int length(Sample x, int in, int kernel, boolean columns) {
    return (in - 1) * along("stride", x, columns)
        - 2 * before(x, in, "kernel", 1, columns)
        + along("dilation", x, columns) * (kernel - 1)
        + along("outputPadding", x, columns)
        + 1;
  }

  private void scatter(Sample x, int c, double weight, int i, int j, Sample y, int f) {
    int top = before(x, x.rows(), "kernel", 1, false);
    int left = before(x, x.columns(), "kernel", 1, true);
    for (int p = 0; p < x.rows(); p++) {
      for (int q = 0; q < x.columns(); q++) {
        int row = p * along("stride", x, false) + i * along("dilation", x, false) - top;
        int column = q * along("stride", x, true) + j * along("dilation", x, true) - left;
        if (row >= 0 && row < y.rows() && column >= 0 && column < y.columns()) {
          y.values()[(f * y.rows() + row) * y.columns() + column] += weight * x.at(c, p, q);
        }
      }
    }
  }

  private Sample pooling(Sample x) {
    int height = along("size", x, false);
    int width = along("size", x, true);
    int top = before(x, x.rows(), "size", 1, false);
    int left = before(x, x.columns(), "size", 1, true);
    return sample(
        shape(
            x, x.axis(0), out(x, x.rows(), "size", 1, false), out(x, x.columns(), "size", 1, true)),
        (c, p, q) -> {
          int row = p * along("stride", x, false) - top;
          int column = q * along("stride", x, true) - left;
          return pooled(x, c, row, row + height, column, column + width, height * width);
        });
  }

  private Sample globalPooling(Sample x) {
    int cells = x.rows() * x.columns();
    return sample(
        List.of(x.axis(0)), (c, p, q) -> pooled(x, c, 0, x.rows(), 0, x.columns(), cells));
  }

  private double pooled(Sample x, int c, int top, int bottom, int left, int right, int cells) {
    List<Double> inside = new ArrayList<>();
    for (int row = Math.max(0, top); row < Math.min(bottom, x.rows()); row++) {
      for (int column = Math.max(0, left); column < Math.min(right, x.columns()); column++) {
        inside.add(x.at(c, row, column));
      }
    }
    double sum = inside.stream().mapToDouble(v -> v).sum();
    boolean padded = !node.has("countPadding") || node.get("countPadding").asBoolean();
    return switch (node.get("kind").asText()) {
      case "max" -> inside.stream().mapToDouble(v -> v).max().orElseThrow();
      case "sum" -> sum;
      default -> sum / (padded ? cells : inside.size());
    };
  }

  private Sample spaceToDepth(Sample x) {
    int b = node.get("block").asInt();
    return sample(
        List.of(x.axis(0) * b * b, x.rows() / b, x.columns() / b),
        (c, p, q) -> x.at(c / b / b, p * b + c / b % b, q * b + c % b));
  }

  private Sample depthToSpace(Sample x) {
    int b = node.get("block").asInt();
    return sample(
        List.of(x.axis(0) / b / b, x.rows() * b, x.columns() * b),
        (c, p, q) -> x.at((c * b + p % b) * b + q % b, p / b, q / b));
  }

  private Sample upSampling(Sample x) {
    int down = along("factor", x, false);
    int right = along("factor", x, true);
    return sample(
        shape(x, x.axis(0), x.rows() * down, x.columns() * right),
        (c, p, q) -> x.at(c, p / down, q / right));
  }

  private Sample batchNormalisation(Sample x) {
    double[] gamma = parameter.apply("gamma");
    double[] beta = parameter.apply("beta");
    double[] mean = parameter.apply("mean");
    double[] variance = parameter.apply("variance");
    double epsilon = node.get("epsilon").asDouble();
    return sample(
        x.shape(),
        (c, p, q) ->
            gamma[c] * (x.at(c, p, q) - mean[c]) / Math.sqrt(variance[c] + epsilon) + beta[c]);
  }

  private Sample layerNormalisation(Sample x) {
    double[] gamma = parameter.apply("gamma");
    double[] beta = parameter.apply("beta");
    double mean = Arrays.stream(x.values()).average().orElseThrow();
    double variance =
        Arrays.stream(x.values()).map(v -> (v - mean) * (v - mean)).average().orElseThrow();
    double sigma = Math.sqrt(variance + node.get("epsilon").asDouble());
    double[] y = new double[gamma.length];
    Arrays.setAll(y, i -> gamma[i] * (x.values()[i] - mean) / sigma + beta[i]);
    return new Sample(x.shape(), y);
  }

  private Sample standardise(Sample x) {
    JsonNode offset = node.get("offset");
    JsonNode scale = node.get("scale");
    return sample(
        x.shape(),
        (c, p, q) ->
            (x.at(c, p, q) - offset.get(Math.min(c, offset.size() - 1)).asDouble())
                / scale.get(Math.min(c, scale.size() - 1)).asDouble());
  }

  private interface Operation {
    double apply(double a, double b);
  }

  private static Sample combined(List<Sample> x, Operation operation) {
    double[] y = x.getFirst().values().clone();
    for (Sample other : x.subList(1, x.size())) {
      Arrays.setAll(y, i -> operation.apply(y[i], other.values()[i]));
    }
    return new Sample(x.getFirst().shape(), y);
  }

  private static Sample concatenation(List<Sample> x) {
    List<Integer> shape = new ArrayList<>(x.getFirst().shape());
    shape.set(0, x.stream().mapToInt(sample -> sample.axis(0)).sum());
    double[] y = x.stream().flatMapToDouble(sample -> Arrays.stream(sample.values())).toArray();
    return new Sample(shape, y);
  }

  private Sample activated(Sample z) {
    double norm = Arrays.stream(z.values()).map(Math::exp).sum();
    double[] y =
        Arrays.stream(z.values())
            .map(
                v ->
                    switch (node.get("activation").asText()) {
                      case "linear" -> v;
                      case "tanh" -> Math.tanh(v);
                      case "logistic" -> 1 / (1 + Math.exp(-v));
                      case "relu" -> Math.max(0, v);
                      case "swish" -> v / (1 + Math.exp(-v));
                      case "softmax" -> Math.exp(v) / norm;
                      default -> throw new AssertionError(node);
                    })
            .toArray();
    return new Sample(z.shape(), y);
  }

  private static List<Integer> integers(JsonNode list) {
    return IntStream.range(0, list.size()).mapToObj(i -> list.get(i).asInt()).toList();
  }
}
