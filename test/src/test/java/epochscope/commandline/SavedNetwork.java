package epochscope.commandline;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;

/**
 * A second reading of model.json that shares nothing with the program's own: plain loops over the
 * JSON, as the format's description says.
 */
record SavedNetwork(JsonNode model) {
  static SavedNetwork read(Path file) throws IOException {
    return new SavedNetwork(new ObjectMapper().readTree(file.toFile()));
  }

  double[] respond(double... raw) {
    double[] values = new double[raw.length];
    for (int i = 0; i < raw.length; i++) {
      values[i] = prepared(model.at("/preprocessing/features/" + i), raw[i]);
    }
    for (JsonNode node : model.at("/network/nodes")) {
      values =
          activated(node.path("activation").asText(), sums(node.path("name").asText(), values));
    }
    return values;
  }

  private static double prepared(JsonNode feature, double raw) {
    JsonNode missing = feature.path("missing");
    boolean declared = missing.has("value") && missing.path("value").asDouble() == raw;
    double value = Double.isNaN(raw) || declared ? missing.path("by").asDouble() : raw;
    JsonNode log = feature.path("log");
    if (!log.isMissingNode()) {
      value =
          Math.log(Math.max(value + log.path("shift").asDouble(), log.path("floor").asDouble()));
    }
    return (value - feature.path("offset").asDouble(0)) / feature.path("scale").asDouble(1);
  }

  private double[] sums(String node, double[] in) {
    JsonNode weight = model.path("parameters").path(node).path("weight");
    JsonNode bias = model.path("parameters").path(node).path("bias").path("data");
    double[] out = new double[weight.at("/shape/0").asInt()];
    for (int o = 0; o < out.length; o++) {
      out[o] = bias.get(o).asDouble();
      for (int i = 0; i < in.length; i++) {
        out[o] += weight.path("data").get(o * in.length + i).asDouble() * in[i];
      }
    }
    return out;
  }

  private static double[] activated(String activation, double[] sums) {
    double[] out = sums.clone();
    double total = 0;
    for (int i = 0; i < out.length; i++) {
      out[i] =
          switch (activation) {
            case "tanh" -> Math.tanh(sums[i]);
            case "logistic" -> 1 / (1 + Math.exp(-sums[i]));
            case "relu" -> Math.max(0, sums[i]);
            case "softmax" -> Math.exp(sums[i]);
            case "linear" -> sums[i];
            default -> throw new AssertionError("activation " + activation);
          };
      total += out[i];
    }
    for (int i = 0; i < out.length && activation.equals("softmax"); i++) {
      out[i] /= total;
    }
    return out;
  }
}
