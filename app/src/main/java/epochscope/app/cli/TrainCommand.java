package epochscope.app.cli;

import epochscope.backend.Compute;
import epochscope.spec.ExperimentSpec;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code train}: trains a lesson or an experiment and writes what came of it. */
@Command(
    name = "train",
    description = {
      "Train a lesson or an experiment.",
      "Writes DIR/model.json, DIR/history.json, DIR/run.epochscope and DIR/views/*.png."
    })
final class TrainCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "LESSON|SPEC.json", description = "A lesson's name, or a file.")
  private String experiment;

  @Option(
      names = "--data",
      paramLabel = "FILE",
      description = "A table to learn from in place of the experiment's own sample.")
  private String data;

  @Mixin private TableOptions table;

  @Mixin private RunOptions run;

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
  public Integer call() throws InterruptedException {
    ExperimentSpec chosen = chosen();
    Compute device = Usage.of(spec, compute::compute);
    PrintWriter err = quiet ? new PrintWriter(Writer.nullWriter()) : spec.commandLine().getErr();
    new TrainingJob(chosen, device, out, err, !quiet).run();
    return 0;
  }

  private ExperimentSpec chosen() {
    ExperimentSpec named = Experiments.named(spec, experiment);
    return Usage.of(spec, () -> run.over(named, table.over(named.data().source(), data)));
  }
}
