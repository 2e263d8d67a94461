package epochscope.app.builder.canvas;

import epochscope.app.builder.desk.Chosen;
import epochscope.app.builder.sketch.SketchReport;

/**
 * All that the canvas shows at one moment.
 *
 * @param report of the sketch; while something is moved, of the sketch before
 * @param hovered under the pointer; null: nothing
 * @param advice what is said about a problem; null: nothing
 */
record Drawing(
    SketchFigure figure,
    SketchReport report,
    Chosen chosen,
    Viewport viewport,
    Hit hovered,
    Gesture gesture,
    Advice advice) {}
