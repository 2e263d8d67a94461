package epochscope.analysis;

import epochscope.data.Dataset;
import epochscope.kernels.JavaFloatKernels;
import epochscope.kernels.Kernels;
import epochscope.kernels.Rows;
import epochscope.kernels.Values;
import epochscope.nn.Loss;
import epochscope.nn.Mode;
import epochscope.nn.Network;
import epochscope.nn.Targets;
import epochscope.nn.Topology;
import epochscope.nn.Workspace;
import epochscope.spec.LossSpec;

/**
 * One sample's way through the network and back, in which nothing is drawn by chance.
 *
 * @param targets [target]
 * @param loss of the sample
 */
record SamplePass(Kernels kernels, Network network, Workspace space, Values targets, double loss) {
  /**
   * @param sample [feature], as the network sees it
   * @param row of the data's validation sample, or training sample where there is none: its target
   *     is the sample's
   */
  static SamplePass of(AnalysisContext context, float[] sample, int row) {
    Topology topology = context.topology();
    Kernels kernels = new JavaFloatKernels();
    Network network = Network.forInspection(topology, kernels);
    network.parameters().set(context.snapshot().parameters());
    Workspace space = network.workspace(1);
    LossSpec spec = context.experiment().training().loss();
    Loss loss = Loss.of(spec, topology, kernels);
    Dataset one = context.data().validationOrTrain().select(new int[] {row});
    Rows targetRows = new Targets(topology, spec).rows(one);
    Values targets = kernels.allocate(targetRows.columns());
    kernels.gather(new Rows(sample, topology.inputs()), 0, 1, space.input());
    kernels.gather(targetRows, 0, 1, targets);
    network.forward(space, 1, Mode.INFERENCE, 0);
    double value = loss.sum(space, targets, null, 1);
    loss.gradient(space, targets, null, 1);
    network.backward(space, 1, 0);
    return new SamplePass(kernels, network, space, targets, value);
  }
}
