package epochscope.views.figure;

import epochscope.data.Feature;
import epochscope.data.Preprocessing;
import epochscope.export.Model;
import epochscope.views.drawing.Theme;
import java.nio.file.Path;
import java.util.List;

/** The figure of a trained network. */
public final class ModelFigure {
  private ModelFigure() {}

  /** Of a small network of dense layers every neuron, of another a block for each node. */
  public static void write(Model model, FigureFormat format, Theme theme, Path file) {
    format.write(of(model), theme, file);
  }

  static Figure of(Model model) {
    List<String> inputs =
        model.preprocessing().columns().stream()
            .map(Preprocessing.Column::feature)
            .map(Feature::name)
            .toList();
    return NetworkFigure.of(model.topology(), model.parameters(), inputs, model.outputs());
  }
}
