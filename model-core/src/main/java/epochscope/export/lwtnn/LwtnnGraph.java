package epochscope.export.lwtnn;

import com.fasterxml.jackson.databind.JsonNode;
import epochscope.spec.Check;
import java.util.ArrayList;
import java.util.List;

/** The fields of an lwtnn graph, each checked as it is read. */
record LwtnnGraph(JsonNode document) {
  private static final int MAX_NODES = 4000;

  LwtnnGraph {
    for (String field : List.of("inputs", "nodes", "layers")) {
      if (!document.path(field).isArray() || document.path(field).size() > MAX_NODES) {
        throw Check.found(field, kind(document.path(field)), "a list of up to " + MAX_NODES);
      }
    }
    if (!document.path("input_sequences").isEmpty()) {
      throw Check.found("input_sequences", "a list of some", "none: sequences are not known here");
    }
  }

  private static String kind(JsonNode node) {
    return node.isArray() ? node.size() + " entries" : node.getNodeType().toString().toLowerCase();
  }

  JsonNode inputs() {
    return document.get("inputs");
  }

  JsonNode nodes() {
    return document.get("nodes");
  }

  /** The only output there is. */
  JsonNode output() {
    JsonNode outputs = document.path("outputs");
    if (!outputs.isObject() || outputs.size() != 1) {
      throw Check.found("outputs", outputs.size() + " of them", "one");
    }
    return outputs.iterator().next();
  }

  JsonNode layer(JsonNode node, String who) {
    return document
        .get("layers")
        .get(index(node, "layer_index", document.get("layers").size(), who));
  }

  static int index(JsonNode node, String field, int count, String who) {
    JsonNode value = node.path(field);
    return place(value, field + " of " + who, count);
  }

  static int place(JsonNode value, String who, int count) {
    if (!value.isInt() || value.intValue() < 0 || value.intValue() >= count) {
      throw Check.found(who, value, "a whole number from 0 to " + (count - 1));
    }
    return value.intValue();
  }

  static double number(JsonNode node, String field, String who) {
    JsonNode value = node.path(field);
    if (!value.isNumber()) {
      throw Check.found(field + " of " + who, kind(value), "a number");
    }
    return Check.finite(field + " of " + who, value.doubleValue());
  }

  static double[] numbers(JsonNode node, String field, String who) {
    JsonNode list = node.path(field);
    if (!list.isArray()) {
      throw Check.found(field + " of " + who, kind(list), "a list of numbers");
    }
    double[] values = new double[list.size()];
    for (int i = 0; i < values.length; i++) {
      if (!list.get(i).isNumber()) {
        throw Check.found(field + "[" + i + "] of " + who, kind(list.get(i)), "a number");
      }
      values[i] = list.get(i).doubleValue();
    }
    return values;
  }

  static List<String> texts(JsonNode list) {
    List<String> texts = new ArrayList<>();
    list.forEach(text -> texts.add(text.asText()));
    return texts;
  }
}
