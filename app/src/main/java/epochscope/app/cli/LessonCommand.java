package epochscope.app.cli;

import epochscope.app.lesson.LessonCheck;
import epochscope.presets.LessonSpec;
import epochscope.presets.Lessons;
import epochscope.spec.InvalidInputException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code lesson}: what is done with lessons, those of one's own above all. */
@Command(
    name = "lesson",
    description = "Look after lessons of your own.",
    subcommands = {
      LessonCommand.CheckCommand.class,
      LessonNewCommand.class,
      LessonPicturesCommand.class
    },
    synopsisSubcommandLabel = "check FILE | new LESSON | pictures [LESSON]...")
final class LessonCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    spec.commandLine().usage(spec.commandLine().getOut());
    return 0;
  }

  @Command(name = "check", description = "Say what is wrong with a lesson's file, and where.")
  static final class CheckCommand implements Callable<Integer> {
    @Spec private CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "A lesson (*.lesson.json).")
    private Path file;

    @Override
    public Integer call() {
      LessonSpec lesson = Lessons.read(file);
      List<String> faults = LessonCheck.faults(lesson);
      PrintWriter out = spec.commandLine().getOut();
      PrintWriter err = spec.commandLine().getErr();
      for (String fault : faults.subList(0, Math.max(0, faults.size() - 1))) {
        err.println("epochscope: " + file + ": " + fault);
      }
      err.flush();
      if (!faults.isEmpty()) {
        throw new InvalidInputException(file + ": " + faults.getLast());
      }
      out.printf(
          "%s: %s can be played: %d runs, %d steps, %d claims%n",
          file,
          lesson.id(),
          1 + lesson.variants().size(),
          lesson.steps().size(),
          lesson.claims().size());
      out.flush();
      return 0;
    }
  }
}
