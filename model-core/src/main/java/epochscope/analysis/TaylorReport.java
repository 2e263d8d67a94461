package epochscope.analysis;

/**
 * To which features an output responds, at one moment of a run.
 *
 * @param output the output, or the class
 */
public record TaylorReport(long step, int output, TaylorCoefficients coefficients)
    implements AnalysisResult {}
