package epochscope.app.cli;

import epochscope.export.AtomicFile;
import epochscope.export.Model;
import epochscope.export.ModelFile;
import epochscope.export.Prediction;
import epochscope.spec.SourceSpec;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code predict}: what a model answers to each row of a table. */
@Command(
    name = "predict",
    description = "Write what a model answers to each row of a table, or image, as CSV.")
final class PredictCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "MODEL.json", description = "A model that train has written.")
  private Path model;

  @Parameters(
      paramLabel = "DATA.csv",
      description =
          "A table with the model's features; for a model of images also images in MNIST's format.")
  private Path data;

  @Mixin private TableOptions table;

  @Option(
      names = {"-o", "--out"},
      paramLabel = "FILE.csv",
      description = "Where to write; without it, to standard output.")
  private Path out;

  @Override
  public Integer call() throws IOException {
    Model trained = ModelFile.read(model);
    Prediction prediction = Prediction.of(trained, data, options(trained));
    if (out == null) {
      prediction.writeTo(spec.commandLine().getOut());
    } else {
      AtomicFile.write(out, prediction::writeTo);
    }
    return 0;
  }

  /** As the model's own table was read, where it came from one. */
  private SourceSpec.Table options(Model trained) {
    return table.tableForModel(trained.experiment().data().source(), data.toString());
  }
}
