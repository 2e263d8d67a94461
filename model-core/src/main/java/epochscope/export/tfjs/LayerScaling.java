package epochscope.export.tfjs;

import epochscope.data.Preprocessing;
import epochscope.export.foreign.ImportedModel;
import epochscope.export.foreign.ImportedValue;
import epochscope.spec.Shape;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** A batch normalisation right behind an input that learns nothing: how features are scaled. */
final class LayerScaling {
  private LayerScaling() {}

  static boolean is(GraphLayer layer, ImportedValue input) {
    return layer.type().equals("BatchNormalization")
        && !layer.flag("center", true)
        && !layer.flag("scale", true)
        && LayerNodes.isLastAxis(layer, input)
        && layer.weight("moving_mean").values().length == input.shape().axis(0)
        && layer.weight("moving_variance").values().length == input.shape().axis(0);
  }

  /** One per value of the input, those of a channel all alike. */
  static List<Preprocessing.Column> columns(GraphLayer layer, Shape shape) {
    double[] mean = layer.weight("moving_mean").values();
    double[] variance = layer.weight("moving_variance").values();
    double epsilon = layer.number("epsilon", 1e-3);
    return perChannel(
        shape, c -> ImportedModel.column("", mean[c], Math.sqrt(variance[c] + epsilon)));
  }

  static List<Preprocessing.Column> unscaled(Shape shape) {
    return perChannel(shape, c -> ImportedModel.column("", 0, 1));
  }

  private static List<Preprocessing.Column> perChannel(
      Shape shape, IntFunction<Preprocessing.Column> column) {
    int length = shape.size() / shape.axis(0);
    List<Preprocessing.Column> channels =
        IntStream.range(0, shape.axis(0)).mapToObj(column).toList();
    return IntStream.range(0, shape.size()).mapToObj(i -> channels.get(i / length)).toList();
  }
}
