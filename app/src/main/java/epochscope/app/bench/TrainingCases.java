package epochscope.app.bench;

import static epochscope.spec.Activation.LOGISTIC;
import static epochscope.spec.Activation.TANH;

import epochscope.data.DataPreparation;
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
import epochscope.spec.TrainingSpec;
import java.util.List;

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
        onXor("2-100-1", adam(1e-4), 100, dense("h", 100, TANH), dense("out", 1, LOGISTIC)));
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
