package epochscope.export.lwtnn;

import epochscope.data.Preprocessing;
import epochscope.export.Model;
import epochscope.nn.Topology;
import epochscope.spec.InvalidInputException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A model as the JSON document of an lwtnn graph. */
final class LwtnnExport {
  private final Model model;
  private final Topology topology;
  private final LwtnnLayers layers;
  private final List<Map<String, Object>> nodes = new ArrayList<>();

  private LwtnnExport(Model model) {
    this.model = model;
    this.topology = model.topology();
    this.layers = new LwtnnLayers(topology.parameters(), model.parameters());
  }

  static Map<String, Object> of(Model model) {
    return new LwtnnExport(model).document();
  }

  private Map<String, Object> document() {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("inputs", topology.entries().stream().map(this::input).toList());
    document.put("input_sequences", List.of());
    int response = response();
    document.put("nodes", nodes);
    document.put("layers", layers.all());
    document.put(
        "outputs", Map.of("out", ordered("labels", model.outputs(), "node_index", response)));
    return document;
  }

  private Map<String, Object> input(Topology.Input entry) {
    List<Object> variables = new ArrayList<>();
    for (int i = 0; i < entry.shape().size(); i++) {
      variables.add(variable(model.preprocessing().columns().get(entry.offset() + i)));
    }
    return ordered("name", entry.name(), "variables", variables);
  }

  /** (x + offset) · scale */
  private static Map<String, Object> variable(Preprocessing.Column column) {
    String name = column.feature().name();
    if (column.logarithm() != null) {
      throw unsayable("feature " + name, "a logarithm");
    }
    if (column.missing() != null) {
      throw unsayable("feature " + name, "a value that stands for a missing one");
    }
    return ordered("name", name, "offset", 0 - column.offset(), "scale", 1 / column.scale());
  }

  static InvalidInputException unsayable(String who, String what) {
    return new InvalidInputException(who + " has " + what + ", which lwtnn cannot say");
  }

  /** Index of the node that gives the response. */
  private int response() {
    List<Integer> entries = new ArrayList<>();
    for (int i = 0; i < topology.entries().size(); i++) {
      int size = topology.entries().get(i).shape().size();
      entries.add(add(ordered("type", "input", "sources", List.of(i), "size", size)));
    }
    List<Integer> made = new ArrayList<>();
    for (Topology.Node node : topology.nodes()) {
      List<Integer> sources =
          node.sources().stream().map(i -> i < 0 ? entries.get(-1 - i) : made.get(i)).toList();
      made.add(node(node, sources));
    }
    List<Integer> outputs = topology.outputNodes().stream().map(made::get).toList();
    return outputs.size() == 1
        ? outputs.getFirst()
        : add(ordered("type", "concatenate", "sources", outputs));
  }

  private int node(Topology.Node node, List<Integer> sources) {
    String joins = LwtnnLayers.joining(node);
    int at = joins == null ? sources.getFirst() : add(ordered("type", joins, "sources", sources));
    for (int layer : layers.of(node)) {
      at = add(ordered("type", "feed_forward", "sources", List.of(at), "layer_index", layer));
    }
    return at;
  }

  private int add(Map<String, Object> node) {
    nodes.add(node);
    return nodes.size() - 1;
  }

  /**
   * @param namesAndValues in turns
   */
  static Map<String, Object> ordered(Object... namesAndValues) {
    Map<String, Object> fields = new LinkedHashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      fields.put((String) namesAndValues[i], namesAndValues[i + 1]);
    }
    return fields;
  }
}
