package epochscope.presets;

import epochscope.spec.Check;
import epochscope.spec.InvalidInputException;
import epochscope.spec.SpecJson;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The lessons that come with the program, in the order in which they are listed. */
public final class Lessons {
  /** The lesson that plays at the first start. */
  public static final String DEFAULT = "two-gaussians";

  /** A name a line. */
  private static final String LIST = "lessons.txt";

  /** Pictures are in this folder, {@code ID-light.png} and {@code ID-dark.png}. */
  private static final String THUMBNAILS = "thumbnails/";

  private Lessons() {}

  /** By id, each read when it is first asked for: a start needs one. */
  private static final Map<String, LessonSpec> READ = new ConcurrentHashMap<>();

  public static List<LessonSpec> all() {
    return ids().map(Lessons::loaded).toList();
  }

  public static LessonSpec find(String id) {
    if (ids().noneMatch(id::equals)) {
      throw new InvalidInputException(unknown(id));
    }
    return loaded(id);
  }

  /**
   * A lesson from JSON, read strictly.
   *
   * @param where what the sentence of a refusal begins with, usually the file
   */
  public static LessonSpec read(String json, String where) {
    return SpecJson.read(json, LessonSpec.class, where);
  }

  /** A lesson that did not come with the program. */
  public static LessonSpec read(Path file) {
    return read(SpecJson.text(file), file.toString());
  }

  /**
   * The picture that stands for a lesson that comes with the program; empty: there is none.
   *
   * @param look {@code light} or {@code dark}
   */
  public static Optional<URL> thumbnail(String id, String look) {
    return Optional.ofNullable(Lessons.class.getResource(THUMBNAILS + id + "-" + look + ".png"));
  }

  private static String unknown(String id) {
    String known = ids().collect(Collectors.joining(", "));
    return "there is no lesson \"" + id + "\", expected one of " + known;
  }

  private static Stream<String> ids() {
    return text(LIST).lines();
  }

  private static LessonSpec loaded(String id) {
    return READ.computeIfAbsent(id, Lessons::load);
  }

  private static LessonSpec load(String id) {
    String file = id + ".lesson.json";
    LessonSpec lesson = read(text(file), file);
    if (!lesson.id().equals(id)) {
      throw Check.found(file + ": $.id", '"' + lesson.id() + '"', '"' + id + '"');
    }
    return lesson;
  }

  private static String text(String resource) {
    try (InputStream in = Lessons.class.getResourceAsStream(resource)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
