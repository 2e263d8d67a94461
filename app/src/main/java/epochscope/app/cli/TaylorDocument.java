package epochscope.app.cli;

import com.fasterxml.jackson.annotation.JsonInclude;
import epochscope.analysis.TaylorCoefficients;
import java.util.List;

/**
 * The JSON form of Taylor coefficients.
 *
 * @param sample number of rows
 * @param coefficients the largest first
 * @param warnings absent: there are none
 */
record TaylorDocument(
    List<String> features, int sample, List<Term> coefficients, List<String> warnings) {
  /**
   * @param value null stands for what is not finite
   */
  record Term(List<String> of, @JsonInclude(JsonInclude.Include.ALWAYS) Double value) {}

  static TaylorDocument of(TaylorCoefficients found) {
    return new TaylorDocument(
        found.features(),
        found.sample(),
        found.coefficients().stream().map(TaylorDocument::term).toList(),
        found.warnings().isEmpty() ? null : found.warnings());
  }

  private static Term term(TaylorCoefficients.Coefficient coefficient) {
    double value = coefficient.value();
    return new Term(coefficient.of(), Double.isFinite(value) ? value : null);
  }
}
