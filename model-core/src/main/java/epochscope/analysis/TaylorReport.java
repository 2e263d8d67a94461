package epochscope.analysis;

import java.util.List;

/**
 * To which features an output responds, at one moment of a run. Immutable by contract: arrays are
 * handed out uncopied, for reading only.
 *
 * @param output the output, or the class
 * @param coefficients by feature names, the largest first
 * @param of indices of one feature each, or of two, i ≤ j
 * @param means [coefficient] in the order of {@code of}
 * @param errors [coefficient] standard errors of the means over the events
 */
public record TaylorReport(
    long step,
    int output,
    TaylorCoefficients coefficients,
    List<List<Integer>> of,
    double[] means,
    double[] errors)
    implements AnalysisResult {
  public TaylorReport {
    of = List.copyOf(of);
  }
}
