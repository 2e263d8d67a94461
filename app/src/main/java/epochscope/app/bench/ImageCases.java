package epochscope.app.bench;

import epochscope.data.Dataset;
import epochscope.data.Feature;
import epochscope.data.PreparedData;
import epochscope.data.Preprocessing;
import epochscope.presets.LessonSpec;
import epochscope.presets.Lessons;
import epochscope.spec.DataSpec;
import epochscope.spec.ExperimentSpec;
import epochscope.spec.LossSpec;
import epochscope.spec.NetworkSpec;
import epochscope.spec.OptimiserSpec;
import epochscope.spec.Precision;
import epochscope.spec.Shape;
import epochscope.spec.SourceSpec;
import epochscope.spec.SpecJson;
import epochscope.spec.Task;
import epochscope.spec.TrainingSpec;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** Networks that learn images of MNIST's size. */
final class ImageCases {
  /** That draws the digits which LeNet is watched with. */
  static final String LESSON = "mnist-cnn";

  private static final double SLOW = 1e-4;

  private static final Shape IMAGE = Shape.of(1, 28, 28);
  private static final int CLASSES = 10;

  /** Dropout as in the network that Keras's documentation shows for MNIST. */
  private static final String MLP =
      """
      {"nodes": [
        {"type": "dense", "name": "h1", "units": 512, "activation": "relu"},
        {"type": "dropout", "name": "drop1", "rate": 0.2},
        {"type": "dense", "name": "h2", "units": 512, "activation": "relu"},
        {"type": "dropout", "name": "drop2", "rate": 0.2},
        {"type": "dense", "name": "out", "units": 10, "activation": "softmax"}]}
      """;

  /** The same page's convolutional network. */
  private static final String CNN =
      """
      {"nodes": [
        {"type": "convolution", "name": "c1", "filters": 32, "kernel": 3, "activation": "relu"},
        {"type": "convolution", "name": "c2", "filters": 64, "kernel": 3, "activation": "relu"},
        {"type": "pooling", "name": "pool", "size": 2},
        {"type": "dropout", "name": "drop1", "rate": 0.25},
        {"type": "flatten", "name": "flat"},
        {"type": "dense", "name": "h", "units": 128, "activation": "relu"},
        {"type": "dropout", "name": "drop2", "rate": 0.5},
        {"type": "dense", "name": "out", "units": 10, "activation": "softmax"}]}
      """;

  /** LeCun et al., Proc. IEEE 86 (1998) 2278, with all feature maps joined and softmax. */
  private static final String LENET =
      """
      {"nodes": [
        {"type": "convolution", "name": "c1", "filters": 6, "kernel": 5, "padding": 2,
          "activation": "tanh"},
        {"type": "pooling", "name": "s2", "kind": "average", "size": 2},
        {"type": "convolution", "name": "c3", "filters": 16, "kernel": 5, "activation": "tanh"},
        {"type": "pooling", "name": "s4", "kind": "average", "size": 2},
        {"type": "convolution", "name": "c5", "filters": 120, "kernel": 5, "activation": "tanh"},
        {"type": "flatten", "name": "flat"},
        {"type": "dense", "name": "f6", "units": 84, "activation": "tanh"},
        {"type": "dense", "name": "out", "units": 10, "activation": "softmax"}]}
      """;

  private ImageCases() {}

  static List<BenchCase> all() {
    return List.of(
        training("mnist-mlp", MLP, 128, 12_800),
        training("lenet", LENET, 32, 3_200),
        training("mnist-cnn", CNN, 128, 2_560));
  }

  /**
   * LeNet on digits that the program draws, learning so slowly that pictures go on changing: a
   * frame counts only if it shows something new.
   */
  static LessonSpec lenet() {
    LessonSpec lesson = Lessons.find(LESSON);
    ExperimentSpec experiment = lesson.experiment();
    TrainingSpec training =
        training(32).withOptimiser(new OptimiserSpec.Adam(SLOW, null, null, null));
    NetworkSpec network = SpecJson.read(LENET, NetworkSpec.class, "lenet");
    return new LessonSpec(
        "lenet",
        lesson.title(),
        lesson.topic(),
        lesson.sentence(),
        new ExperimentSpec("LeNet", experiment.data(), network, training),
        lesson.views(),
        null,
        null,
        List.of(),
        lesson.claims());
  }

  private static BenchCase training(String name, String network, int batchSize, int samples) {
    DataSpec unused = new DataSpec(new SourceSpec.Xor(1000, 1L, 0.0), null, null, null);
    NetworkSpec nodes = SpecJson.read(network, NetworkSpec.class, name);
    return new TrainingCase(
        name,
        () -> noise(samples),
        new ExperimentSpec(name, unused, nodes, training(batchSize)),
        true);
  }

  private static TrainingSpec training(int batchSize) {
    return new TrainingSpec(
        new LossSpec.CategoricalCrossEntropy(),
        new OptimiserSpec.Adam(1e-3, null, null, null),
        batchSize,
        1,
        null,
        0.0,
        1L,
        Precision.FLOAT);
  }

  /** Throughput does not depend on what the pictures show. */
  private static PreparedData noise(int samples) {
    SplittableRandom random = new SplittableRandom(1);
    float[] values = new float[samples * IMAGE.size()];
    float[] labels = new float[samples];
    for (int i = 0; i < values.length; i++) {
      values[i] = (float) random.nextDouble();
    }
    for (int i = 0; i < samples; i++) {
      labels[i] = random.nextInt(CLASSES);
    }
    List<Feature> features =
        IntStream.range(0, IMAGE.size()).mapToObj(i -> new Feature("pixel" + i, "")).toList();
    List<String> names = IntStream.range(0, CLASSES).mapToObj(Integer::toString).toList();
    Dataset all =
        new Dataset(Task.CLASSIFY, features, List.of("digit"), names, values, labels, null, IMAGE);
    Dataset none = all.select(new int[0]);
    return new PreparedData(all, none, none, new Preprocessing(List.of()), List.of());
  }
}
