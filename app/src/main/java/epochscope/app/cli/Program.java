package epochscope.app.cli;

import epochscope.app.environment.Version;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/**
 * The program itself, without a command: the window, or, where there is no display, a first run.
 */
@Command(
    name = "epochscope",
    scope = ScopeType.INHERIT,
    mixinStandardHelpOptions = true,
    versionProvider = Program.VersionLine.class,
    description = "Watch neural networks learn: without a command in a window, with one without.",
    footer = {"", "The log is ${epochscope.log:-not written}"},
    subcommands = {
      ListCommand.class,
      TrainCommand.class,
      PredictCommand.class,
      ExportCommand.class,
      ImportCommand.class,
      ShowCommand.class,
      DataCommand.class,
      TaylorCommand.class,
      LandscapeCommand.class,
      DescendCommand.class,
      RenderCommand.class,
      HandoutCommand.class,
      LessonCommand.class,
      BenchCommand.class
    })
final class Program implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Option(
      names = "--debug",
      scope = ScopeType.INHERIT,
      description = "Show the stack trace of a failure.")
  private boolean debug;

  /** The program that {@code command} is part of. */
  static Program of(CommandLine command) {
    CommandLine root = command;
    while (root.getParent() != null) {
      root = root.getParent();
    }
    return root.getCommand();
  }

  boolean debug() {
    return debug;
  }

  @Parameters(
      arity = "0..1",
      paramLabel = "FILE",
      description = "An experiment, a run, a model, a lesson or a table, to open in the window.")
  private String file;

  @Override
  public Integer call() throws InterruptedException {
    if (file != null && !Files.exists(Path.of(file))) {
      throw new ParameterException(
          spec.commandLine(),
          "there is neither a command nor a file \"" + file + "\", expected one of them");
    }
    return FirstRun.start(file == null ? null : Path.of(file), spec.commandLine().getErr());
  }

  /** What {@code --version} prints. */
  static final class VersionLine implements CommandLine.IVersionProvider {
    @Override
    public String[] getVersion() {
      return new String[] {Version.current().toString()};
    }
  }
}
