package epochscope.export;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;
import epochscope.export.ParameterArray.Encoding;
import epochscope.spec.Check;
import epochscope.spec.Precision;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Base64;

/** Parameters to JSON and back, to the bit. */
final class NumberCoding {
  /** Longer arrays are written in base64. */
  static final int MAX_WRITTEN_OUT = 10_000;

  private NumberCoding() {}

  /** How {@code count} numbers are written; null: as a list. */
  static Encoding encodingFor(int count, Precision precision) {
    if (count <= MAX_WRITTEN_OUT) {
      return null;
    }
    return precision == Precision.FLOAT ? Encoding.FLOAT32 : Encoding.FLOAT64;
  }

  static JsonNode encode(double[] values, Precision precision) {
    Encoding encoding = encodingFor(values.length, precision);
    if (encoding == null) {
      return list(values, precision);
    }
    ByteBuffer packed = littleEndian(new byte[values.length * encoding.bytes()]);
    for (double value : values) {
      if (encoding == Encoding.FLOAT32) {
        packed.putFloat((float) value);
      } else {
        packed.putDouble(value);
      }
    }
    return new TextNode(Base64.getEncoder().encodeToString(packed.array()));
  }

  /**
   * Refuses {@code array} unless it holds {@code count} numbers, as far as its length tells.
   *
   * @param place what the sentence of a refusal begins with
   */
  static void checkLength(ParameterArray array, int count, String place) {
    JsonNode data = array.data();
    if (array.encoding() == null) {
      if (!data.isArray() || data.size() != count) {
        String found = data.isArray() ? data.size() + " numbers" : "no list";
        throw Check.found(place, found, "a list of " + count + " numbers");
      }
      return;
    }
    long letters = (bytes(array, count) + 2) / 3 * 4;
    int found = data.isTextual() ? data.textValue().length() : 0;
    if (found != letters) {
      throw Check.found(
          place, found + " letters of base64", letters + " for " + count + " numbers");
    }
  }

  /** The numbers of {@code array}, whose length is checked. */
  static double[] decode(ParameterArray array, int count, String place) {
    return array.encoding() == null ? numbers(array.data(), place) : unpacked(array, count, place);
  }

  private static ArrayNode list(double[] values, Precision precision) {
    ArrayNode list = JsonNodeFactory.instance.arrayNode(values.length);
    for (double value : values) {
      if (precision == Precision.FLOAT && isReadBack((float) value)) {
        list.add((float) value);
      } else {
        list.add(value);
      }
    }
    return list;
  }

  /** Whether a reader that goes by way of double precision finds the same float. */
  private static boolean isReadBack(float value) {
    return (float) Double.parseDouble(Float.toString(value)) == value;
  }

  private static double[] numbers(JsonNode data, String place) {
    double[] values = new double[data.size()];
    for (int i = 0; i < values.length; i++) {
      if (!data.get(i).isNumber()) {
        throw Check.found(
            place + "[" + i + "]", "no number (" + data.get(i).getNodeType() + ")", "a number");
      }
      values[i] = data.get(i).doubleValue();
    }
    return values;
  }

  private static double[] unpacked(ParameterArray array, int count, String place) {
    ByteBuffer packed = littleEndian(decoded(array.data().textValue(), place));
    if (packed.remaining() != bytes(array, count)) {
      throw Check.found(
          place, packed.remaining() + " bytes in base64", bytes(array, count) + " bytes");
    }
    double[] values = new double[count];
    for (int i = 0; i < count; i++) {
      values[i] = array.encoding() == Encoding.FLOAT32 ? packed.getFloat() : packed.getDouble();
    }
    return values;
  }

  private static byte[] decoded(String text, String place) {
    try {
      return Base64.getDecoder().decode(text);
    } catch (IllegalArgumentException e) {
      throw Check.found(place, "no base64 (" + e.getMessage() + ")", "base64");
    }
  }

  private static long bytes(ParameterArray array, int count) {
    return (long) count * array.encoding().bytes();
  }

  private static ByteBuffer littleEndian(byte[] bytes) {
    return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }
}
