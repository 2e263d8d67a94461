package epochscope.app.builder.sketch;

/**
 * What would mend a problem.
 *
 * @param sentence such as "Insert flatten before h1"
 * @param edit that does it
 */
public record Remedy(Sentence sentence, SketchEdit edit) {
  static Remedy of(SketchEdit edit, String key, Object... words) {
    return new Remedy(Sentence.of("remedy." + key, words), edit);
  }
}
