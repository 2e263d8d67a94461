package epochscope.app.cli;

import epochscope.backend.Compute;
import epochscope.spec.DataSpec;
import epochscope.spec.ExperimentSpec;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code train}: trains a lesson or an experiment and writes what came of it. */
@Command(
    name = "train",
    description = {
      "Train a lesson or an experiment, or go on with a saved run.",
      "Writes DIR/model.json, DIR/history.json, DIR/run.epochscope and DIR/views/*.png; with"
          + " --folds DIR/folds.json alone."
    })
final class TrainCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(
      arity = "0..1",
      paramLabel = "LESSON|SPEC.json",
      description = "A lesson's name, or a file.")
  private String experiment;

  @Option(
      names = "--resume",
      paramLabel = "RUN.epochscope",
      description =
          "Go on with a saved run, exactly as if it had never stopped; with --epochs for N epochs"
              + " more, without it to the end of the run, or, where that was reached, as long"
              + " again.")
  private Path resumed;

  @Option(
      names = "--data",
      paramLabel = "FILE",
      description = "A table to learn from in place of the experiment's own sample.")
  private String data;

  @Mixin private TableOptions table;

  @Mixin private PreparationOptions preparation;

  @Mixin private ImageOptions images;

  @Mixin private RunOptions run;

  @Option(
      names = "--folds",
      paramLabel = "K",
      description =
          "Cross-validate: train K times, so that every event tests once; print the scores, their"
              + " mean and standard deviation.")
  private Integer folds;

  @Mixin private ComputeOptions compute;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      defaultValue = "out",
      description = "Where to write; without it, ${DEFAULT-VALUE}.")
  private Path out;

  @Option(names = "--quiet", description = "Say nothing but errors.")
  private boolean quiet;

  @Override
  public Integer call() throws InterruptedException, IOException {
    Start start = start();
    Compute device = Usage.of(spec, compute::compute);
    PrintWriter err = unlessQuiet(spec.commandLine().getErr());
    if (folds == null) {
      new TrainingJob(start, device, out, err, !quiet).run();
    } else {
      PrintWriter results = unlessQuiet(spec.commandLine().getOut());
      new CrossValidationJob(start.spec(), folds, device, out, results, err).run();
    }
    return 0;
  }

  private PrintWriter unlessQuiet(PrintWriter writer) {
    return quiet ? new PrintWriter(Writer.nullWriter()) : writer;
  }

  private Start start() {
    if ((experiment == null) == (resumed == null)) {
      throw new ParameterException(
          spec.commandLine(), "expected either a lesson or an experiment, or --resume with a run");
    }
    if (resumed == null) {
      return Start.of(chosen());
    }
    String changed = changedBesidesEpochs();
    if (changed != null) {
      throw new ParameterException(
          spec.commandLine(),
          changed
              + " is given with --resume, but a saved run goes on as it was; of what a run is,"
              + " expected only --epochs");
    }
    return Start.resumed(resumed, run.epochs());
  }

  /** An option that would make another run of it; null: none. */
  private String changedBesidesEpochs() {
    List<String> harmless =
        List.of("--resume", "--epochs", "--backend", "--threads", "--out", "--quiet", "--debug");
    return spec.commandLine().getParseResult().matchedOptions().stream()
        .map(OptionSpec::longestName)
        .filter(name -> !harmless.contains(name))
        .findFirst()
        .orElse(null);
  }

  private ExperimentSpec chosen() {
    ExperimentSpec named = Experiments.named(spec, experiment);
    ExperimentSpec sourced =
        images.given()
            ? images.over(withoutTable(named))
            : Usage.of(spec, () -> named.withData(onTable(named.data())));
    return Usage.of(spec, () -> preparation.over(run.over(sourced)));
  }

  private DataSpec onTable(DataSpec own) {
    return own.withSource(table.over(own.source(), data));
  }

  private ExperimentSpec withoutTable(ExperimentSpec named) {
    if (data != null || table.given()) {
      throw new ParameterException(
          spec.commandLine(),
          "images and a table are both given, expected --images or --data with its options");
    }
    return named;
  }
}
