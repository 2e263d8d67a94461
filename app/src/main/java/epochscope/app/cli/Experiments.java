package epochscope.app.cli;

import epochscope.spec.ExperimentSpec;
import epochscope.spec.SpecJson;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** Finds what the user wants to run: a lesson by its name, or an experiment's file. */
final class Experiments {
  private Experiments() {}

  /**
   * @throws ParameterException where {@code name} is neither
   */
  static ExperimentSpec named(CommandSpec command, String name) {
    if (Files.exists(Path.of(name))) {
      return SpecJson.readExperiment(Path.of(name));
    }
    throw new ParameterException(command.commandLine(), "no file " + name);
  }
}
