package epochscope.app.cli;

import epochscope.export.ModelFile;
import epochscope.export.exchange.Imports;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code import}: a model of another program. */
@Command(
    name = "import",
    description = {
      "Write a model of another program as a model file: ONNX, a layers model of TensorFlow.js (a"
          + " folder, as Keras' converter writes it) or an lwtnn graph.",
      "It is run as its own format means it, and here; both must answer the same. What has no name"
          + " here is refused by its own."
    })
final class ImportCommand implements Callable<Integer> {
  @Parameters(paramLabel = "FILE|DIR", description = "What to read; its content tells the format.")
  private Path source;

  @Option(
      names = {"-o", "--out"},
      paramLabel = "MODEL.json",
      required = true,
      description = "Where to write.")
  private Path out;

  @Override
  public Integer call() {
    ModelFile.writeTested(Imports.read(source), out);
    return 0;
  }
}
