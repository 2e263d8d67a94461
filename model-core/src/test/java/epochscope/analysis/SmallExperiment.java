package epochscope.analysis;

import epochscope.data.Dataset;
import epochscope.data.Feature;
import epochscope.data.PreparedData;
import epochscope.data.Preprocessing;
import epochscope.history.Metrics;
import epochscope.history.Snapshot;
import epochscope.nn.Topology;
import epochscope.spec.Activation;
import epochscope.spec.DataSpec;
import epochscope.spec.ExperimentSpec;
import epochscope.spec.LossSpec;
import epochscope.spec.NetworkSpec;
import epochscope.spec.NodeSpec;
import epochscope.spec.Scaling;
import epochscope.spec.SourceSpec;
import epochscope.spec.Task;
import epochscope.spec.TrainingSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * A network of one hidden tanh layer over scaled features, with the forward pass written out in
 * double precision.
 */
record SmallExperiment(int features, int hidden, int outputs, Activation last, float[] parameters) {
  static final double[] OFFSET = {10, -3, 0.5};
  static final double[] SCALE = {4, 0.5, 2};

  static SmallExperiment of(int features, int hidden, int outputs, Activation last) {
    Random random = new Random(7);
    float[] parameters = new float[hidden * (features + 1) + outputs * (hidden + 1)];
    for (int i = 0; i < parameters.length; i++) {
      parameters[i] = (float) random.nextGaussian();
    }
    return new SmallExperiment(features, hidden, outputs, last, parameters);
  }

  AnalysisContext context(Dataset train, Dataset validation) {
    NetworkSpec network =
        new NetworkSpec(
            List.of(
                new NodeSpec.Dense("hidden", null, hidden, Activation.TANH, null),
                new NodeSpec.Dense("out", null, outputs, last, null)));
    ExperimentSpec experiment =
        new ExperimentSpec(
            "small",
            new DataSpec(new SourceSpec.Xor(null, null, null), null, null, null),
            network,
            new TrainingSpec(null, null, null, null, null, null, null, null));
    PreparedData data =
        new PreparedData(train, validation, train.select(new int[0]), preprocessing(), List.of());
    Snapshot snapshot = new Snapshot(3, 42, 0, 0, 0.1, parameters, new Metrics(Map.of()), null);
    return new AnalysisContext(experiment, Topology.of(network, features), data, snapshot);
  }

  /** The same moment, of a training by that loss. */
  static AnalysisContext learnedBy(AnalysisContext context, LossSpec loss) {
    ExperimentSpec spec = context.experiment();
    ExperimentSpec learned =
        new ExperimentSpec(
            spec.name(), spec.data(), spec.network(), spec.training().withLoss(loss));
    return new AnalysisContext(learned, context.topology(), context.data(), context.snapshot());
  }

  Preprocessing preprocessing() {
    List<Preprocessing.Column> columns = new ArrayList<>();
    for (int i = 0; i < features; i++) {
      columns.add(
          new Preprocessing.Column(
              new Feature("x" + i, ""), Scaling.Z_SCORE, OFFSET[i], SCALE[i], null, 0));
    }
    return new Preprocessing(columns);
  }

  /** A sample of scaled features; each class or number is drawn from the same features. */
  Dataset sample(int size, Task task, List<String> classes, boolean weighted) {
    Random random = new Random(size);
    float[] x = new float[size * features];
    float[] y = new float[size];
    float[] weights = new float[size];
    for (int i = 0; i < x.length; i++) {
      x[i] = (float) random.nextGaussian();
    }
    for (int i = 0; i < size; i++) {
      y[i] = task == Task.REGRESS ? x[i * features] : i % classes.size();
      weights[i] = 0.5f + random.nextFloat();
    }
    List<Feature> names =
        preprocessing().columns().stream().map(Preprocessing.Column::feature).toList();
    return new Dataset(task, names, List.of("y"), classes, x, y, weighted ? weights : null);
  }

  /** [unit] of the hidden layer. */
  double[] hiddenAt(double... scaled) {
    double[] h = new double[hidden];
    for (int unit = 0; unit < hidden; unit++) {
      h[unit] = parameters[hidden * features + unit];
      for (int i = 0; i < features; i++) {
        h[unit] += parameters[unit * features + i] * scaled[i];
      }
      h[unit] = Math.tanh(h[unit]);
    }
    return h;
  }

  /** [output] after the output activation. */
  double[] responseAt(double... scaled) {
    double[] h = hiddenAt(scaled);
    int weights = hidden * (features + 1);
    double[] z = new double[outputs];
    double sum = 0;
    for (int output = 0; output < outputs; output++) {
      z[output] = parameters[weights + outputs * hidden + output];
      for (int unit = 0; unit < hidden; unit++) {
        z[output] += parameters[weights + output * hidden + unit] * h[unit];
      }
      sum += Math.exp(z[output]);
    }
    for (int output = 0; output < outputs; output++) {
      z[output] =
          switch (last) {
            case LOGISTIC -> 1 / (1 + Math.exp(-z[output]));
            case SOFTMAX -> Math.exp(z[output]) / sum;
            default -> z[output];
          };
    }
    return z;
  }
}
