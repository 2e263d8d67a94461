package epochscope.train;

import epochscope.data.Dataset;
import epochscope.data.Feature;
import epochscope.data.PreparedData;
import epochscope.data.Preprocessing;
import epochscope.kernels.SplitMix64;
import epochscope.spec.Activation;
import epochscope.spec.DataSpec;
import epochscope.spec.ExperimentSpec;
import epochscope.spec.LossSpec;
import epochscope.spec.NetworkSpec;
import epochscope.spec.NodeSpec;
import epochscope.spec.OptimiserSpec;
import epochscope.spec.SourceSpec;
import epochscope.spec.Task;
import epochscope.spec.TrainingSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** The trainings whose throughput is measured; the same are measured of other programs. */
enum ThroughputCase {
  TINY("2-4-2-1", 10, new OptimiserSpec.Sgd(0.03), 100_000, 2, 4, 2, 1) {
    @Override
    Dataset data() {
      return xor(Task.REGRESS);
    }
  },
  SMALL("2-8-8-8-1", 10, new OptimiserSpec.Sgd(0.03), 40_000, 2, 8, 8, 8, 1) {
    @Override
    Dataset data() {
      return xor(Task.REGRESS);
    }
  },
  WIDE("2-100-1", 100, new OptimiserSpec.Adam(1e-4, null, null, null), 5_000, 2, 100, 1) {
    @Override
    Dataset data() {
      return xor(Task.CLASSIFY);
    }
  },
  MNIST_MLP(
      "mnist-mlp", 128, new OptimiserSpec.Adam(null, null, null, null), 200, 784, 512, 512, 10) {
    @Override
    Dataset data() {
      return noise(12_800, 784, 10);
    }

    @Override
    List<NodeSpec> nodes() {
      return List.of(
          dense("h1", 512, Activation.RELU),
          new NodeSpec.Dropout("drop1", null, 0.2),
          dense("h2", 512, Activation.RELU),
          new NodeSpec.Dropout("drop2", null, 0.2),
          dense("out", 10, Activation.SOFTMAX));
    }
  };

  private static final int POINTS = 1000;

  private final String label;
  private final int batchSize;
  private final OptimiserSpec optimiser;
  private final int updates;
  private final int[] sizes;

  ThroughputCase(String label, int batchSize, OptimiserSpec optimiser, int updates, int... sizes) {
    this.label = label;
    this.batchSize = batchSize;
    this.optimiser = optimiser;
    this.updates = updates;
    this.sizes = sizes;
  }

  String label() {
    return label;
  }

  /** Updates of one measurement, some tenths of a second. */
  int updates() {
    return updates;
  }

  abstract Dataset data();

  PreparedData prepared() {
    Dataset train = data();
    Dataset none = train.select(new int[0]);
    return new PreparedData(train, none, none, new Preprocessing(List.of()), List.of());
  }

  /** A chain of tanh layers; two classes end in logistic, ten in softmax. */
  List<NodeSpec> nodes() {
    List<NodeSpec> nodes = new ArrayList<>();
    for (int i = 1; i < sizes.length - 1; i++) {
      nodes.add(dense("h" + i, sizes[i], Activation.TANH));
    }
    boolean classes = this == WIDE;
    nodes.add(dense("out", 1, classes ? Activation.LOGISTIC : Activation.TANH));
    return nodes;
  }

  ExperimentSpec experiment() {
    LossSpec loss =
        switch (this) {
          case TINY, SMALL -> new LossSpec.MeanSquaredError();
          case WIDE -> new LossSpec.BinaryCrossEntropy();
          case MNIST_MLP -> new LossSpec.CategoricalCrossEntropy();
        };
    TrainingSpec training = new TrainingSpec(loss, optimiser, batchSize, 1, null, null, null, null);
    DataSpec generated = new DataSpec(new SourceSpec.Xor(POINTS, 1L, null), null, null, null);
    return new ExperimentSpec(label, generated, new NetworkSpec(nodes()), training);
  }

  private static NodeSpec dense(String name, int units, Activation activation) {
    return new NodeSpec.Dense(name, null, units, activation, null);
  }

  /** Uniform points in [−1, 1]²; the target is the sign of x1·x2, or its class. */
  private static Dataset xor(Task task) {
    SplitMix64 random = new SplitMix64(1);
    float[] x = new float[2 * POINTS];
    float[] t = new float[POINTS];
    for (int i = 0; i < POINTS; i++) {
      x[2 * i] = (float) (2 * random.nextDouble() - 1);
      x[2 * i + 1] = (float) (2 * random.nextDouble() - 1);
      float low = task == Task.CLASSIFY ? 0 : -1;
      t[i] = x[2 * i] * x[2 * i + 1] > 0 ? 1 : low;
    }
    List<String> classes = task == Task.CLASSIFY ? List.of("no", "yes") : List.of();
    return new Dataset(task, features(2), List.of("t"), classes, x, t, null);
  }

  private static Dataset noise(int samples, int features, int classes) {
    SplitMix64 random = new SplitMix64(1);
    float[] x = new float[samples * features];
    for (int i = 0; i < x.length; i++) {
      x[i] = (float) random.nextDouble();
    }
    float[] t = new float[samples];
    for (int i = 0; i < samples; i++) {
      t[i] = (int) (classes * random.nextDouble());
    }
    List<String> names = IntStream.range(0, classes).mapToObj(Integer::toString).toList();
    return new Dataset(Task.CLASSIFY, features(features), List.of("t"), names, x, t, null);
  }

  private static List<Feature> features(int count) {
    return IntStream.range(0, count).mapToObj(i -> new Feature("x" + i, "")).toList();
  }
}
