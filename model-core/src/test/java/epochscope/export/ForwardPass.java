package epochscope.export;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** A reader of model files that shares no code with the program: slow, plain, in double. */
record ForwardPass(JsonNode file) {
  double[] respond(JsonNode row) {
    Map<String, double[]> values = new HashMap<>();
    String before = "in";
    values.put(before, scaled(row));
    for (JsonNode node : file.at("/network/nodes")) {
      String source = node.at("/inputs/0").asText(before);
      before = node.get("name").asText();
      double[] x = values.get(source);
      values.put(before, node.get("type").asText().equals("dense") ? dense(node, x) : x);
    }
    return values.get(file.at("/network/outputs/0").asText());
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

  private double[] dense(JsonNode node, double[] x) {
    double[] w = numbers(file.get("parameters").get(node.get("name").asText()).get("weight"));
    double[] b = numbers(file.get("parameters").get(node.get("name").asText()).get("bias"));
    double[] z = b.clone();
    for (int o = 0; o < z.length; o++) {
      for (int i = 0; i < x.length; i++) {
        z[o] += w[o * x.length + i] * x[i];
      }
    }
    double norm = DoubleStream.of(z).map(Math::exp).sum();
    return DoubleStream.of(z)
        .map(
            v ->
                switch (node.get("activation").asText()) {
                  case "tanh" -> Math.tanh(v);
                  case "logistic" -> 1 / (1 + Math.exp(-v));
                  case "relu" -> Math.max(0, v);
                  case "softmax" -> Math.exp(v) / norm;
                  default -> v;
                })
        .toArray();
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
