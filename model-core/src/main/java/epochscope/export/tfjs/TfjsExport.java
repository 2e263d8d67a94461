package epochscope.export.tfjs;

import epochscope.data.Preprocessing;
import epochscope.data.Preprocessing.Column;
import epochscope.export.Model;
import epochscope.nn.Topology;
import epochscope.spec.Shape;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * A model as layers. Raw features [N, features], or raw pixels [N, rows, columns, channels], go in,
 * the response [N, outputs] comes out. Numbers are single precision.
 */
final class TfjsExport {
  private static final int MAX_NAMED = 1000;

  private final Model model;
  private final Topology topology;
  private final LayerBuilder layers = new LayerBuilder();
  private final TfjsNodes nodes;

  private TfjsExport(Model model) {
    this.model = model;
    this.topology = model.topology();
    this.nodes = new TfjsNodes(topology, model.parameters(), layers);
  }

  static LayersModel of(Model model) {
    return new TfjsExport(model).layersModel();
  }

  private LayersModel layersModel() {
    model.preprocessing().columns().forEach(TfjsExport::checkSayable);
    List<String> inputs = new ArrayList<>();
    List<LayerValue> entries = new ArrayList<>();
    for (Topology.Input entry : topology.entries()) {
      LayerValue input = input(entry);
      inputs.add(input.layer());
      entries.add(scaled(entry, twoAxes(entry, input)));
    }
    String output = response(entries);
    return new LayersModel("epochscope", layers.layers(), inputs, output, metadata());
  }

  private static void checkSayable(Column column) {
    String feature = "feature " + column.feature().name();
    if (column.logarithm() != null) {
      throw TfjsActivations.unsayable(feature, "a logarithm");
    }
    if (column.missing() != null) {
      throw TfjsActivations.unsayable(feature, "a value that stands for a missing one");
    }
  }

  private LayerValue input(Topology.Input entry) {
    Shape shape = entry.shape();
    List<Integer> sample = new ArrayList<>();
    sample.add(null);
    sample.addAll(
        shape.rank() == 2 ? List.of(shape.axis(1), shape.axis(0)) : LayerValue.dims(shape));
    String layer =
        layers.add(
            Layer.INPUT,
            entry.name(),
            List.of(),
            LayerBuilder.config("batch_input_shape", sample, "dtype", "float32"));
    return new LayerValue(layer, shape);
  }

  private LayerValue twoAxes(Topology.Input entry, LayerValue input) {
    Shape shape = entry.shape();
    return shape.rank() == 2
        ? new LayerValue(
            layers.add(
                "Reshape",
                entry.name() + "_row",
                input.layer(),
                "target_shape",
                LayerValue.dims(shape)),
            shape)
        : input;
  }

  private LayerValue scaled(Topology.Input entry, LayerValue x) {
    double[] offset = of(entry, Column::offset);
    double[] scale = of(entry, Column::scale);
    boolean changes =
        Arrays.stream(offset).anyMatch(o -> o != 0) || Arrays.stream(scale).anyMatch(s -> s != 1);
    if (!changes) {
      return x;
    }
    String name = entry.name() + "_scaled";
    int channels = entry.shape().axis(0);
    double[] offsets = perChannel(offset, channels);
    double[] scales = perChannel(scale, channels);
    TfjsScaling scaling = new TfjsScaling(layers);
    return offsets == null || scales == null
        ? scaling.perValue(name, x, offset, scale)
        : scaling.perChannel(name, x, offsets, scales);
  }

  private double[] of(Topology.Input entry, ToDoubleFunction<Column> number) {
    int from = entry.offset();
    return model.preprocessing().columns().subList(from, from + entry.shape().size()).stream()
        .mapToDouble(number)
        .toArray();
  }

  /** One number per channel where all of its values have the same; else null. */
  private static double[] perChannel(double[] values, int channels) {
    int length = values.length / channels;
    double[] result = new double[channels];
    for (int i = 0; i < values.length; i++) {
      result[i / length] = values[i / length * length];
      if (values[i] != result[i / length]) {
        return null;
      }
    }
    return result;
  }

  private String response(List<LayerValue> entries) {
    List<LayerValue> after = new ArrayList<>();
    for (Topology.Node node : topology.nodes()) {
      List<LayerValue> x =
          node.sources().stream().map(i -> i < 0 ? entries.get(-1 - i) : after.get(i)).toList();
      after.add(nodes.of(node, x));
    }
    List<String> outputs =
        topology.outputNodes().stream()
            .map(i -> nodes.response(topology.nodes().get(i).name() + "_flat", after.get(i)))
            .map(LayerValue::layer)
            .toList();
    if (outputs.size() > 1) {
      return layers.add("Concatenate", Model.RESPONSE, outputs, LayerBuilder.config("axis", -1));
    }
    String only = outputs.getFirst();
    boolean isInput = entries.stream().anyMatch(entry -> entry.layer().equals(only));
    return isInput ? layers.add("Activation", Model.RESPONSE, only, "activation", "linear") : only;
  }

  /** What the numbers are called, which Keras has no place for. */
  private Map<String, Object> metadata() {
    Map<String, Object> metadata = LayerBuilder.config("outputs", model.outputs());
    Preprocessing preprocessing = model.preprocessing();
    if (preprocessing.images() == null && preprocessing.columns().size() <= MAX_NAMED) {
      metadata.put(
          "features",
          preprocessing.columns().stream().map(column -> column.feature().name()).toList());
    }
    return metadata;
  }
}
