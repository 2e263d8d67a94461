package epochscope.analysis;

import epochscope.nn.Inference;
import epochscope.nn.ParameterLayout.Block;
import epochscope.nn.Topology;
import epochscope.spec.NetworkSpec;
import epochscope.spec.NodeSpec;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/**
 * What would a node make of one sample if its window moved otherwise? The network before it is as
 * it was trained, and so are its weights.
 *
 * @param tried a node of the network's with another stride, padding, dilation or size of pooling
 * @param sample [feature], as the network sees it
 */
public record TriedMapRequest(AnalysisContext context, NodeSpec tried, float[] sample)
    implements AnalysisRequest {
  @Override
  public Class<TriedMap> kind() {
    return TriedMap.class;
  }

  @Override
  public void answer(Cancellation cancellation, Consumer<? super AnalysisResult> publish) {
    Topology trained = context.topology();
    Topology.Node node = trained.nodes().get(trained.indexOf(tried.name()));
    Topology alone = Topology.of(new NetworkSpec(List.of(tried)), node.input());
    Inference network = new Inference(alone);
    network.setParameters(parameters(alone));
    network.run(source(node.source()), 0, 1);
    float[] values = new float[alone.output().out()];
    for (int unit = 0; unit < values.length; unit++) {
      network.copyActivations(0, unit, values, unit);
    }
    FeatureMaps.FeatureMap map = new FeatureMaps.FeatureMap(alone.output().output(), values);
    publish.accept(new TriedMap(context.snapshot().step(), tried, map));
  }

  /** What the node takes. */
  private float[] source(int source) {
    if (source >= 0) {
      String name = context.topology().nodes().get(source).name();
      return FeatureMaps.of(context, sample).maps().get(name).values();
    }
    Topology.Input input = context.topology().entries().get(-1 - source);
    return Arrays.copyOfRange(sample, input.offset(), input.offset() + input.shape().size());
  }

  private float[] parameters(Topology alone) {
    float[] all = context.snapshot().parameters();
    float[] own = new float[alone.parameters().size()];
    for (Block block : alone.parameters().blocks()) {
      int from =
          context.topology().parameters().find(block.node(), block.name()).orElseThrow().offset();
      System.arraycopy(all, from, own, block.offset(), block.size());
    }
    return own;
  }
}
