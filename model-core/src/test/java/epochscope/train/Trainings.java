package epochscope.train;

import epochscope.backend.Compute;
import epochscope.data.Dataset;
import epochscope.data.Feature;
import epochscope.data.PreparedData;
import epochscope.data.Preprocessing;
import epochscope.kernels.SplitMix64;
import epochscope.spec.Activation;
import epochscope.spec.AugmentationSpec;
import epochscope.spec.DataSpec;
import epochscope.spec.EarlyStoppingSpec;
import epochscope.spec.ExperimentSpec;
import epochscope.spec.LossSpec;
import epochscope.spec.NetworkSpec;
import epochscope.spec.NodeSpec;
import epochscope.spec.OptimiserSpec;
import epochscope.spec.Precision;
import epochscope.spec.ScheduleSpec;
import epochscope.spec.SourceSpec;
import epochscope.spec.SpecJson;
import epochscope.spec.Task;
import epochscope.spec.TrainingSpec;
import java.util.ArrayList;
import java.util.List;

/** Small trainings on XOR, two classes in the plane, for tests. */
final class Trainings {
  private final PreparedData data;
  private Activation hidden = Activation.TANH;
  private Activation output = Activation.LOGISTIC;
  private LossSpec loss = new LossSpec.MeanSquaredError();
  private OptimiserSpec optimiser = new OptimiserSpec.Sgd(0.1);
  private ScheduleSpec schedule;
  private EarlyStoppingSpec earlyStopping;
  private Precision precision = Precision.FLOAT;
  private AugmentationSpec augmentation;
  private double dropout;
  private boolean convolutional;
  private double l2;
  private int batch = 16;
  private long seed = 1;
  private Compute compute = Compute.cpu(1);

  private Trainings(int samples) {
    data =
        new PreparedData(
            points(samples, 1, null),
            points(samples, 2, null),
            points(1, 3, null),
            new Preprocessing(List.of()),
            List.of());
  }

  static Trainings xor(int samples) {
    return new Trainings(samples);
  }

  /** Uniform in [−1, 1]²; the signal is where x1·x2 > 0. */
  static Dataset points(int samples, long seed, float[] weights) {
    SplitMix64 random = new SplitMix64(seed);
    float[] x = new float[2 * samples];
    float[] t = new float[samples];
    for (int i = 0; i < samples; i++) {
      x[2 * i] = (float) (2 * random.nextDouble() - 1);
      x[2 * i + 1] = (float) (2 * random.nextDouble() - 1);
      t[i] = x[2 * i] * x[2 * i + 1] > 0 ? 1 : 0;
    }
    List<Feature> features = List.of(new Feature("x1", ""), new Feature("x2", ""));
    List<String> classes = List.of("background", "signal");
    return new Dataset(Task.CLASSIFY, features, List.of("t"), classes, x, t, weights);
  }

  Trainings activations(Activation newHidden, Activation newOutput) {
    hidden = newHidden;
    output = newOutput;
    return this;
  }

  Trainings augmentation(AugmentationSpec spec) {
    augmentation = spec;
    return this;
  }

  Trainings loss(LossSpec spec) {
    loss = spec;
    return this;
  }

  Trainings optimiser(OptimiserSpec spec) {
    optimiser = spec;
    return this;
  }

  Trainings schedule(ScheduleSpec spec) {
    schedule = spec;
    return this;
  }

  Trainings earlyStopping(EarlyStoppingSpec spec) {
    earlyStopping = spec;
    return this;
  }

  Trainings precision(Precision newPrecision) {
    precision = newPrecision;
    return this;
  }

  Trainings dropout(double rate) {
    dropout = rate;
    return this;
  }

  /** With a convolution, a normalisation and a skip connection in front. */
  Trainings convolutional() {
    convolutional = true;
    return this;
  }

  Trainings l2(double lambda) {
    l2 = lambda;
    return this;
  }

  Trainings batch(int size) {
    batch = size;
    return this;
  }

  Trainings seed(long newSeed) {
    seed = newSeed;
    return this;
  }

  Trainings compute(Compute newCompute) {
    compute = newCompute;
    return this;
  }

  Trainer trainer() {
    return new Trainer(spec(100), data, compute);
  }

  ExperimentSpec spec(int epochs) {
    List<NodeSpec> nodes = new ArrayList<>();
    if (convolutional) {
      nodes.addAll(
          SpecJson.read(
                  """
                  {"nodes": [
                    {"name": "line", "type": "reshape", "shape": [1, 2]},
                    {"name": "c", "type": "convolution", "filters": 3, "kernel": 3, "padding": 1},
                    {"name": "n", "type": "batch-normalisation"},
                    {"name": "r", "type": "activation", "activation": "tanh"},
                    {"name": "sum", "type": "add", "inputs": ["r", "c"]}]}
                  """,
                  NetworkSpec.class,
                  "network")
              .nodes());
    }
    nodes.add(new NodeSpec.Dense("h1", null, 12, hidden, null));
    if (dropout > 0) {
      nodes.add(new NodeSpec.Dropout("drop", null, dropout));
    }
    nodes.add(new NodeSpec.Dense("h2", null, 6, hidden, null));
    nodes.add(new NodeSpec.Dense("out", null, 1, output, null));
    TrainingSpec training =
        new TrainingSpec(loss, optimiser, batch, epochs, earlyStopping, l2, seed, precision)
            .withSchedule(schedule);
    DataSpec source =
        new DataSpec(new SourceSpec.Xor(100, 1L, null), null, null, null)
            .withAugmentation(augmentation);
    return new ExperimentSpec("xor", source, new NetworkSpec(nodes), training);
  }

  PreparedData data() {
    return data;
  }

  Compute compute() {
    return compute;
  }
}
