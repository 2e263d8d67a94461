package epochscope.analysis;

import java.util.List;

/**
 * The mean absolute Taylor coefficients of one output over a run. Immutable by contract: arrays are
 * handed out uncopied, for reading only.
 *
 * @param step of the moment shown
 * @param output the output, or the class
 * @param of indices of one feature each, or of two, i ≤ j
 * @param epochs [moment] rising
 * @param means [coefficient][moment]
 */
public record TaylorCurves(
    long step, int output, List<List<Integer>> of, double[] epochs, double[][] means)
    implements AnalysisResult {
  public TaylorCurves {
    of = List.copyOf(of);
  }
}
