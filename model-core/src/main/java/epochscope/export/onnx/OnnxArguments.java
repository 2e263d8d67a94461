package epochscope.export.onnx;

import epochscope.spec.Check;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * What an operation takes, by its place.
 *
 * @param values null where an optional one is left out
 */
record OnnxArguments(OnnxNode node, List<OnnxValue> values) {
  OnnxArguments {
    values = Collections.unmodifiableList(new ArrayList<>(values));
  }

  boolean has(int place) {
    return place < values.size() && values.get(place) != null;
  }

  boolean isKnown(int place) {
    return has(place) && values.get(place) instanceof OnnxValue.Known;
  }

  OnnxValue.OfSamples samples(int place) {
    if (has(place) && values.get(place) instanceof OnnxValue.OfSamples samples) {
      return samples;
    }
    throw node.unknown(" of constants");
  }

  /** A constant. */
  Array array(int place) {
    if (isKnown(place)) {
      return ((OnnxValue.Known) values.get(place)).array();
    }
    throw Check.found(
        "input " + (place + 1) + " of node " + node.title(),
        has(place) ? "not constant" : "missing",
        "a constant");
  }

  /** Null: it is left out. */
  Array optional(int place) {
    return has(place) ? array(place) : null;
  }

  /** A constant of so many numbers, whatever axes of length 1 it has. */
  double[] numbers(int place, int count) {
    double[] values = array(place).values();
    if (values.length != count) {
      throw Check.found(
          "input " + (place + 1) + " of node " + node.title(),
          values.length + " numbers",
          count + " numbers");
    }
    return values;
  }

  /** A constant with so many axes. */
  Array ofRank(int place, int rank) {
    Array array = array(place);
    if (array.rank() != rank) {
      throw Check.found(
          "input " + (place + 1) + " of node " + node.title(),
          "of shape " + Arrays.toString(array.dims()),
          rank + " axes");
    }
    return array;
  }
}
