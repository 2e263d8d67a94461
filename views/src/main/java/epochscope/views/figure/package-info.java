/**
 * A network as a figure for slides and papers: {@code NetworkFigure} lays it out as marks, which
 * are written as SVG, TikZ or a picture.
 */
package epochscope.views.figure;
