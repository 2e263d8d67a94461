package epochscope.export.tfjs;

import com.fasterxml.jackson.databind.JsonNode;
import epochscope.spec.Check;
import epochscope.spec.InvalidInputException;
import java.util.List;
import java.util.Map;

/**
 * One layer of a file that was read.
 *
 * @param type Keras' name of its class
 * @param inputs names of the layers that it takes
 * @param weights by their name without the layer's
 */
record GraphLayer(
    String type, String name, JsonNode config, List<String> inputs, Map<String, Tensor> weights) {
  GraphLayer {
    inputs = List.copyOf(inputs);
    weights = Map.copyOf(weights);
  }

  boolean isInput() {
    return type.equals(Layer.INPUT);
  }

  String text(String field, String usual) {
    JsonNode value = config.path(field);
    if (value.isMissingNode() || value.isNull()) {
      return usual;
    }
    if (!value.isTextual()) {
      throw wrong(field, value, "a word");
    }
    return value.textValue();
  }

  double number(String field, double usual) {
    JsonNode value = config.path(field);
    if (value.isMissingNode() || value.isNull()) {
      return usual;
    }
    if (!value.isNumber()) {
      throw wrong(field, value, "a number");
    }
    return Check.finite(field + " of layer " + name, value.doubleValue());
  }

  boolean flag(String field, boolean usual) {
    JsonNode value = config.path(field);
    if (value.isMissingNode() || value.isNull()) {
      return usual;
    }
    if (!value.isBoolean()) {
      throw wrong(field, value, "true or false");
    }
    return value.booleanValue();
  }

  /**
   * A whole number per axis; one number stands for all.
   *
   * @param usual null: it must be there
   */
  int[] extents(String field, int axes, int[] usual) {
    JsonNode value = config.path(field);
    if (usual != null && (value.isMissingNode() || value.isNull())) {
      return usual;
    }
    int[] extents = new int[axes];
    for (int axis = 0; axis < axes; axis++) {
      JsonNode entry = value.isArray() ? value.path(axis) : value;
      if (!entry.isInt() || value.isArray() && value.size() != axes) {
        throw wrong(field, value, axes == 1 ? "a whole number" : axes + " whole numbers");
      }
      extents[axis] = entry.intValue();
    }
    return extents;
  }

  /** A list of whole numbers. */
  int[] list(String field) {
    JsonNode value = config.path(field);
    if (!value.isArray()) {
      throw wrong(field, value, "a list of whole numbers");
    }
    return extents(field, value.size(), null);
  }

  Tensor weight(String weight) {
    return Check.present("weight " + weight + " of layer " + name, weights.get(weight));
  }

  InvalidInputException wrong(String field, Object found, String expected) {
    String text = String.valueOf(found);
    String shown = text.length() > 80 ? text.substring(0, 80) + "…" : text;
    return Check.found(field + " of layer " + name, shown.isEmpty() ? "missing" : shown, expected);
  }

  InvalidInputException unknown(String what) {
    return new InvalidInputException(
        "layer " + name + " is a " + type + what + ", which is not known here");
  }
}
