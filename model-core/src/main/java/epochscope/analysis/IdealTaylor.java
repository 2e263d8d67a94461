package epochscope.analysis;

import java.util.List;

/**
 * The mean absolute Taylor coefficients of the best classifier there is, where the densities of
 * both classes are known. Immutable by contract: arrays are handed out uncopied, for reading only.
 *
 * @param of indices of one feature each, or of two, i ≤ j
 * @param means [coefficient] in the order of {@code of}; empty: the densities are not known
 */
public record IdealTaylor(long step, List<List<Integer>> of, double[] means)
    implements AnalysisResult {
  public IdealTaylor {
    of = List.copyOf(of);
  }

  public boolean isKnown() {
    return means.length > 0;
  }
}
