package epochscope.app.cli;

import epochscope.app.log.LogFile;
import epochscope.spec.InvalidInputException;
import java.io.PrintWriter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;

/**
 * Turns every failure into one sentence for the user and an exit status. The log takes the traces;
 * the console does with {@code --debug} only.
 */
final class Failures
    implements CommandLine.IExecutionExceptionHandler, CommandLine.IParameterExceptionHandler {
  @Override
  public int handleExecutionException(
      Exception failure, CommandLine command, CommandLine.ParseResult arguments) {
    int status = report(failure, command.getErr());
    trace(command, failure);
    return status;
  }

  /** Says what failed, and returns the exit status. */
  static int report(Throwable failure, PrintWriter err) {
    say(err, sentence(failure));
    return Cli.FAILED;
  }

  @Override
  public int handleParseException(CommandLine.ParameterException failure, String[] arguments) {
    CommandLine command = failure.getCommandLine();
    String help = command.getCommandSpec().qualifiedName() + " --help";
    say(command.getErr(), firstLine(failure.getMessage()) + "; see " + help);
    trace(command, failure);
    return Cli.USAGE;
  }

  private static String sentence(Throwable failure) {
    if (failure instanceof InvalidInputException) {
      return failure.getMessage();
    }
    log().error("unexpected", failure);
    return failure instanceof OutOfMemoryError
        ? "the memory that Java may use, %d MB, does not suffice; smaller data or networks need less"
            .formatted(Runtime.getRuntime().maxMemory() >> 20)
        : "an unexpected %s ended the program; see %s".formatted(words(failure), LogFile.path());
  }

  private static String words(Throwable failure) {
    String name = failure.getClass().getSimpleName();
    return failure.getMessage() == null
        ? name
        : name + " (" + firstLine(failure.getMessage()) + ")";
  }

  private static void say(PrintWriter err, String sentence) {
    err.println("epochscope: " + sentence);
    err.flush();
  }

  private static void trace(CommandLine command, Exception failure) {
    if (Program.of(command).debug()) {
      failure.printStackTrace(command.getErr());
    }
  }

  private static String firstLine(String text) {
    return text.lines().findFirst().orElse("");
  }

  /** Made on demand: most commands never log, and the first logger costs a tenth of a second. */
  private static Logger log() {
    return LoggerFactory.getLogger(Failures.class);
  }
}
