package epochscope.export;

import epochscope.data.Dataset;
import epochscope.data.Feature;
import epochscope.data.PixelFeatures;
import epochscope.data.PreparedData;
import epochscope.data.Preprocessing;
import epochscope.history.Metrics;
import epochscope.nn.Topology;
import epochscope.spec.Activation;
import epochscope.spec.DataSpec;
import epochscope.spec.ExperimentSpec;
import epochscope.spec.NetworkSpec;
import epochscope.spec.NodeSpec;
import epochscope.spec.Precision;
import epochscope.spec.Scaling;
import epochscope.spec.Shape;
import epochscope.spec.SourceSpec;
import epochscope.spec.SpecJson;
import epochscope.spec.Task;
import epochscope.spec.TrainingSpec;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

/** Untrained models with random parameters, for tests. */
final class Models {
  private Models() {}

  /** Two features, one of them scaled and with a missing value of −999, two classes. */
  static Model binary(Precision precision) {
    return binary(precision, 7);
  }

  static Model binary(Precision precision, int hidden) {
    return of(
        precision,
        Task.CLASSIFY,
        List.of("background", "signal"),
        List.of("label"),
        new NodeSpec.Dense("h1", null, hidden, Activation.TANH, null),
        new NodeSpec.Dropout("drop", null, 0.25),
        new NodeSpec.Dense("h2", List.of("drop"), 3, Activation.RELU, null),
        new NodeSpec.Dense("out", null, 1, Activation.LOGISTIC, null));
  }

  /** Two classes of two features that are prepared like that. */
  static Model binary(Preprocessing preprocessing) {
    return of(
        preprocessing,
        Precision.DOUBLE,
        Task.CLASSIFY,
        List.of("background", "signal"),
        List.of("label"),
        new NodeSpec.Dense("h1", null, 3, Activation.TANH, null),
        new NodeSpec.Dense("out", null, 1, Activation.LOGISTIC, null));
  }

  /** A hidden layer and an output of that activation. */
  static Model withActivation(Activation activation) {
    return withActivation(activation, standardised());
  }

  static Model withActivation(Activation activation, Preprocessing preprocessing) {
    return of(
        preprocessing,
        Precision.DOUBLE,
        Task.REGRESS,
        List.of(),
        List.of("mass", "width"),
        new NodeSpec.Dense("h1", null, 5, activation, null),
        new NodeSpec.Dense("out", null, 2, activation, null));
  }

  static Model threeClasses() {
    return of(
        Precision.FLOAT,
        Task.CLASSIFY,
        List.of("red", "green, dark", "blue"),
        List.of("colour"),
        new NodeSpec.Dense("h1", null, 4, Activation.LOGISTIC, null),
        new NodeSpec.Dense("out", null, 3, Activation.SOFTMAX, null));
  }

  static Model regression(Precision precision) {
    return of(
        precision,
        Task.REGRESS,
        List.of(),
        List.of("mass", "width"),
        new NodeSpec.Dense("h1", null, 5, Activation.TANH, null),
        new NodeSpec.Dense("out", null, 2, Activation.LINEAR, null));
  }

  /** Two channels of 2 × 3 pixels, three classes. */
  static Model images() {
    return images(
        Precision.FLOAT,
        """
        {"nodes": [
          {"name": "h1", "type": "dense", "units": 4, "activation": "tanh"},
          {"name": "out", "type": "dense", "units": 3, "activation": "softmax"}]}
        """);
  }

  /** A convolutional network on the same images. */
  static Model convolutional(Precision precision) {
    return images(
        precision,
        """
        {"nodes": [
          {"name": "c1", "type": "convolution", "filters": 6, "kernel": [2, 3], "padding": "same",
           "activation": "relu"},
          {"name": "n1", "type": "batch-normalisation", "epsilon": 1e-3},
          {"name": "p1", "type": "pooling", "size": 2, "stride": 1, "padding": [0, 1]},
          {"name": "c2", "type": "convolution", "filters": 4, "kernel": [1, 2], "groups": 2,
           "stride": [1, 2], "dilation": [1, 2], "bias": false},
          {"name": "drop", "type": "dropout", "rate": 0.5},
          {"name": "flat", "type": "flatten"},
          {"name": "out", "type": "dense", "units": 3, "activation": "softmax"}]}
        """);
  }

  /** A network with every other layer, with skip connections, two inputs and two outputs. */
  static Model residual() {
    return images(
        Precision.DOUBLE,
        """
        {"inputs": [{"name": "first", "shape": [1, 2, 3]}, {"name": "second", "shape": [6]}],
         "nodes": [
          {"name": "c1", "type": "convolution", "inputs": ["first"], "filters": 4, "kernel": 3,
           "padding": 1},
          {"name": "n1", "type": "batch-normalisation"},
          {"name": "r1", "type": "activation", "activation": "swish"},
          {"name": "c2", "type": "convolution", "filters": 4, "kernel": 3, "padding": "same"},
          {"name": "sum", "type": "add", "inputs": ["c2", "c1"]},
          {"name": "up", "type": "up-sampling", "factor": [2, 4]},
          {"name": "deep", "type": "space-to-depth", "block": 2},
          {"name": "wide", "type": "depth-to-space", "block": 4},
          {"name": "average", "type": "pooling", "kind": "average", "size": 3, "padding": 1,
           "countPadding": false},
          {"name": "turned", "type": "transposed-convolution", "filters": 2, "kernel": 3,
           "stride": 2, "padding": 1, "outputPadding": 1, "activation": "tanh"},
          {"name": "g", "type": "global-pooling"},
          {"name": "s", "type": "standardise", "inputs": ["second"], "offset": [0.5],
           "scale": [2]},
          {"name": "line", "type": "reshape", "shape": [2, 3]},
          {"name": "c3", "type": "convolution", "filters": 2, "kernel": 2, "activation": "relu"},
          {"name": "n3", "type": "layer-normalisation"},
          {"name": "flat", "type": "flatten"},
          {"name": "both", "type": "concatenate", "inputs": ["flat", "g"]},
          {"name": "square", "type": "multiply", "inputs": ["both", "both"]},
          {"name": "one", "type": "dense", "units": 1},
          {"name": "two", "type": "dense", "inputs": ["both"], "units": 2}],
         "outputs": ["two", "one"]}
        """);
  }

  /** LeNet-5 on grey images of 28 × 28 pixels, ten classes. */
  static Model lenet() {
    return images(
        Precision.FLOAT,
        Shape.of(1, 28, 28),
        IntStream.range(0, 10).mapToObj(i -> "digit " + i).toList(),
        """
        {"nodes": [
          {"name": "c1", "type": "convolution", "filters": 6, "kernel": 5, "padding": "same",
           "activation": "tanh"},
          {"name": "s2", "type": "pooling", "kind": "average", "size": 2},
          {"name": "c3", "type": "convolution", "filters": 16, "kernel": 5, "activation": "tanh"},
          {"name": "s4", "type": "pooling", "kind": "average", "size": 2},
          {"name": "flat", "type": "flatten"},
          {"name": "c5", "type": "dense", "units": 120, "activation": "tanh"},
          {"name": "f6", "type": "dense", "units": 84, "activation": "tanh"},
          {"name": "out", "type": "dense", "units": 10, "activation": "softmax"}]}
        """);
  }

  /** Dense layers with skip connections, two inputs and two outputs. */
  static Model skips() {
    return images(
        Precision.DOUBLE,
        """
        {"inputs": [{"name": "first", "shape": [6]}, {"name": "second", "shape": [6]}],
         "nodes": [
          {"name": "d1", "type": "dense", "inputs": ["first"], "units": 5, "activation": "tanh"},
          {"name": "n1", "type": "batch-normalisation"},
          {"name": "d2", "type": "dense", "inputs": ["second"], "units": 5, "activation": "relu"},
          {"name": "sum", "type": "add", "inputs": ["n1", "d2"]},
          {"name": "drop", "type": "dropout", "rate": 0.5},
          {"name": "both", "type": "concatenate", "inputs": ["sum", "d1"]},
          {"name": "bent", "type": "activation", "activation": "swish"},
          {"name": "scaled", "type": "standardise", "offset": [0.5], "scale": [2]},
          {"name": "one", "type": "dense", "units": 1},
          {"name": "two", "type": "dense", "inputs": ["both"], "units": 2}],
         "outputs": ["two", "one"]}
        """);
  }

  static Model images(Precision precision, String json) {
    return images(precision, Shape.of(2, 2, 3), List.of("a", "b", "c"), json);
  }

  /** Images whose channels are scaled each in its way. */
  static Model images(Precision precision, Shape shape, List<String> classes, String json) {
    NetworkSpec network = SpecJson.read(json, NetworkSpec.class, "network");
    Preprocessing preprocessing =
        Preprocessing.ofImages(
            shape,
            IntStream.range(0, shape.axis(0))
                .mapToObj(
                    c ->
                        new Preprocessing.Column(
                            new Feature("channel " + c, ""),
                            Scaling.PIXELS,
                            10 * c,
                            255 / (c + 1.0),
                            null,
                            90.5 - c))
                .toList());
    float[] pixels = new float[20 * shape.size()];
    Random random = new Random(3);
    IntStream.range(0, pixels.length).forEach(i -> pixels[i] = random.nextFloat());
    Dataset sample =
        new Dataset(
            Task.CLASSIFY,
            PixelFeatures.of(shape),
            List.of("class"),
            classes,
            pixels,
            new float[20],
            null,
            shape);
    Topology topology = Topology.of(network, shape);
    double[] parameters = parameters(topology.parameters().size(), precision);
    // What runs along are variances, which are not negative.
    for (int i = topology.parameters().trained(); i < parameters.length; i++) {
      parameters[i] = Math.abs(parameters[i]);
    }
    return Model.trained(
        experiment(network, precision),
        new PreparedData(sample, sample, sample, preprocessing, List.of()),
        topology,
        parameters,
        summary(precision));
  }

  private static Model of(
      Precision precision,
      Task task,
      List<String> classes,
      List<String> targets,
      NodeSpec... nodes) {
    return of(standardised(), precision, task, classes, targets, nodes);
  }

  private static Model of(
      Preprocessing preprocessing,
      Precision precision,
      Task task,
      List<String> classes,
      List<String> targets,
      NodeSpec... nodes) {
    NetworkSpec network = new NetworkSpec(List.of(nodes));
    Topology topology = Topology.of(network, 2);
    return Model.trained(
        experiment(network, precision),
        data(preprocessing, task, classes, targets),
        topology,
        parameters(topology.parameters().size(), precision),
        summary(precision));
  }

  private static TrainingSummary summary(Precision precision) {
    return new TrainingSummary(
        5,
        17,
        precision,
        "cpu",
        new Metrics(Map.of("validation.auc", 0.84, "train.loss", Double.NaN)));
  }

  private static ExperimentSpec experiment(NetworkSpec network, Precision precision) {
    return new ExperimentSpec(
        "a test",
        new DataSpec(new SourceSpec.TwoGaussians(100, 3L, null, null), null, Scaling.Z_SCORE, null),
        network,
        new TrainingSpec(null, null, 10, 100, null, 0.001, 5L, precision));
  }

  static double[] parameters(int size, Precision precision) {
    Random random = new Random(1);
    double[] values = random.doubles(size, -1, 1).toArray();
    values[0] = -0.0;
    values[1] = Float.MIN_VALUE;
    if (precision == Precision.FLOAT) {
      return IntStream.range(0, size).mapToDouble(i -> (float) values[i]).toArray();
    }
    return values;
  }

  private static Preprocessing standardised() {
    return new Preprocessing(
        List.of(
            new Preprocessing.Column(
                new Feature("pt", "GeV"), Scaling.Z_SCORE, 40.25, 12.5, -999.0, 41.5),
            new Preprocessing.Column(
                new Feature("eta", ""), Scaling.Z_SCORE, 0, 1.5, null, 0.125)));
  }

  private static PreparedData data(
      Preprocessing preprocessing, Task task, List<String> classes, List<String> targets) {
    Random random = new Random(2);
    int samples = 20;
    float[] x = new float[2 * samples];
    float[] y = new float[targets.size() * samples];
    IntStream.range(0, x.length).forEach(i -> x[i] = (float) random.nextGaussian());
    Dataset sample =
        new Dataset(
            task,
            preprocessing.columns().stream().map(Preprocessing.Column::feature).toList(),
            targets,
            classes,
            x,
            y,
            null);
    return new PreparedData(sample, sample, sample, preprocessing, List.of());
  }
}
