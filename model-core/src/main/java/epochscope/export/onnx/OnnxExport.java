package epochscope.export.onnx;

import epochscope.export.Model;
import epochscope.nn.Topology;
import epochscope.spec.Activation;
import epochscope.spec.Shape;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A model as a graph of ONNX: raw features [N, features], or raw pixels [N, channels, rows,
 * columns], go in, the response [N, outputs] comes out. Numbers are single precision.
 */
final class OnnxExport {
  static final String INPUT = "features";
  static final String OUTPUT = "response";

  private final Model model;
  private final Topology topology;
  private final OnnxBuilder graph = new OnnxBuilder();
  private final OnnxLayers layers;
  private final OnnxActivations activations = new OnnxActivations(graph);

  private OnnxExport(Model model) {
    this.model = model;
    this.topology = model.topology();
    this.layers = new OnnxLayers(graph, topology.parameters(), model.parameters());
  }

  static OnnxGraph of(Model model) {
    return new OnnxExport(model).graph();
  }

  private OnnxGraph graph() {
    Shape images = model.preprocessing().images();
    Shape shape = images == null ? Shape.of(topology.inputs()) : images;
    String x = new OnnxPreprocessing(graph, model.preprocessing()).of(INPUT, shape);
    String y = response(entries(x, shape));
    graph.nodes().add(new OnnxNode("Identity", OUTPUT, List.of(y), List.of(OUTPUT), Map.of()));
    return new OnnxGraph(
        model.experiment().name(),
        INPUT,
        OnnxLayers.dims(shape),
        OUTPUT,
        topology.outputs(),
        graph.nodes(),
        graph.constants(),
        OnnxGraph.OPERATIONS,
        metadata());
  }

  /** The inputs by their index. */
  private List<String> entries(String x, Shape shape) {
    List<Topology.Input> entries = topology.entries();
    if (entries.size() == 1) {
      Topology.Input only = entries.getFirst();
      return List.of(
          only.shape().equals(shape) ? x : layers.reshaped(only.name(), x, only.shape()));
    }
    String flat = layers.flat(INPUT, x, shape);
    return entries.stream().map(entry -> part(entry, flat)).toList();
  }

  private String part(Topology.Input entry, String flat) {
    String name = entry.name();
    String from = graph.numbers(name, entry.offset());
    String to = graph.numbers(name, entry.offset() + entry.shape().size());
    String part = graph.operation("Slice", name, List.of(flat, from, to, graph.numbers(name, 1)));
    return entry.shape().rank() == 1 ? part : layers.reshaped(name, part, entry.shape());
  }

  private String response(List<String> entries) {
    List<String> after = new ArrayList<>();
    for (Topology.Node node : topology.nodes()) {
      List<String> x =
          node.sources().stream().map(i -> i < 0 ? entries.get(-1 - i) : after.get(i)).toList();
      String z = layers.of(node, x);
      Activation activation = node.spec().activation();
      after.add(activations.of(activation, node.name(), z, node.output()));
    }
    List<String> outputs =
        topology.outputNodes().stream().map(i -> flatOutput(i, after.get(i))).toList();
    return outputs.size() == 1
        ? outputs.getFirst()
        : graph.operation("Concat", OUTPUT, outputs, Map.of("axis", 1L));
  }

  private String flatOutput(int node, String y) {
    return layers.flat(OUTPUT, y, topology.nodes().get(node).output());
  }

  private Map<String, String> metadata() {
    Map<String, String> metadata = new HashMap<>();
    metadata.put("outputs", String.join(", ", model.outputs()));
    metadata.put(
        "features",
        model.preprocessing().columns().size() > 1000
            ? model.preprocessing().columns().size() + " pixels"
            : String.join(
                ", ",
                model.preprocessing().columns().stream()
                    .map(column -> column.feature().name())
                    .toList()));
    return metadata;
  }
}
