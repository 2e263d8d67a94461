package epochscope.views.weights;

import epochscope.analysis.signal.ParameterCurves;
import epochscope.analysis.signal.ParameterCurves.Layer;
import epochscope.views.Selection;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;

/** Which layers are shown where there is no room for all. */
final class LayerChoice {
  private LayerChoice() {}

  /** The first array of each node: its weights, or the factors of a normalisation. */
  static List<Layer> main(ParameterCurves curves) {
    List<Layer> layers = new ArrayList<>();
    for (Layer layer : curves.layers()) {
      if (layers.isEmpty() || !layers.getLast().node().equals(layer.node())) {
        layers.add(layer);
      }
    }
    return layers;
  }

  /** The same array of every run. */
  static List<Layer> same(Layer layer, List<ParameterCurves> sharing) {
    return sharing.stream()
        .flatMap(curves -> main(curves).stream())
        .filter(its -> its.node().equals(layer.node()))
        .toList();
  }

  /** The last epoch of any run; 0: there is none. */
  static double lastEpoch(List<ParameterCurves> sharing) {
    return sharing.stream()
        .flatMapToDouble(curves -> DoubleStream.of(curves.epochs()))
        .max()
        .orElse(0);
  }

  /** So many, evenly from the first to the last; the chosen node takes the place of the nearest. */
  static List<Layer> evenly(List<Layer> layers, int most, String chosen) {
    if (layers.size() <= most) {
      return layers;
    }
    List<Integer> places = new ArrayList<>();
    for (int i = 0; i < most; i++) {
      places.add(most == 1 ? 0 : i * (layers.size() - 1) / (most - 1));
    }
    int wanted = indexOf(layers, chosen);
    if (wanted >= 0 && !places.contains(wanted)) {
      int nearest = 0;
      for (int i = 1; i < places.size(); i++) {
        boolean nearer = Math.abs(places.get(i) - wanted) < Math.abs(places.get(nearest) - wanted);
        nearest = nearer ? i : nearest;
      }
      places.set(nearest, wanted);
    }
    return places.stream().sorted().distinct().map(layers::get).toList();
  }

  private static int indexOf(List<Layer> layers, String node) {
    for (int i = 0; i < layers.size(); i++) {
      if (layers.get(i).node().equals(node)) {
        return i;
      }
    }
    return -1;
  }

  /** What a click on a layer selects: its first unit, or nothing if it was selected. */
  static Selection select(Selection old, String node) {
    return node.equals(old.node()) ? old.withNeuron(null, -1) : old.withNeuron(node, 0);
  }
}
