package epochscope.analysis;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One sample's way through the network and back: what every unit gives, the loss, and how the loss
 * changes with each of these numbers and with each parameter.
 *
 * @param sample [feature], as the network sees it
 * @param targets [target], as the loss takes them
 * @param loss of this sample alone
 * @param nodes by name, in the order of computation
 * @param gradient ∂L/∂parameter, [parameter] as the topology lays them out
 */
public record BackwardPass(
    long step,
    float[] sample,
    float[] targets,
    double loss,
    Map<String, Signal> nodes,
    float[] gradient)
    implements AnalysisResult {
  public BackwardPass {
    nodes = Collections.unmodifiableMap(new LinkedHashMap<>(nodes));
  }

  /**
   * What passes through a node, [unit] each.
   *
   * @param z before its activation
   * @param value after it
   * @param byZ ∂L/∂z
   * @param byValue ∂L/∂value; null: not told, as of an output whose loss is not one of each output
   */
  public record Signal(float[] z, float[] value, float[] byZ, float[] byValue) {}
}
