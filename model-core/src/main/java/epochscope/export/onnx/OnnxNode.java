package epochscope.export.onnx;

import epochscope.spec.Check;
import epochscope.spec.InvalidInputException;
import java.util.List;
import java.util.Map;

/**
 * One operation.
 *
 * @param attributes values are {@code Long}, {@code Float}, {@code String}, lists of {@code Long},
 *     or a tensor
 */
record OnnxNode(
    String operation,
    String name,
    List<String> inputs,
    List<String> outputs,
    Map<String, Object> attributes) {
  OnnxNode {
    inputs = List.copyOf(inputs);
    outputs = List.copyOf(outputs);
    attributes = Map.copyOf(attributes);
  }

  /** How a refusal calls it. */
  String title() {
    return name.isEmpty() && !outputs.isEmpty() ? outputs.getFirst() : name;
  }

  double real(String attribute, double usual) {
    return switch (attributes.get(attribute)) {
      case null -> usual;
      case Float value -> value;
      default -> throw wrong(attribute, "a number");
    };
  }

  long number(String attribute, long usual) {
    return switch (attributes.get(attribute)) {
      case null -> usual;
      case Long value -> value;
      default -> throw wrong(attribute, "a whole number");
    };
  }

  String text(String attribute, String usual) {
    return switch (attributes.get(attribute)) {
      case null -> usual;
      case String value -> value;
      default -> throw wrong(attribute, "a word");
    };
  }

  /** Whole numbers; {@code usual} where there are none. */
  int[] numbers(String attribute, int... usual) {
    if (attributes.get(attribute) == null) {
      return usual;
    }
    if (!(attributes.get(attribute) instanceof List<?> list)) {
      throw wrong(attribute, "whole numbers");
    }
    return list.stream().mapToInt(value -> whole(attribute, (Long) value)).toArray();
  }

  private int whole(String attribute, long value) {
    if (value < Integer.MIN_VALUE || value > Integer.MAX_VALUE) {
      throw wrong(attribute, "smaller numbers");
    }
    return (int) value;
  }

  InvalidInputException wrong(String what, String expected) {
    Object found = attributes.get(what);
    String text = found == null ? "missing" : String.valueOf(found);
    String shown = text.length() > 80 ? text.substring(0, 80) + "…" : text;
    return Check.found(what + " of node " + title(), shown, expected);
  }

  InvalidInputException unknown(String how) {
    return new InvalidInputException(
        "node " + title() + " is a " + operation + how + ", which is not known here");
  }
}
