package epochscope.export.tfjs;

import static epochscope.export.tfjs.LayerBuilder.config;

import epochscope.spec.SpecJson;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** A layers model as files by their names. */
record LayersWriter(LayersModel model) {
  static final String TOPOLOGY = "model.json";

  /** Bytes of a shard, as TensorFlow's own converter cuts. */
  private static final int SHARD = 4 << 20;

  Map<String, byte[]> files() {
    Map<String, byte[]> files = new LinkedHashMap<>();
    byte[] weights = weights();
    int count = Math.max(1, Math.ceilDiv(weights.length, SHARD));
    List<String> shards =
        IntStream.rangeClosed(1, count)
            .mapToObj(i -> "group1-shard%dof%d.bin".formatted(i, count))
            .toList();
    for (int i = 0; i < count; i++) {
      int end = Math.min(weights.length, (i + 1) * SHARD);
      files.put(shards.get(i), Arrays.copyOfRange(weights, i * SHARD, end));
    }
    files.put(TOPOLOGY, json(shards).getBytes(StandardCharsets.UTF_8));
    return files;
  }

  private byte[] weights() {
    long size = 0;
    for (Layer layer : model.layers()) {
      for (Layer.Weight weight : layer.weights()) {
        size += weight.values().length;
      }
    }
    ByteBuffer bytes =
        ByteBuffer.allocate(Math.toIntExact(size * Float.BYTES)).order(ByteOrder.LITTLE_ENDIAN);
    for (Layer layer : model.layers()) {
      for (Layer.Weight weight : layer.weights()) {
        for (float value : weight.values()) {
          bytes.putFloat(value);
        }
      }
    }
    return bytes.array();
  }

  private String json(List<String> shards) {
    return SpecJson.write(
        config(
            "format",
            "layers-model",
            "generatedBy",
            "epochscope",
            "modelTopology",
            config("keras_version", "2.15.0", "backend", "tensorflow", "model_config", topology()),
            "weightsManifest",
            List.of(config("paths", shards, "weights", manifest())),
            "userDefinedMetadata",
            model.metadata()));
  }

  private List<Object> manifest() {
    List<Object> manifest = new ArrayList<>();
    for (Layer layer : model.layers()) {
      for (Layer.Weight weight : layer.weights()) {
        String name = layer.name() + "/" + weight.name();
        manifest.add(config("name", name, "shape", weight.dims(), "dtype", "float32"));
      }
    }
    return manifest;
  }

  private Map<String, Object> topology() {
    return model.isSequence()
        ? config("class_name", "Sequential", "config", sequence())
        : config("class_name", "Functional", "config", graph());
  }

  /** The input is the first layer's shape. */
  private Map<String, Object> sequence() {
    List<Object> layers = new ArrayList<>();
    for (Layer layer : model.layers().subList(1, model.layers().size())) {
      Map<String, Object> config = config("name", layer.name(), "trainable", true);
      if (layers.isEmpty()) {
        config.putAll(model.layers().getFirst().config());
      }
      config.putAll(layer.config());
      layers.add(config("class_name", layer.type(), "config", config));
    }
    return config("name", model.name(), "layers", layers);
  }

  private Map<String, Object> graph() {
    List<Object> layers = new ArrayList<>();
    for (Layer layer : model.layers()) {
      Map<String, Object> config = config("name", layer.name());
      config.putAll(layer.config());
      List<Object> inputs = new ArrayList<>();
      layer.inputs().forEach(input -> inputs.add(List.of(input, 0, 0, Map.of())));
      layers.add(
          config(
              "name",
              layer.name(),
              "class_name",
              layer.type(),
              "config",
              config,
              "inbound_nodes",
              inputs.isEmpty() ? List.of() : List.of(inputs)));
    }
    List<Object> inputs = new ArrayList<>();
    model.inputs().forEach(input -> inputs.add(List.of(input, 0, 0)));
    return config(
        "name",
        model.name(),
        "layers",
        layers,
        "input_layers",
        inputs,
        "output_layers",
        List.of(List.of(model.output(), 0, 0)));
  }
}
