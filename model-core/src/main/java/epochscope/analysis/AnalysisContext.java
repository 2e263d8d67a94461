package epochscope.analysis;

import epochscope.data.PreparedData;
import epochscope.history.Snapshot;
import epochscope.nn.Inference;
import epochscope.nn.Topology;
import epochscope.spec.ExperimentSpec;

/**
 * What every question is asked of: a moment of a run, and what it belongs to.
 *
 * @param experiment fully resolved
 */
public record AnalysisContext(
    ExperimentSpec experiment, Topology topology, PreparedData data, Snapshot snapshot) {
  /** The network as it was at that moment, for as long as the present question is answered. */
  Inference network() {
    Inference network = LentNetworks.lend(topology);
    network.setParameters(snapshot.parameters());
    return network;
  }

  /** The network's parameters at that moment: the flat vector, as the topology's layout says. */
  public double[] parameters() {
    return snapshot.parametersAsDoubles();
  }
}
