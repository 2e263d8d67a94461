package epochscope.export.onnx;

import com.fasterxml.jackson.databind.JsonNode;
import epochscope.spec.Check;
import epochscope.spec.InvalidInputException;
import java.util.Base64;
import java.util.Map;

/**
 * Turns the JSON form of a protocol buffer into its bytes, so that one reader understands both.
 * Names may be spelt in either way that the form allows, {@code opsetImport} or {@code
 * opset_import}; what {@link OnnxReader} has no use for is left out.
 */
final class OnnxJsonReader {
  private static final int MOST_SHOWN = 40;

  private enum Kind {
    NUMBER,
    REAL,
    TEXT,
    BYTES,
    MESSAGE
  }

  /**
   * @param message the fields of a message; else null
   */
  private record Field(int number, Kind kind, Map<String, Field> message) {
    static Field of(int number, Kind kind) {
      return new Field(number, kind, null);
    }

    static Field of(int number, Map<String, Field> message) {
      return new Field(number, Kind.MESSAGE, message);
    }
  }

  private static final Map<String, Field> TENSOR =
      Map.of(
          "dims", Field.of(1, Kind.NUMBER),
          "dataType", Field.of(2, Kind.NUMBER),
          "floatData", Field.of(4, Kind.REAL),
          "int32Data", Field.of(5, Kind.NUMBER),
          "int64Data", Field.of(7, Kind.NUMBER),
          "name", Field.of(8, Kind.TEXT),
          "rawData", Field.of(9, Kind.BYTES),
          "externalData", Field.of(13, Map.of()));

  private static final Map<String, Field> ATTRIBUTE =
      Map.of(
          "name", Field.of(1, Kind.TEXT),
          "f", Field.of(2, Kind.REAL),
          "i", Field.of(3, Kind.NUMBER),
          "s", Field.of(4, Kind.BYTES),
          "t", Field.of(5, TENSOR),
          "ints", Field.of(8, Kind.NUMBER));

  private static final Map<String, Field> NODE =
      Map.of(
          "input", Field.of(1, Kind.TEXT),
          "output", Field.of(2, Kind.TEXT),
          "name", Field.of(3, Kind.TEXT),
          "opType", Field.of(4, Kind.TEXT),
          "attribute", Field.of(5, ATTRIBUTE));

  private static final Map<String, Field> LENGTH =
      Map.of("dimValue", Field.of(1, Kind.NUMBER), "dimParam", Field.of(2, Kind.TEXT));

  private static final Map<String, Field> TENSOR_TYPE =
      Map.of(
          "elemType", Field.of(1, Kind.NUMBER),
          "shape", Field.of(2, Map.of("dim", Field.of(1, LENGTH))));

  private static final Map<String, Field> VALUE =
      Map.of(
          "name",
          Field.of(1, Kind.TEXT),
          "type",
          Field.of(2, Map.of("tensorType", Field.of(1, TENSOR_TYPE))));

  private static final Map<String, Field> GRAPH =
      Map.of(
          "node", Field.of(1, NODE),
          "name", Field.of(2, Kind.TEXT),
          "initializer", Field.of(5, TENSOR),
          "input", Field.of(11, VALUE),
          "output", Field.of(12, VALUE));

  private static final Map<String, Field> OPERATIONS =
      Map.of("domain", Field.of(1, Kind.TEXT), "version", Field.of(2, Kind.NUMBER));

  private static final Map<String, Field> ENTRY =
      Map.of("key", Field.of(1, Kind.TEXT), "value", Field.of(2, Kind.TEXT));

  private static final Map<String, Field> MODEL =
      Map.of(
          "graph", Field.of(7, GRAPH),
          "opsetImport", Field.of(8, OPERATIONS),
          "metadataProps", Field.of(14, ENTRY));

  private OnnxJsonReader() {}

  static byte[] bytes(JsonNode model) {
    return message(model, MODEL, "$").bytes();
  }

  private static ProtoWriter message(JsonNode object, Map<String, Field> fields, String place) {
    if (!object.isObject()) {
      throw wrong(place, object, "an object");
    }
    ProtoWriter out = new ProtoWriter();
    for (Map.Entry<String, JsonNode> entry : object.properties()) {
      Field field = fields.get(camelCase(entry.getKey()));
      if (field != null) {
        write(out, field, entry.getValue(), place + "." + entry.getKey());
      }
    }
    return out;
  }

  /** One value, or a list of such. */
  private static void write(ProtoWriter out, Field field, JsonNode value, String place) {
    if (value.isArray()) {
      for (int i = 0; i < value.size(); i++) {
        writeOne(out, field, value.get(i), place + "[" + i + "]");
      }
    } else if (!value.isNull()) {
      writeOne(out, field, value, place);
    }
  }

  private static void writeOne(ProtoWriter out, Field field, JsonNode value, String place) {
    switch (field.kind()) {
      case NUMBER -> out.number(field.number(), whole(value, place));
      case REAL -> out.number(field.number(), real(value, place));
      case TEXT -> out.text(field.number(), text(value, place));
      case BYTES -> out.bytes(field.number(), bytes(value, place));
      case MESSAGE -> out.message(field.number(), message(value, field.message(), place));
    }
  }

  /** Large ones are written as text. */
  private static long whole(JsonNode value, String place) {
    try {
      if (value.isTextual()) {
        return Long.parseLong(value.textValue());
      }
      if (value.isIntegralNumber() && value.canConvertToLong()) {
        return value.longValue();
      }
    } catch (NumberFormatException e) {
      // As every other value that is none.
    }
    throw wrong(place, value, "a whole number");
  }

  /** NaN and infinities are written as text. */
  private static float real(JsonNode value, String place) {
    try {
      if (value.isTextual()) {
        return Float.parseFloat(value.textValue());
      }
      if (value.isNumber()) {
        return value.floatValue();
      }
    } catch (NumberFormatException e) {
      // As every other value that is none.
    }
    throw wrong(place, value, "a number");
  }

  private static String text(JsonNode value, String place) {
    if (!value.isTextual()) {
      throw wrong(place, value, "a text");
    }
    return value.textValue();
  }

  private static byte[] bytes(JsonNode value, String place) {
    try {
      if (value.isTextual()) {
        return Base64.getDecoder().decode(value.textValue().replace('-', '+').replace('_', '/'));
      }
    } catch (IllegalArgumentException e) {
      // As every other value that is none.
    }
    throw wrong(place, value, "bytes in base64");
  }

  private static InvalidInputException wrong(String place, JsonNode found, String expected) {
    String text = found.toString();
    String shown = text.length() > MOST_SHOWN ? text.substring(0, MOST_SHOWN) + "…" : text;
    return Check.found(place, shown.replaceAll("\\p{Cntrl}", " "), expected);
  }

  private static String camelCase(String name) {
    StringBuilder camel = new StringBuilder();
    for (String word : name.split("_")) {
      boolean first = camel.isEmpty() || word.isEmpty();
      camel.append(first ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1));
    }
    return camel.toString();
  }
}
