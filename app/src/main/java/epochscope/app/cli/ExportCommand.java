package epochscope.app.cli;

import epochscope.export.ModelFile;
import epochscope.export.exchange.ExportFormat;
import epochscope.export.exchange.Exports;
import epochscope.views.drawing.Palette;
import epochscope.views.drawing.Theme;
import epochscope.views.figure.FigureFormat;
import epochscope.views.figure.ModelFigure;
import java.nio.file.Path;
import java.util.Optional;
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
          + " MODEL.json they answer the check rows.",
      "svg, png and tikz are figures of the network."
    })
final class ExportCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "MODEL.json", description = "A model that train has written.")
  private Path model;

  @Option(
      names = "--format",
      paramLabel = "native|onnx|onnx-json|lwtnn|tfjs|pytorch|keras|svg|png|tikz",
      required = true,
      description = "What to write.")
  private String format;

  @Option(
      names = {"-o", "--out"},
      paramLabel = "FILE|DIR",
      description = "Where to write; without it, beside the model.")
  private Path out;

  @Option(
      names = "--theme",
      paramLabel = "light|dark",
      defaultValue = "light",
      description = "Colours of a figure: ${DEFAULT-VALUE} unless said.")
  private Palette theme;

  @Override
  public Integer call() {
    Optional<FigureFormat> figure = FigureFormat.named(format);
    if (figure.isPresent()) {
      draw(figure.get());
      return 0;
    }
    ExportFormat chosen = Usage.of(spec, () -> ExportFormat.of("--format", format));
    // A copy of the native file must not take the place of what is read.
    String copy = chosen == ExportFormat.NATIVE ? "-export" : "";
    Exports.write(ModelFile.read(model), chosen, target(copy + chosen.ending()));
    return 0;
  }

  private void draw(FigureFormat figure) {
    ModelFigure.write(
        ModelFile.read(model), figure, new Theme(theme, false), target(figure.ending()));
  }

  /** Where it is written: unless said, beside the model under its name with that ending. */
  private Path target(String ending) {
    String name = model.getFileName().toString().replaceFirst("\\.json$", "");
    return out == null ? model.resolveSibling(name + ending) : out;
  }
}
