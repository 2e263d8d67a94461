package epochscope.app.bench;

import static epochscope.spec.Activation.LOGISTIC;
import static epochscope.spec.Activation.RELU;
import static epochscope.spec.Activation.SOFTMAX;
import static epochscope.spec.Activation.TANH;

import epochscope.data.DataPreparation;
import epochscope.data.Dataset;
import epochscope.data.Feature;
import epochscope.data.PreparedData;
import epochscope.data.Preprocessing;
import epochscope.spec.Activation;
import epochscope.spec.DataSpec;
import epochscope.spec.ExperimentSpec;
import epochscope.spec.LossSpec;
import epochscope.spec.NetworkSpec;
import epochscope.spec.NodeSpec;
import epochscope.spec.OptimiserSpec;
import epochscope.spec.Precision;
import epochscope.spec.SourceSpec;
import epochscope.spec.SplitSpec;
import epochscope.spec.Task;
import epochscope.spec.TrainingSpec;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** The networks whose training is measured: those that other frameworks are measured on, too. */
final class TrainingCases {
  private static final SplitSpec ALL_FOR_TRAINING = new SplitSpec(1.0, 0.0, 0.0, 1L, null);
  private static final DataSpec XOR =
      new DataSpec(new SourceSpec.Xor(1000, 1L, 0.0), ALL_FOR_TRAINING, null, null);

  private TrainingCases() {}

  static List<BenchCase> all() {
    return List.of(
        onXor(
            "2-4-2-1",
            sgd(),
            10,
            dense("h1", 4, TANH),
            dense("h2", 2, TANH),
            dense("out", 1, TANH)),
        onXor(
            "2-8-8-8-1",
            sgd(),
            10,
            dense("h1", 8, TANH),
            dense("h2", 8, TANH),
            dense("h3", 8, TANH),
            dense("out", 1, TANH)),
        onXor("2-100-1", adam(1e-4), 100, dense("h", 100, TANH), dense("out", 1, LOGISTIC)),
        mnist());
  }

  private static BenchCase onXor(
      String name, OptimiserSpec optimiser, int batchSize, NodeSpec.Dense... nodes) {
    LossSpec loss =
        nodes[nodes.length - 1].activation() == LOGISTIC
            ? new LossSpec.BinaryCrossEntropy()
            : new LossSpec.MeanSquaredError();
    ExperimentSpec experiment =
        new ExperimentSpec(
            name, XOR, new NetworkSpec(List.of(nodes)), training(loss, optimiser, batchSize));
    return new TrainingCase(name, () -> DataPreparation.prepare(XOR), experiment, false);
  }

  private static BenchCase mnist() {
    NetworkSpec network =
        new NetworkSpec(
            List.of(
                dense("h1", 512, RELU),
                new NodeSpec.Dropout("drop1", null, 0.2),
                dense("h2", 512, RELU),
                new NodeSpec.Dropout("drop2", null, 0.2),
                dense("out", 10, SOFTMAX)));
    TrainingSpec training = training(new LossSpec.CategoricalCrossEntropy(), adam(1e-3), 128);
    return new TrainingCase(
        "mnist-mlp",
        TrainingCases::noiseOfTheShapeOfMnist,
        new ExperimentSpec("mnist-mlp", XOR, network, training),
        true);
  }

  /** Throughput does not depend on what the pictures show. */
  private static PreparedData noiseOfTheShapeOfMnist() {
    int samples = 12_800;
    int pixels = 784;
    int classes = 10;
    SplittableRandom random = new SplittableRandom(1);
    float[] values = new float[samples * pixels];
    float[] labels = new float[samples];
    for (int i = 0; i < values.length; i++) {
      values[i] = (float) random.nextDouble();
    }
    for (int i = 0; i < samples; i++) {
      labels[i] = random.nextInt(classes);
    }
    List<Feature> features =
        IntStream.range(0, pixels).mapToObj(i -> new Feature("pixel" + i, "")).toList();
    List<String> names = IntStream.range(0, classes).mapToObj(Integer::toString).toList();
    Dataset all =
        new Dataset(Task.CLASSIFY, features, List.of("digit"), names, values, labels, null);
    Dataset none = all.select(new int[0]);
    return new PreparedData(all, none, none, new Preprocessing(List.of()), List.of());
  }

  private static NodeSpec.Dense dense(String name, int units, Activation activation) {
    return new NodeSpec.Dense(name, null, units, activation, null);
  }

  private static OptimiserSpec sgd() {
    return new OptimiserSpec.Sgd(0.03);
  }

  private static OptimiserSpec adam(double learningRate) {
    return new OptimiserSpec.Adam(learningRate, null, null, null);
  }

  private static TrainingSpec training(LossSpec loss, OptimiserSpec optimiser, int batchSize) {
    return new TrainingSpec(loss, optimiser, batchSize, 1, null, 0.0, 1L, Precision.FLOAT);
  }
}
