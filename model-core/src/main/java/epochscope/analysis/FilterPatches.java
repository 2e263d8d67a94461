package epochscope.analysis;

import java.util.List;

/**
 * The pieces of the input that excite each filter of a node most, at most one of each sample.
 *
 * @param node its name
 * @param samples how many were looked at, of {@link epochscope.data.PreparedData#validationOrTrain}
 * @param strongest [filter], the strongest first
 */
public record FilterPatches(long step, String node, int samples, List<List<Patch>> strongest)
    implements AnalysisResult {
  public FilterPatches {
    strongest = List.copyOf(strongest);
  }

  /**
   * @param sample its row
   * @param unit index of the value among the node's
   * @param field what of the input the value sees; it may reach into padding
   * @param value after the activation
   */
  public record Patch(int sample, int unit, FieldBox field, float value) {}
}
