package epochscope.app.cli;

import epochscope.spec.InvalidInputException;
import java.util.function.Supplier;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** Tells wrong arguments from work that failed. */
final class Usage {
  private Usage() {}

  /**
   * What {@code reading} makes of the arguments.
   *
   * @throws ParameterException in place of an {@link InvalidInputException}
   */
  static <T> T of(CommandSpec command, Supplier<T> reading) {
    try {
      return reading.get();
    } catch (InvalidInputException e) {
      throw new ParameterException(command.commandLine(), e.getMessage(), e);
    }
  }
}
