package epochscope.app.builder.canvas;

import epochscope.app.builder.sketch.Remedy;
import epochscope.app.builder.sketch.SketchProblem;

/**
 * What is said about a problem where it is.
 *
 * @param remedy null: nobody knows one
 * @param pressable whether the remedy can be taken by a click
 */
record Advice(SketchProblem problem, Remedy remedy, boolean pressable) {}
