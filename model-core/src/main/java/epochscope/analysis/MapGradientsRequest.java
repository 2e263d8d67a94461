package epochscope.analysis;

import epochscope.analysis.FeatureMaps.FeatureMap;
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
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

/**
 * How does the loss of one sample change with each value of each map, before its activation? One
 * exact backward pass, in which nothing is drawn by chance.
 *
 * @param sample [feature], as the network sees it
 * @param row of the data's validation sample, or training sample where there is none: its target is
 *     the sample's
 */
public record MapGradientsRequest(AnalysisContext context, float[] sample, int row)
    implements AnalysisRequest {
  @Override
  public Class<MapGradients> kind() {
    return MapGradients.class;
  }

  @Override
  public void answer(Cancellation cancellation, Consumer<? super AnalysisResult> publish) {
    Topology topology = context.topology();
    Kernels kernels = new JavaFloatKernels();
    Network network = Network.forInspection(topology, kernels);
    network.parameters().set(context.snapshot().parameters());
    Workspace space = network.workspace(1);
    run(network, space);
    Map<String, FeatureMap> maps = new LinkedHashMap<>();
    for (int i = 0; i < topology.nodes().size(); i++) {
      Topology.Node node = topology.nodes().get(i);
      Values gradient = space.gradientBeforeActivation(i);
      float[] values = gradient == null ? new float[node.out()] : values(kernels, gradient, node);
      maps.put(node.name(), new FeatureMap(node.output(), values));
    }
    publish.accept(
        new MapGradients(new FeatureMaps(context.snapshot().step(), sample.clone(), maps)));
  }

  private void run(Network network, Workspace space) {
    Kernels kernels = network.kernels();
    Topology topology = network.topology();
    LossSpec loss = context.experiment().training().loss();
    Dataset one = context.data().validationOrTrain().select(new int[] {row});
    Rows targetRows = new Targets(topology, loss).rows(one);
    Values targets = kernels.allocate(targetRows.columns());
    kernels.gather(new Rows(sample, topology.inputs()), 0, 1, space.input());
    kernels.gather(targetRows, 0, 1, targets);
    network.forward(space, 1, Mode.INFERENCE, 0);
    Loss.of(loss, topology, kernels).gradient(space, targets, null, 1);
    network.backward(space, 1, 0);
  }

  private static float[] values(Kernels kernels, Values gradient, Topology.Node node) {
    float[] values = new float[node.out()];
    for (int unit = 0; unit < values.length; unit++) {
      values[unit] = (float) gradient.get(kernels.index(unit, 0, values.length, 1));
    }
    return values;
  }
}
