package epochscope.views;

/**
 * What the user has chosen, marked in every view.
 *
 * @param node name of the chosen neuron's node; null: none
 * @param unit index of the neuron in its node
 * @param xFeature feature along the horizontal axis of maps
 * @param yFeature feature along the vertical axis; −1 where there is one feature only
 * @param output the output, or class, looked at
 */
public record Selection(String node, int unit, int xFeature, int yFeature, int output) {
  public Selection withNeuron(String newNode, int newUnit) {
    return new Selection(newNode, newUnit, xFeature, yFeature, output);
  }

  public Selection withFeatures(int x, int y) {
    return new Selection(node, unit, x, y, output);
  }
}
