/**
 * Functions of two variables with exact gradients, on which optimisers can be watched: {@link
 * epochscope.analysis.surface.AnalyticSurface} names the known ones, {@link
 * epochscope.analysis.surface.Formula} reads any other, {@link epochscope.analysis.surface.Descent}
 * runs down them.
 */
package epochscope.analysis.surface;
