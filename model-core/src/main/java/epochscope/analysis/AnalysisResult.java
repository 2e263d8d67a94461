package epochscope.analysis;

/**
 * What an analysis found in one snapshot. Immutable by contract: arrays are handed out uncopied,
 * for reading only.
 */
public interface AnalysisResult {
  /** The step of the snapshot it was computed from. */
  long step();
}
