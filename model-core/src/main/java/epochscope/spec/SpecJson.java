package epochscope.spec;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.type.LogicalType;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The JSON form of specifications, read strictly: an unknown or repeated field, a value of another
 * type (nothing is converted: "1" is no number, 1.5 no whole number, but 2.0 is) or out of its
 * range is refused with file, JSON path, what was found and what was expected. A field that is
 * absent or null is open, and its record says what that means. Order and spacing do not matter.
 */
public final class SpecJson {
  /** Deeper documents than any specification needs are refused before they cost memory. */
  public static final int MAX_DEPTH = 64;

  /** Longest document in characters. */
  public static final int MAX_LENGTH = 256 << 20;

  private static final String BYTE_ORDER_MARK = "\uFEFF";
  private static final ObjectMapper MAPPER = strictMapper();

  private SpecJson() {}

  public static ExperimentSpec readExperiment(Path file) {
    return readExperiment(text(file), file.toString());
  }

  public static ExperimentSpec readExperiment(String json, String where) {
    return read(json, ExperimentSpec.class, where);
  }

  /**
   * @param where what the sentence of a refusal begins with, usually the file
   */
  public static <T> T read(String json, Class<T> type, String where) {
    String text = json.startsWith(BYTE_ORDER_MARK) ? json.substring(1) : json;
    if (text.isBlank()) {
      throw new InvalidInputException(where + " is empty, expected JSON");
    }
    try {
      T value = MAPPER.readValue(text, type);
      if (value == null) {
        throw new InvalidInputException(where + ": $ is null, expected an object");
      }
      return value;
    } catch (JacksonException e) {
      throw new JsonRefusal(MAPPER, text).explain(e, where);
    } catch (OutOfMemoryError e) {
      throw HeapRoom.exceeded(where, e);
    }
  }

  /** Indented, fields in the order of their records, without the open ones. */
  public static String write(Object spec) {
    try {
      return MAPPER.writeValueAsString(spec) + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("cannot be written as JSON: " + spec, e);
    }
  }

  /** The strict mapper itself, for files that hold a specification among other things. */
  public static ObjectMapper mapper() {
    return MAPPER;
  }

  /** All of {@code file}, which is to be JSON, within bounds. */
  public static String text(Path file) {
    try {
      if (Files.size(file) > MAX_LENGTH) {
        throw new InvalidInputException(
            file + " has " + Files.size(file) + " bytes, expected at most " + MAX_LENGTH);
      }
      HeapRoom.require(file.toString(), HeapRoom.OF_TEXT * Files.size(file));
      return Files.readString(file);
    } catch (CharacterCodingException e) {
      throw new InvalidInputException(file + " is not text, expected JSON in UTF-8", e);
    } catch (IOException e) {
      throw InvalidInputException.unreadable(file, e);
    }
  }

  private static ObjectMapper strictMapper() {
    JsonFactory factory =
        JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .streamReadConstraints(
                StreamReadConstraints.builder()
                    .maxNestingDepth(MAX_DEPTH)
                    .maxDocumentLength(MAX_LENGTH)
                    .maxStringLength(MAX_LENGTH)
                    .build())
            .build();
    JsonMapper.Builder builder =
        JsonMapper.builder(factory)
            .addModule(WholeNumbers.module())
            .enable(
                DeserializationFeature.FAIL_ON_TRAILING_TOKENS,
                DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES,
                DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .defaultPropertyInclusion(
                JsonInclude.Value.construct(
                    JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
            .defaultPrettyPrinter(new SpecPrinter())
            .enable(SerializationFeature.INDENT_OUTPUT);
    for (CoercionInputShape shape :
        new CoercionInputShape[] {
          CoercionInputShape.Integer, CoercionInputShape.Float, CoercionInputShape.Boolean
        }) {
      builder.withCoercionConfig(
          LogicalType.Textual, config -> config.setCoercion(shape, CoercionAction.Fail));
    }
    for (CoercionInputShape shape :
        new CoercionInputShape[] {CoercionInputShape.EmptyString, CoercionInputShape.EmptyArray}) {
      builder.withCoercionConfigDefaults(config -> config.setCoercion(shape, CoercionAction.Fail));
    }
    return builder.build();
  }
}
