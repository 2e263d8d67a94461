/**
 * Height fields as solid bodies in a box of three axes, with what lies on them, hidden where
 * something is before it. Begin with {@code SolidPlot}.
 */
package epochscope.views.drawing.solid;
