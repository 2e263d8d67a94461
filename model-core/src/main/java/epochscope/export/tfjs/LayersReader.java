package epochscope.export.tfjs;

import com.fasterxml.jackson.databind.JsonNode;
import epochscope.spec.Check;
import epochscope.spec.InvalidInputException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * Reads a layers model: a sequence, or a graph in the forms that Keras 2 and 3 write. No memory is
 * taken for what the files do not hold.
 */
final class LayersReader {
  private static final int MAX_LAYERS = 5000;

  private final JsonNode document;
  private final Map<String, Map<String, Tensor>> weights;

  private LayersReader(JsonNode document, Map<String, Map<String, Tensor>> weights) {
    this.document = document;
    this.weights = weights;
  }

  /**
   * @param document of model.json
   * @param shards bytes of a file by its name
   */
  static LayersGraph read(JsonNode document, Function<String, byte[]> shards) {
    if (!document.path("format").asText().equals("layers-model")) {
      throw Check.found("format", document.path("format"), "\"layers-model\"");
    }
    return new LayersReader(document, new WeightReader(document, shards).read()).graph();
  }

  private LayersGraph graph() {
    JsonNode topology = document.path("modelTopology");
    JsonNode model = topology.has("model_config") ? topology.get("model_config") : topology;
    JsonNode config = model.path("config");
    return switch (model.path("class_name").asText()) {
      case "Sequential" -> sequence(config);
      case "Functional", "Model" -> functional(config);
      default ->
          throw Check.found(
              "class_name of the model", model.path("class_name"), "Sequential or Functional");
    };
  }

  private static JsonNode layers(JsonNode list) {
    if (!list.isArray() || list.isEmpty() || list.size() > MAX_LAYERS) {
      throw Check.found(
          "list of layers", list.size() + " entries", "1 to " + MAX_LAYERS + " layers");
    }
    return list;
  }

  private LayersGraph sequence(JsonNode config) {
    List<GraphLayer> layers = new ArrayList<>();
    for (JsonNode json : layers(config.isArray() ? config : config.path("layers"))) {
      List<String> before = layers.isEmpty() ? List.of() : List.of(layers.getLast().name());
      GraphLayer layer = layer(json, before);
      if (layers.isEmpty() && !layer.isInput()) {
        String input = layer.name() + "_input";
        layers.add(new GraphLayer(Layer.INPUT, input, layer.config(), List.of(), Map.of()));
        layer = layer(json, List.of(input));
      }
      layers.add(layer);
    }
    checkNames(layers);
    return new LayersGraph(
        layers,
        List.of(layers.getFirst().name()),
        List.of(layers.getLast().name()),
        document.path("userDefinedMetadata"));
  }

  private LayersGraph functional(JsonNode config) {
    List<GraphLayer> layers = new ArrayList<>();
    for (JsonNode json : layers(config.path("layers"))) {
      layers.add(layer(json, inbound(json)));
    }
    Set<String> names = checkNames(layers);
    List<String> inputs = ends(config.path("input_layers"), "input_layers", names);
    List<String> outputs = ends(config.path("output_layers"), "output_layers", names);
    return new LayersGraph(ordered(layers), inputs, outputs, document.path("userDefinedMetadata"));
  }

  private GraphLayer layer(JsonNode json, List<String> inputs) {
    String name = Check.name("name of a layer", json.path("config").path("name").textValue());
    String type = Check.name("class_name of layer " + name, json.path("class_name").textValue());
    JsonNode config = json.get("config");
    if (config.path("data_format").asText().equals("channels_first")) {
      throw Check.found("data_format of layer " + name, "channels_first", "channels_last");
    }
    return new GraphLayer(type, name, config, inputs, weights.getOrDefault(name, Map.of()));
  }

  private static Set<String> checkNames(List<GraphLayer> layers) {
    Set<String> names = new HashSet<>();
    for (GraphLayer layer : layers) {
      if (!names.add(layer.name())) {
        throw Check.found("name of a layer", layer.name(), "one that no other has");
      }
    }
    return names;
  }

  /** What a layer takes; it is to be used once. */
  private static List<String> inbound(JsonNode json) {
    JsonNode calls = json.path("inbound_nodes");
    if (calls.size() > 1) {
      throw Check.found(
          "use of layer " + json.path("config").path("name").asText(),
          calls.size() + " times",
          "once, as layers that share weights are not known here");
    }
    List<String> names = new ArrayList<>();
    JsonNode call = calls.path(0);
    if (call.isObject()) {
      history(call.path("args"), names);
    } else {
      call.forEach(input -> names.add(input.path(0).asText()));
    }
    return names;
  }

  /** As Keras 3 writes: tensors with the layer that they come from, in lists of lists. */
  private static void history(JsonNode arguments, List<String> into) {
    JsonNode from = arguments.path("config").path("keras_history").path(0);
    if (from.isTextual()) {
      into.add(from.asText());
    } else if (arguments.isArray()) {
      arguments.forEach(argument -> history(argument, into));
    }
  }

  /** [["a", 0, 0], …], or of one alone ["a", 0, 0]. */
  private static List<String> ends(JsonNode list, String field, Set<String> known) {
    List<String> names = new ArrayList<>();
    if (list.path(0).isTextual()) {
      names.add(list.path(0).asText());
    } else {
      list.forEach(end -> names.add(end.path(0).asText()));
    }
    if (names.isEmpty() || !known.containsAll(names)) {
      throw Check.found(field, names, "names of layers");
    }
    return names;
  }

  /** Each layer after those it takes. */
  private static List<GraphLayer> ordered(List<GraphLayer> layers) {
    Map<String, GraphLayer> done = new LinkedHashMap<>();
    List<GraphLayer> left = new ArrayList<>(layers);
    while (!left.isEmpty()) {
      List<GraphLayer> later = new ArrayList<>();
      for (GraphLayer layer : left) {
        if (done.keySet().containsAll(layer.inputs())) {
          done.put(layer.name(), layer);
        } else {
          later.add(layer);
        }
      }
      if (later.size() == left.size()) {
        throw new InvalidInputException(
            "layer " + later.getFirst().name() + " takes a layer that is not there or itself");
      }
      left = later;
    }
    List<GraphLayer> result = new ArrayList<>(done.values());
    for (GraphLayer layer : result) {
      if (layer.isInput() != layer.inputs().isEmpty()) {
        throw Check.found(
            "inbound_nodes of layer " + layer.name(),
            layer.inputs(),
            "none of an input, and some of any other");
      }
    }
    return result;
  }

  /**
   * Weights by layer and name.
   *
   * @param shards bytes of a file by its name
   */
  private record WeightReader(JsonNode document, Function<String, byte[]> shards) {
    Map<String, Map<String, Tensor>> read() {
      Map<String, Map<String, Tensor>> byLayer = new HashMap<>();
      for (JsonNode group : document.path("weightsManifest")) {
        WeightBytes bytes = WeightBytes.of(group.path("paths"), shards);
        for (JsonNode weight : group.path("weights")) {
          String name = Check.present("name of a weight", weight.path("name").textValue());
          int slash = name.lastIndexOf('/');
          if (slash <= 0) {
            throw Check.found("name of a weight", name, "a layer's name, /, and the weight's");
          }
          Tensor tensor = bytes.next(name, weight);
          byLayer
              .computeIfAbsent(name.substring(0, slash), layer -> new HashMap<>())
              .put(name.substring(slash + 1), tensor);
        }
        bytes.checkEmpty();
      }
      return byLayer;
    }
  }
}
