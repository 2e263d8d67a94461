/**
 * The loss around a point in the space of parameters: on planes through it and along the path of
 * the optimiser. Begin with {@code LossLandscape} and {@code LandscapeRequest}.
 */
package epochscope.analysis.landscape;
