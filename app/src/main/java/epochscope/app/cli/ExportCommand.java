package epochscope.app.cli;

import epochscope.export.Model;
import epochscope.export.ModelFile;
import epochscope.export.lwtnn.LwtnnFile;
import epochscope.export.onnx.OnnxFile;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code export}: a model for other programs. */
@Command(
    name = "export",
    description = {
      "Write a trained model so that other programs run it: ONNX (binary, or the JSON form of its"
          + " protocol buffer) or lwtnn.",
      "What is written is read back and run against the model's check rows first."
    })
final class ExportCommand implements Callable<Integer> {
  @Parameters(paramLabel = "MODEL.json", description = "A model that train has written.")
  private Path model;

  @Option(
      names = "--format",
      paramLabel = "onnx|onnx-json|lwtnn",
      required = true,
      description = "What to write.")
  private Format format;

  @Option(
      names = {"-o", "--out"},
      paramLabel = "FILE",
      description = "Where to write; without it, beside the model.")
  private Path out;

  /** By the names on the command line. */
  enum Format {
    ONNX(".onnx") {
      @Override
      void write(Model model, Path file) {
        OnnxFile.write(model, file);
      }
    },
    ONNX_JSON(".onnx.json") {
      @Override
      void write(Model model, Path file) {
        OnnxFile.writeJson(model, file);
      }
    },
    LWTNN(".lwtnn.json") {
      @Override
      void write(Model model, Path file) {
        LwtnnFile.write(model, file);
      }
    };

    private final String ending;

    Format(String ending) {
      this.ending = ending;
    }

    abstract void write(Model model, Path file);

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  @Override
  public Integer call() {
    String name = model.getFileName().toString().replaceFirst("\\.json$", "");
    Path file = out == null ? model.resolveSibling(name + format.ending) : out;
    format.write(ModelFile.read(model), file);
    return 0;
  }
}
