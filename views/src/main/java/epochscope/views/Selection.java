package epochscope.views;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * What the user has chosen, marked in every view.
 *
 * @param node name of the chosen neuron's node; null: none
 * @param unit index of the neuron in its node; of a feature map: channel · pixels + pixel
 * @param xFeature feature along the horizontal axis of maps
 * @param yFeature feature along the vertical axis; −1 where there is one feature only
 * @param output the output, or class, looked at
 * @param sample row of the sample looked at, among those that nothing is trained on where there are
 *     any, else among those trained on
 * @param pointed the neuron under the pointer, for as long as it rests there; null: none
 * @param choices what the views let choose of themselves and what their analyses depend on, by
 *     names such as {@code landscape.plane}
 */
public record Selection(
    String node,
    int unit,
    int xFeature,
    int yFeature,
    int output,
    int sample,
    Neuron pointed,
    Map<String, String> choices) {
  /** Choosing this chooses a neuron, as {@code c1:4}, the node and the unit. */
  public static final String NEURON = "neuron";

  /** Choosing this chooses a row of the sample. */
  public static final String SAMPLE = "sample";

  public Selection {
    choices = Map.copyOf(choices);
  }

  /** One neuron, by the name of its node. */
  public record Neuron(String node, int unit) {}

  /** The first sample, and every view's usual choices. */
  public Selection(String node, int unit, int xFeature, int yFeature, int output) {
    this(node, unit, xFeature, yFeature, output, 0, null, Map.of());
  }

  public Selection withNeuron(String newNode, int newUnit) {
    return new Selection(newNode, newUnit, xFeature, yFeature, output, sample, pointed, choices);
  }

  public Selection withFeatures(int x, int y) {
    return new Selection(node, unit, x, y, output, sample, pointed, choices);
  }

  public Selection withOutput(int newOutput) {
    return new Selection(node, unit, xFeature, yFeature, newOutput, sample, pointed, choices);
  }

  public Selection withSample(int newSample) {
    return new Selection(node, unit, xFeature, yFeature, output, newSample, pointed, choices);
  }

  /**
   * @param neuron null: none
   */
  public Selection withPointed(Neuron neuron) {
    return new Selection(node, unit, xFeature, yFeature, output, sample, neuron, choices);
  }

  /**
   * With what is chosen under that name. {@link #NEURON} and {@link #SAMPLE} choose these, so that
   * whoever only names choices, a step of a lesson or an option, can choose them, too.
   */
  public Selection withChoice(String name, String value) {
    if (name.equals(NEURON) && value.matches("[^:]+:\\d{1,9}")) {
      int colon = value.indexOf(':');
      return withNeuron(value.substring(0, colon), Integer.parseInt(value.substring(colon + 1)));
    }
    if (name.equals(NEURON) && value.isEmpty()) {
      return withNeuron(null, -1);
    }
    if (name.equals(SAMPLE) && value.matches("\\d{1,9}")) {
      return withSample(Integer.parseInt(value));
    }
    Map<String, String> changed = new HashMap<>(choices);
    changed.put(name, value);
    return new Selection(node, unit, xFeature, yFeature, output, sample, pointed, changed);
  }

  /** With no choices but those of these names. */
  public Selection withOnly(Set<String> names) {
    Map<String, String> some = new HashMap<>(choices);
    some.keySet().retainAll(names);
    return new Selection(node, unit, xFeature, yFeature, output, sample, pointed, some);
  }

  /** What was chosen under that name, or what is usual. */
  public String choice(String name, String usual) {
    return choices.getOrDefault(name, usual);
  }
}
