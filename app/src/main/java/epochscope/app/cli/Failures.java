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
    say(command, sentence(failure));
    trace(command, failure);
    return Cli.FAILED;
  }

  @Override
  public int handleParseException(CommandLine.ParameterException failure, String[] arguments) {
    CommandLine command = failure.getCommandLine();
    String help = command.getCommandSpec().qualifiedName() + " --help";
    say(command, firstLine(failure.getMessage()) + "; see " + help);
    trace(command, failure);
    return Cli.USAGE;
  }

  private static String sentence(Exception failure) {
    if (failure instanceof InvalidInputException) {
      return failure.getMessage();
    }
    log().error("unexpected", failure);
    return "an unexpected "
        + failure.getClass().getSimpleName()
        + (failure.getMessage() == null ? "" : " (" + firstLine(failure.getMessage()) + ")")
        + " ended the program; see "
        + LogFile.path();
  }

  private static void say(CommandLine command, String sentence) {
    PrintWriter err = command.getErr();
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
