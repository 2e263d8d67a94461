package epochscope.app.cli;

import epochscope.app.lesson.KnownLessons;
import epochscope.presets.LessonSpec;
import epochscope.presets.Lessons;
import epochscope.spec.ExperimentSpec;
import epochscope.spec.SpecJson;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** Finds what the user wants to run: a lesson by its name, or an experiment's file. */
final class Experiments {
  private Experiments() {}

  /**
   * @throws ParameterException where {@code name} is neither
   */
  static ExperimentSpec named(CommandSpec command, String name) {
    Optional<LessonSpec> lesson =
        KnownLessons.read().lessons().stream().filter(known -> known.id().equals(name)).findFirst();
    if (lesson.isPresent()) {
      return lesson.get().experiment();
    }
    Path file = Path.of(name);
    if (Files.exists(file)) {
      return SpecJson.readExperiment(file);
    }
    throw new ParameterException(
        command.commandLine(),
        "there is neither a lesson nor a file \""
            + name
            + "\", expected one of "
            + String.join(", ", Lessons.all().stream().map(LessonSpec::id).toList())
            + " or an experiment's JSON file");
  }
}
