package epochscope.app.cli;

import epochscope.analysis.Cancellation;
import epochscope.analysis.TaylorCoefficients;
import epochscope.data.TableContent;
import epochscope.export.AtomicFile;
import epochscope.export.Model;
import epochscope.export.ModelFile;
import epochscope.export.ModelTable;
import epochscope.spec.Check;
import epochscope.spec.SourceSpec;
import epochscope.spec.SpecJson;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code taylor}: to which features, and pairs of them, a model responds. */
@Command(
    name = "taylor",
    description = {
      "Write a model's mean absolute Taylor coefficients over the rows of a table, as JSON.",
      "Of the features as the network sees them, after scaling; the largest first."
    })
final class TaylorCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "MODEL.json", description = "A model that train has written.")
  private Path model;

  @Parameters(paramLabel = "DATA.csv", description = "A table with the model's features.")
  private Path data;

  @Mixin private TableOptions table;

  @Option(
      names = "--order",
      paramLabel = "1|2",
      defaultValue = "2",
      description = "1: of features; 2: of pairs of them, too; without it, ${DEFAULT-VALUE}.")
  private int order;

  @Option(
      names = "--output",
      paramLabel = "K",
      description = "The output: its name, or its index from 0; without it, the first.")
  private String output;

  @Option(
      names = {"-o", "--out"},
      paramLabel = "FILE.json",
      description = "Where to write; without it, to standard output.")
  private Path out;

  @Override
  public Integer call() {
    Usage.of(spec, () -> Check.range("--order", order, 1, 2));
    Model trained = ModelFile.read(model);
    int index = output == null ? 0 : indexOf(output, trained);
    TableContent content = ModelTable.read(trained, data, options(trained));
    TaylorCoefficients found =
        TaylorCoefficients.of(
            trained.preprocessing().columns().stream()
                .map(column -> column.feature().name())
                .toList(),
            trained.topology(),
            trained.parameters(),
            order,
            index,
            ScaledRows.of(content, trained.function()),
            Cancellation.NEVER);
    PrintWriter err = spec.commandLine().getErr();
    found.warnings().forEach(warning -> err.println("warning: " + warning));
    err.flush();
    write(SpecJson.write(TaylorDocument.of(found)));
    return 0;
  }

  private void write(String json) {
    if (out == null) {
      PrintWriter console = spec.commandLine().getOut();
      console.print(json);
      console.flush();
    } else {
      AtomicFile.write(out, json);
    }
  }

  /** As the model's own table was read, where it came from one. */
  private SourceSpec.Table options(Model trained) {
    return table.tableForModel(trained.experiment().data().source(), data.toString());
  }

  private static int indexOf(String output, Model model) {
    List<String> names = model.outputs();
    int outputs = model.topology().outputs();
    boolean isIndex = output.matches("[0-9]{1,9}") && Integer.parseInt(output) < outputs;
    if (!names.contains(output) && !isIndex) {
      throw Check.found(
          "--output",
          '"' + output + '"',
          "one of " + String.join(", ", names) + ", or an index from 0 to " + (outputs - 1));
    }
    return names.contains(output) ? names.indexOf(output) : Integer.parseInt(output);
  }
}
