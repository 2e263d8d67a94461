package epochscope.app.cli;

import epochscope.data.DataReport;
import epochscope.data.DataReports;
import epochscope.export.DataReportFile;
import epochscope.spec.SourceSpec;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code data}: what a table holds. */
@Command(
    name = "data",
    description =
        "Print what a table holds: for each column counts, range, mean, quantiles and outliers,"
            + " then classes and correlations.")
final class DataCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "FILE", description = "A table.")
  private Path file;

  @Mixin private TableOptions table;

  @Option(names = "--json", description = "Print JSON, with histograms and all correlations.")
  private boolean json;

  @Override
  public Integer call() {
    SourceSpec.Table options =
        Usage.of(spec, () -> table.table(new SourceSpec.Plane(null, null, null), file.toString()));
    DataReport report = DataReports.of(options);
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      out.print(DataReportFile.json(report));
    } else {
      new DataReportText(report).lines().forEach(out::println);
    }
    out.flush();
    return 0;
  }
}
