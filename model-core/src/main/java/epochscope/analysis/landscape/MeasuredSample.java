package epochscope.analysis.landscape;

/**
 * What a loss was measured on.
 *
 * @param rows how many
 * @param of how many the part has; of more rows than are measured they are drawn evenly
 */
public record MeasuredSample(Part part, int rows, int of) {
  /** A part of the data. */
  public enum Part {
    TRAINING,
    VALIDATION
  }
}
