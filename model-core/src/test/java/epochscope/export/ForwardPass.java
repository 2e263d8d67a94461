package epochscope.export;

import com.fasterxml.jackson.databind.JsonNode;
import epochscope.export.SlowNodes.Sample;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** A reader of model files that shares no code with the program: slow, plain, in double. */
record ForwardPass(JsonNode file) {
  double[] respond(JsonNode row) {
    Map<String, Sample> values = inputs(scaled(row));
    String before = file.at("/network/inputs/0/name").asText();
    for (JsonNode node : file.at("/network/nodes")) {
      List<Sample> sources = new ArrayList<>();
      for (JsonNode source : node.path("inputs")) {
        sources.add(values.get(source.asText()));
      }
      if (sources.isEmpty()) {
        sources.add(values.get(before));
      }
      before = node.get("name").asText();
      JsonNode parameters = file.get("parameters").path(before);
      values.put(before, new SlowNodes(node, name -> numbers(parameters.get(name))).apply(sources));
    }
    DoubleStream all = DoubleStream.empty();
    for (JsonNode output : file.at("/network/outputs")) {
      all = DoubleStream.concat(all, DoubleStream.of(values.get(output.asText()).values()));
    }
    return all.toArray();
  }

  /** Each input takes its share of the features, in order. */
  private Map<String, Sample> inputs(double[] features) {
    Map<String, Sample> values = new HashMap<>();
    int at = 0;
    for (JsonNode input : file.at("/network/inputs")) {
      List<Integer> shape = new ArrayList<>();
      input.get("shape").forEach(axis -> shape.add(axis.asInt()));
      int size = shape.stream().reduce(1, (a, b) -> a * b);
      double[] share = Arrays.copyOfRange(features, at, at + size);
      values.put(input.get("name").asText(), new Sample(shape, share));
      at += size;
    }
    return values;
  }

  private double[] scaled(JsonNode row) {
    return IntStream.range(0, row.size())
        .mapToDouble(
            i -> {
              JsonNode f = feature(i, row.size());
              return (row.get(i).asDouble() - f.get("offset").asDouble())
                  / f.get("scale").asDouble();
            })
        .toArray();
  }

  /** Of images, each channel stands for all its pixels. */
  private JsonNode feature(int i, int size) {
    JsonNode channels = file.at("/preprocessing/images/channels");
    return channels.isMissingNode()
        ? file.at("/preprocessing/features").get(i)
        : channels.get(i / (size / channels.size()));
  }

  private double[] numbers(JsonNode array) {
    String encoding = array.path("encoding").asText();
    boolean floats = file.at("/training/precision").asText().equals("float");
    if (encoding.isEmpty()) {
      return IntStream.range(0, array.get("data").size())
          .mapToDouble(i -> array.get("data").get(i).asDouble())
          .map(x -> floats ? (float) x : x)
          .toArray();
    }
    byte[] bytes = Base64.getDecoder().decode(array.get("data").asText());
    ByteBuffer buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    boolean single = encoding.equals("base64-float32");
    return IntStream.range(0, bytes.length / (single ? 4 : 8))
        .mapToDouble(i -> single ? buffer.getFloat(4 * i) : buffer.getDouble(8 * i))
        .toArray();
  }
}
