package epochscope.app.builder.sketch;

import epochscope.data.ExperimentResolver;
import epochscope.nn.Targets;
import epochscope.nn.Topology;
import epochscope.spec.LossSpec;
import epochscope.spec.NetworkSpec;
import epochscope.spec.NodeSpec;
import java.util.List;

/** Whether a network fits what it is to be trained on, as its training would find out. */
record Trial(SketchContext context, ExperimentResolver resolver, LossSpec loss) {
  /**
   * @throws epochscope.spec.InvalidInputException if it does not fit
   */
  void of(NetworkSpec network) {
    boolean alone = network.outputs().size() < 2;
    List<NodeSpec> nodes =
        network.nodes().stream()
            .map(n -> network.isOutput(n.name()) ? resolver.output(n, loss, alone) : n)
            .toList();
    Topology topology = Topology.of(network.withNodes(nodes), context.sample());
    new Targets(topology, loss).check(context.train());
  }
}
