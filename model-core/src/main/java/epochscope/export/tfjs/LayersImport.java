package epochscope.export.tfjs;

import epochscope.data.Preprocessing;
import epochscope.export.Model;
import epochscope.export.foreign.ImportedModel;
import epochscope.export.foreign.ImportedNetwork;
import epochscope.export.foreign.ImportedValue;
import epochscope.spec.Check;
import epochscope.spec.InvalidInputException;
import epochscope.spec.Precision;
import epochscope.spec.Shape;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A layers model as a network of this program, channels first; layers that it cannot be are
 * refused.
 */
final class LayersImport {
  private final LayersGraph graph;
  private final long bytes;
  private final ImportedNetwork network;
  private final Map<String, ImportedValue> values = new HashMap<>();
  private final Set<String> merged = new HashSet<>();
  private final List<Preprocessing.Column> columns = new ArrayList<>();

  private LayersImport(LayersGraph graph, long bytes) {
    this.graph = graph;
    this.bytes = bytes;
    this.network = new ImportedNetwork(bytes);
  }

  /**
   * @param name of the experiment
   * @param bytes of the files
   */
  static Model of(LayersGraph graph, String name, long bytes) {
    return new LayersImport(graph, bytes).model(name);
  }

  private Model model(String name) {
    graph.inputs().forEach(input -> input(graph.layer(input)));
    LayerNodes nodes = new LayerNodes(network);
    for (GraphLayer layer : graph.layers()) {
      if (!layer.isInput() && !merged.contains(layer.name())) {
        values.put(layer.name(), node(nodes, layer));
      }
    }
    List<String> outputs = graph.outputs().stream().map(this::output).toList();
    if (new HashSet<>(outputs).size() < outputs.size()) {
      throw Check.found("output_layers", outputs, "different ones");
    }
    LayersRun run = new LayersRun(graph);
    return new ImportedModel(
            name, "TensorFlow.js", columns, texts("features"), texts("outputs"), Precision.FLOAT)
        .of(network, outputs, bytes, run::respond);
  }

  private List<String> texts(String field) {
    List<String> texts = new ArrayList<>();
    graph.metadata().path(field).forEach(text -> texts.add(text.asText()));
    return texts;
  }

  private void input(GraphLayer layer) {
    int[] dims = LayerFields.inputDims(layer);
    int last = dims[dims.length - 1];
    Shape shape =
        switch (dims.length) {
          case 1 -> Shape.of(last);
          case 2 -> Shape.of(last, dims[0]);
          default -> Shape.of(last, dims[0], dims[1]);
        };
    String name = network.input(layer.name(), shape);
    ImportedValue value = ImportedValue.channelsLast(name, shape);
    values.put(layer.name(), value);
    GraphLayer scaling = only(layer);
    boolean scales = scaling != null && LayerScaling.is(scaling, value);
    columns.addAll(scales ? LayerScaling.columns(scaling, shape) : LayerScaling.unscaled(shape));
    if (scales) {
      values.put(scaling.name(), value);
      merged.add(scaling.name());
    }
  }

  /** What alone takes {@code layer}; null: it is not alone, or nothing does. */
  private GraphLayer only(GraphLayer layer) {
    List<GraphLayer> next =
        graph.layers().stream().filter(l -> l.inputs().contains(layer.name())).toList();
    boolean alone = next.size() == 1 && !graph.outputs().contains(layer.name());
    return alone ? next.getFirst() : null;
  }

  private ImportedValue node(LayerNodes nodes, GraphLayer layer) {
    List<ImportedValue> x = layer.inputs().stream().map(values::get).toList();
    GraphLayer next = only(layer);
    boolean takesNext =
        next != null
            && (layer.type().equals("ZeroPadding2D")
                || layer.type().equals("Conv2DTranspose") && next.type().equals("Cropping2D"));
    if (!takesNext) {
      return nodes.of(layer, x);
    }
    ImportedValue both = nodes.both(layer, next, x.getFirst());
    values.put(next.name(), both);
    merged.add(next.name());
    return both;
  }

  private String output(String name) {
    ImportedValue value = values.get(name);
    if (value.order() != null) {
      throw new InvalidInputException(
          "layer " + name + " gives values in an order that cannot be said here");
    }
    return value.node();
  }
}
