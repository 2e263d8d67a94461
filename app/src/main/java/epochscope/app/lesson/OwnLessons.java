package epochscope.app.lesson;

import epochscope.export.AtomicFile;
import epochscope.presets.LessonSpec;
import epochscope.presets.LocalText;
import epochscope.presets.layout.Layout;
import epochscope.spec.ExperimentSpec;
import epochscope.spec.InvalidInputException;
import epochscope.spec.SpecJson;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The user's own lessons, a file each. A file that is there is replaced by {@link #replace} alone.
 */
public record OwnLessons(Path folder) {
  private static final String ENDING = ".lesson.json";
  private static final String OWN = "my-";

  /** Where the program looks for them. */
  public static OwnLessons ofUser() {
    return new OwnLessons(KnownLessons.folder());
  }

  /** Of the user whose preferences lie in {@code folder}. */
  public static OwnLessons beside(Path folder) {
    return new OwnLessons(folder.resolve(KnownLessons.FOLDER));
  }

  /** The lessons that come with the program, and these behind them. Slow: it reads files. */
  public KnownLessons known() {
    return KnownLessons.in(folder);
  }

  /** A lesson that was written, and where. */
  public record Written(LessonSpec lesson, Path file) {}

  /** Writes a copy of {@code lesson} under a name that is free. */
  public Written copy(LessonSpec lesson) {
    return create(lesson, freeId(lesson.id()));
  }

  /**
   * Writes a copy of {@code lesson}.
   *
   * @throws InvalidInputException if there is a lesson of that name
   */
  public Written create(LessonSpec lesson, String id) {
    LocalText title = lesson.title();
    LocalText ownTitle =
        isOwn(lesson.id())
            ? title
            : new LocalText(title.en() + " (my own)", title.de() + " (eigene)");
    LessonSpec its = lesson.named(id, ownTitle);
    if (taken().contains(id) || Files.exists(file(id))) {
      throw new InvalidInputException(
          "there is a lesson \"" + id + "\" already, expected a name that is free");
    }
    return write(its);
  }

  /** A lesson of an experiment that is none: its words are to be written. */
  public static LessonSpec of(String title, ExperimentSpec experiment, Layout layout) {
    return new LessonSpec(
        "lesson",
        new LocalText(title, title),
        new LocalText("My lessons", "Eigene Lektionen"),
        new LocalText("What is to be looked at?", "Worauf soll man sehen?"),
        experiment,
        layout.views(),
        layout,
        null,
        List.of(),
        null);
  }

  /** Writes a lesson of the folder again, in place of its file. */
  public Written replace(LessonSpec lesson) {
    return write(lesson);
  }

  /** The file of an own lesson; empty: it is none. */
  public Optional<Path> fileOf(String id) {
    return Optional.of(file(id)).filter(Files::exists);
  }

  private boolean isOwn(String id) {
    return fileOf(id).isPresent();
  }

  private String freeId(String id) {
    String base = id.startsWith(OWN) ? id : OWN + id;
    Set<String> taken = taken();
    return IntStream.iterate(1, n -> n + 1)
        .mapToObj(n -> n == 1 ? base : base + "-" + n)
        .filter(name -> !taken.contains(name) && !Files.exists(file(name)))
        .findFirst()
        .orElseThrow();
  }

  private Set<String> taken() {
    return known().lessons().stream().map(LessonSpec::id).collect(Collectors.toSet());
  }

  private Path file(String id) {
    return folder.resolve(id + ENDING);
  }

  private Written write(LessonSpec lesson) {
    Path file = file(lesson.id());
    AtomicFile.write(file, SpecJson.write(lesson));
    return new Written(lesson, file);
  }
}
