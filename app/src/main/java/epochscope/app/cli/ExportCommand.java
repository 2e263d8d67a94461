package epochscope.app.cli;

import epochscope.export.ModelFile;
import epochscope.export.exchange.ExportFormat;
import epochscope.export.exchange.Exports;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code export}: a model for other programs. */
@Command(
    name = "export",
    description = {
      "Write a trained model so that other programs run it: ONNX (binary, or the JSON form of its"
          + " protocol buffer), lwtnn or TensorFlow.js (a folder); or the native file once more.",
      "What is written is read back and run against the model's check rows first.",
      "pytorch and keras are programs that train the same network on the same data; with --check"
          + " MODEL.json they answer the check rows."
    })
final class ExportCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "MODEL.json", description = "A model that train has written.")
  private Path model;

  @Option(
      names = "--format",
      paramLabel = "native|onnx|onnx-json|lwtnn|tfjs|pytorch|keras",
      required = true,
      description = "What to write.")
  private String format;

  @Option(
      names = {"-o", "--out"},
      paramLabel = "FILE|DIR",
      description = "Where to write; without it, beside the model.")
  private Path out;

  @Override
  public Integer call() {
    ExportFormat chosen = Usage.of(spec, () -> ExportFormat.of("--format", format));
    Exports.write(ModelFile.read(model), chosen, out == null ? usual(chosen) : out);
    return 0;
  }

  private Path usual(ExportFormat chosen) {
    String name = model.getFileName().toString().replaceFirst("\\.json$", "");
    // A copy of the native file must not take the place of what is read.
    String copy = chosen == ExportFormat.NATIVE ? "-export" : "";
    return model.resolveSibling(name + copy + chosen.ending());
  }
}
