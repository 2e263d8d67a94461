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
      JsonNode feature = model.at("/preprocessing/features/" + i);
      values[i] = (raw[i] - feature.path("offset").asDouble(0)) / feature.path("scale").asDouble(1);
    }
    for (JsonNode node : model.at("/network/nodes")) {
      values =
          activated(node.path("activation").asText(), sums(node.path("name").asText(), values));
    }
    return values;
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
