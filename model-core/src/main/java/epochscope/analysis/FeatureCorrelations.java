package epochscope.analysis;

/**
 * Pearson's correlation of each feature, of an image each pixel, with a response over a sample.
 *
 * @param output the output, or class, whose response it is
 * @param samples how many
 * @param correlation [feature], from −1 to 1; NaN where feature or response never changes
 */
public record FeatureCorrelations(long step, int output, int samples, float[] correlation)
    implements AnalysisResult {}
