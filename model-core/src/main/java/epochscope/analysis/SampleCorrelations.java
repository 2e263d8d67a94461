package epochscope.analysis;

import epochscope.data.DataReport.Correlations;

/**
 * Pearson's coefficients between the features of the training sample, in their own units, and the
 * target: of two classes it counts as 0 and 1. They are the same at every moment of a run.
 *
 * @param correlations null where there are too many features for them
 * @param events by which they were found
 */
public record SampleCorrelations(long step, Correlations correlations, int events)
    implements AnalysisResult {}
