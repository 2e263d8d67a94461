package epochscope.analysis;

import epochscope.analysis.FeatureMaps.FeatureMap;
import epochscope.kernels.Kernels;
import epochscope.kernels.Values;
import epochscope.nn.Topology;
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
    SamplePass pass = SamplePass.of(context, sample, row);
    Map<String, FeatureMap> maps = new LinkedHashMap<>();
    for (int i = 0; i < topology.nodes().size(); i++) {
      Topology.Node node = topology.nodes().get(i);
      Values gradient = pass.space().gradientBeforeActivation(i);
      float[] values =
          gradient == null ? new float[node.out()] : values(pass.kernels(), gradient, node);
      maps.put(node.name(), new FeatureMap(node.output(), values));
    }
    publish.accept(
        new MapGradients(new FeatureMaps(context.snapshot().step(), sample.clone(), maps)));
  }

  private static float[] values(Kernels kernels, Values gradient, Topology.Node node) {
    float[] values = new float[node.out()];
    for (int unit = 0; unit < values.length; unit++) {
      values[unit] = (float) gradient.get(kernels.index(unit, 0, values.length, 1));
    }
    return values;
  }
}
