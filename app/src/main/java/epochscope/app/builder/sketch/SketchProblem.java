package epochscope.app.builder.sketch;

/**
 * What is wrong with a sketch.
 *
 * @param hinders whether it cannot be trained; else it is odd, but can
 * @param name of the node or input it is about; null: the whole
 * @param edge what does not fit; null: no edge of its own
 * @param sentence what is wrong, with both shapes where shapes do not fit
 */
public record SketchProblem(boolean hinders, String name, Edge edge, Sentence sentence) {}
