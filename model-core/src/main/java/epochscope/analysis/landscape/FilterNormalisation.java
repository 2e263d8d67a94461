package epochscope.analysis.landscape;

import epochscope.nn.ParameterLayout;

/**
 * Filter normalisation (Li et al., NeurIPS 2018): in a random direction each filter or neuron, a
 * row along the first axis of a weight, gets the length of that row of the weight itself, so that
 * scaling a layer up and the next one down does not change the picture. Biases and the parameters
 * of normalisations stay where they are.
 */
final class FilterNormalisation {
  private final ParameterLayout layout;
  private final double[] parameters;

  /**
   * @param parameters [parameter] that give the lengths
   */
  FilterNormalisation(ParameterLayout layout, double[] parameters) {
    this.layout = layout;
    this.parameters = parameters;
  }

  /** Scales {@code direction}, [trained parameter]. */
  void apply(double[] direction) {
    for (ParameterLayout.Block block : layout.blocks()) {
      if (block.offset() < layout.trained()) {
        int rows = block.shape().getFirst();
        boolean weight = block.shape().size() > 1;
        int length = block.size() / rows;
        for (int row = 0; row < rows; row++) {
          scale(direction, block.offset() + row * length, length, weight);
        }
      }
    }
  }

  private void scale(double[] direction, int from, int length, boolean weight) {
    double own = weight ? norm(direction, from, length) : 0;
    double factor = own == 0 ? 0 : norm(parameters, from, length) / own;
    for (int i = from; i < from + length; i++) {
      direction[i] = factor == 0 ? 0 : factor * direction[i];
    }
  }

  private static double norm(double[] values, int from, int length) {
    double sum = 0;
    for (int i = from; i < from + length; i++) {
      sum += values[i] * values[i];
    }
    return Math.sqrt(sum);
  }
}
