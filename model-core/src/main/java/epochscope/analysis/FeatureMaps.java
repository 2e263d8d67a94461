package epochscope.analysis;

import epochscope.nn.Inference;
import epochscope.nn.Topology;
import epochscope.spec.Shape;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What every node makes of one sample, after its activation.
 *
 * @param sample [feature], as the network sees it
 * @param maps by node name, in the order of computation
 */
public record FeatureMaps(long step, float[] sample, Map<String, FeatureMap> maps)
    implements AnalysisResult {
  public FeatureMaps {
    maps = Collections.unmodifiableMap(new LinkedHashMap<>(maps));
  }

  /**
   * @param shape [channels, rows, columns], [channels, length] or [units]
   * @param values in that order
   */
  public record FeatureMap(Shape shape, float[] values) {}

  /**
   * @param sample [feature], as the network sees it
   */
  public static FeatureMaps of(AnalysisContext context, float[] sample) {
    Topology topology = context.topology();
    Inference network = context.network();
    network.run(sample, 0, 1);
    Map<String, FeatureMap> maps = new LinkedHashMap<>();
    for (int node = 0; node < topology.nodes().size(); node++) {
      Topology.Node at = topology.nodes().get(node);
      float[] values = new float[at.out()];
      for (int unit = 0; unit < values.length; unit++) {
        network.copyActivations(node, unit, values, unit);
      }
      maps.put(at.name(), new FeatureMap(at.output(), values));
    }
    return new FeatureMaps(context.snapshot().step(), sample.clone(), maps);
  }
}
