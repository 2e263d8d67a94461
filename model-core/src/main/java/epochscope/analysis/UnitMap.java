package epochscope.analysis;

/**
 * What one neuron answers over a plane of two features, after its activation.
 *
 * @param size pixels along x, placed as in {@link DecisionMap}
 * @param rows pixels along y; 1 where the sample has one feature only
 * @param values [row][column]
 */
public record UnitMap(
    long step, FeaturePlane plane, String node, int unit, int size, int rows, float[] values)
    implements AnalysisResult {}
