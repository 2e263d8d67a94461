package epochscope.app.cli;

import java.io.PrintWriter;
import picocli.CommandLine;

/** The command line: reads the arguments, runs the command, and ends with its exit status. */
public final class Cli {
  /** Exit status of a command that failed. */
  public static final int FAILED = CommandLine.ExitCode.SOFTWARE;

  /** Exit status where the arguments themselves are wrong. */
  public static final int USAGE = CommandLine.ExitCode.USAGE;

  private Cli() {}

  /**
   * @param out takes results
   * @param err takes progress and words
   */
  public static int run(PrintWriter out, PrintWriter err, String... arguments) {
    try {
      // Without picocli, whose classes take a tenth of a second of the window's start.
      return arguments.length == 0 ? FirstRun.start(null, err) : execute(out, err, arguments);
    } catch (Exception | Error e) {
      return Failures.report(e, err);
    }
  }

  private static int execute(PrintWriter out, PrintWriter err, String... arguments) {
    CommandLine commandLine = new CommandLine(new Program());
    // A formula may begin with a minus.
    commandLine.getSubcommands().get("descend").setUnmatchedOptionsArePositionalParams(true);
    Failures failures = new Failures();
    return commandLine
        .setOut(out)
        .setErr(err)
        .setUsageHelpAutoWidth(true)
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setExecutionExceptionHandler(failures)
        .setParameterExceptionHandler(failures)
        .execute(arguments);
  }
}
