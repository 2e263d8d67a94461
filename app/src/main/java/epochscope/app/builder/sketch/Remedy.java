package epochscope.app.builder.sketch;

/**
 * What would mend a problem.
 *
 * @param sentence such as "Insert flatten"
 * @param edit that does it
 */
public record Remedy(Sentence sentence, SketchEdit edit) {}
