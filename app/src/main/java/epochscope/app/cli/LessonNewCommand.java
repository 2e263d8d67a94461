package epochscope.app.cli;

import epochscope.app.lesson.KnownLessons;
import epochscope.app.lesson.OwnLessons;
import epochscope.presets.LessonSpec;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code lesson new}: a lesson of one's own, begun as a copy of another. */
@Command(
    name = "new",
    description =
        "Copy a lesson under a new name to the folder of your own lessons, where the program finds"
            + " it. No file is replaced.")
final class LessonNewCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "LESSON", description = "The one to begin with.")
  private String from;

  @Option(
      names = "--id",
      paramLabel = "NAME",
      description = "Small letters and digits, joined by hyphens; without it, my-LESSON.")
  private String id;

  @Option(
      names = {"-o", "--out"},
      paramLabel = "FOLDER",
      description = "Without it, the folder of your own lessons.")
  private Path folder;

  @Override
  public Integer call() {
    List<LessonSpec> known = KnownLessons.read().lessons();
    LessonSpec lesson =
        known.stream()
            .filter(it -> it.id().equals(from))
            .findFirst()
            .orElseThrow(() -> unknown(known));
    OwnLessons own = folder == null ? OwnLessons.ofUser() : new OwnLessons(folder.toAbsolutePath());
    OwnLessons.Written written = id == null ? own.copy(lesson) : own.create(lesson, id);
    spec.commandLine().getOut().println(written.file());
    spec.commandLine().getOut().flush();
    return 0;
  }

  private ParameterException unknown(List<LessonSpec> known) {
    return new ParameterException(
        spec.commandLine(),
        "there is no lesson \""
            + from
            + "\", expected one of "
            + String.join(", ", known.stream().map(LessonSpec::id).toList()));
  }
}
