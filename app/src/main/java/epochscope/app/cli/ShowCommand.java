package epochscope.app.cli;

import epochscope.export.ModelSummary;
import epochscope.export.exchange.Imports;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code show}: what a model is. */
@Command(
    name = "show",
    description =
        "Print what a model is: its layers with shapes and parameters, what is done to its"
            + " features, its classes or targets, how it came to be, and how good it is.")
final class ShowCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "FILE|DIR",
      description = "A model file, a saved run, or a model of another program that import takes.")
  private Path file;

  @Option(names = "--json", description = "Print JSON.")
  private boolean json;

  @Override
  public Integer call() {
    ModelSummary summary = ModelSummary.of(Imports.readAny(file));
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      out.print(summary.json());
    } else {
      new ModelSummaryText(summary).lines().forEach(out::println);
    }
    out.flush();
    return 0;
  }
}
