package epochscope.app.lesson;

import epochscope.app.preferences.PreferencesStore;
import epochscope.presets.LessonSpec;
import epochscope.presets.Lessons;
import epochscope.spec.InvalidInputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The lessons that come with the program, and after them those of the user's folder, by file name.
 *
 * @param faults why a file of the folder is none, in a sentence each
 */
public record KnownLessons(List<LessonSpec> lessons, List<String> faults) {
  static final String FOLDER = "lessons";
  private static final String ENDING = ".lesson.json";

  public KnownLessons {
    lessons = List.copyOf(lessons);
    faults = List.copyOf(faults);
  }

  /** Whether it is one of the user's. */
  public boolean isOwn(LessonSpec lesson) {
    return Lessons.all().stream().noneMatch(shipped -> shipped.id().equals(lesson.id()));
  }

  /** Where the user's own lessons are looked for; it need not be there. */
  public static Path folder() {
    return PreferencesStore.ofUser().folder().resolve(FOLDER);
  }

  /** Slow: it reads files. */
  public static KnownLessons read() {
    return in(folder());
  }

  static KnownLessons in(Path folder) {
    List<LessonSpec> lessons = new ArrayList<>(Lessons.all());
    List<String> faults = new ArrayList<>();
    for (Path file : files(folder, faults)) {
      try {
        LessonSpec lesson = Lessons.read(file);
        if (lessons.stream().anyMatch(known -> known.id().equals(lesson.id()))) {
          throw new InvalidInputException(
              file + ": $.id is \"" + lesson.id() + "\", expected one that no other lesson has");
        }
        lessons.add(lesson);
      } catch (InvalidInputException e) {
        faults.add(e.getMessage());
      }
    }
    return new KnownLessons(lessons, faults);
  }

  private static List<Path> files(Path folder, List<String> faults) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> all = Files.list(folder)) {
      return all.filter(file -> file.toString().endsWith(ENDING)).sorted().toList();
    } catch (IOException e) {
      faults.add(InvalidInputException.unreadable(folder, e).getMessage());
      return List.of();
    }
  }
}
