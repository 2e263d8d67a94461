package epochscope.train;

import epochscope.backend.Compute;
import epochscope.backend.KernelSelection;
import epochscope.data.Dataset;
import epochscope.data.PreparedData;
import epochscope.history.Metrics;
import epochscope.kernels.Kernels;
import epochscope.nn.Loss;
import epochscope.nn.Network;
import epochscope.nn.Targets;
import epochscope.nn.Topology;
import epochscope.spec.ExperimentSpec;
import epochscope.spec.TrainingSpec;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What the parameters at the end of a run achieve on all parts of the data, each of them whole: the
 * test part too, which nothing has looked at before.
 */
public final class FinalEvaluation {
  private final Network network;
  private final Loss loss;
  private final Targets targets;
  private final Map<String, Double> metrics = new LinkedHashMap<>();

  private FinalEvaluation(Network network, Loss loss, Targets targets) {
    this.network = network;
    this.loss = loss;
    this.targets = targets;
  }

  /**
   * @param resolved with nothing left open
   * @param parameters the flat vector, as the topology's layout says
   */
  public static Metrics of(
      ExperimentSpec resolved, PreparedData data, Compute compute, float[] parameters) {
    TrainingSpec training = resolved.training();
    Topology topology = Topology.of(resolved.network(), data.train().shape());
    Kernels kernels =
        KernelSelection.choose(compute, topology, training.batchSize(), training.precision());
    Network network = Network.forInference(topology, kernels);
    network.parameters().set(parameters);
    FinalEvaluation evaluation =
        new FinalEvaluation(
            network,
            Loss.of(training.loss(), topology, kernels),
            new Targets(topology, training.loss()));
    evaluation.measure("train", data.train());
    evaluation.measure("validation", data.validation());
    evaluation.measure("test", data.test());
    TaylorSeries taylor = TaylorSeries.atTheEnd(resolved, topology, data);
    if (taylor != null) {
      taylor.measure(network.parameters(), evaluation.metrics);
    }
    return new Metrics(evaluation.metrics);
  }

  private void measure(String name, Dataset part) {
    if (part.size() > 0) {
      new Evaluation(name, part, network, loss, targets).measure(metrics);
    }
  }
}
