package epochscope.app.lesson;

import epochscope.presets.LessonSpec;
import java.util.Arrays;
import java.util.Locale;

/** Finds lessons by words. */
public record LessonSearch(String words, Locale locale) {
  /** Whether every word that is looked for stands in its title, topic, sentence or name. */
  public boolean finds(LessonSpec lesson) {
    String text =
        String.join(
                " ",
                lesson.id(),
                lesson.title().in(locale),
                lesson.topic().in(locale),
                lesson.sentence().in(locale))
            .toLowerCase(locale);
    return Arrays.stream(words.toLowerCase(locale).strip().split("\\s+")).allMatch(text::contains);
  }
}
