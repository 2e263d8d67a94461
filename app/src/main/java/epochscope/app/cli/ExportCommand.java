package epochscope.app.cli;

import static java.util.stream.Collectors.joining;

import epochscope.export.Model;
import epochscope.export.ModelFile;
import epochscope.export.lwtnn.LwtnnFile;
import epochscope.export.onnx.OnnxFile;
import epochscope.spec.Check;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
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
          + " protocol buffer) or lwtnn.",
      "What is written is read back and run against the model's check rows first."
    })
final class ExportCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "MODEL.json", description = "A model that train has written.")
  private Path model;

  @Option(
      names = "--format",
      paramLabel = "onnx|onnx-json|lwtnn",
      required = true,
      description = "What to write.")
  private String format;

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

    private String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Format of(String word) {
      return Arrays.stream(values())
          .filter(format -> format.word().equals(word))
          .findFirst()
          .orElseThrow(
              () ->
                  Check.found(
                      "--format",
                      word,
                      Arrays.stream(values()).map(Format::word).collect(joining(", "))));
    }
  }

  @Override
  public Integer call() {
    Format chosen = Usage.of(spec, () -> Format.of(format));
    String name = model.getFileName().toString().replaceFirst("\\.json$", "");
    Path file = out == null ? model.resolveSibling(name + chosen.ending) : out;
    chosen.write(ModelFile.read(model), file);
    return 0;
  }
}
