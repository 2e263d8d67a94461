package epochscope.spec;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.exc.StreamReadException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.InvalidTypeIdException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Turns what the JSON library says about a refused document into a sentence for the user. */
final class JsonRefusal {
  private static final int MAX_QUOTED = 60;

  private final ObjectMapper mapper;
  private final String json;

  JsonRefusal(ObjectMapper mapper, String json) {
    this.mapper = mapper;
    this.json = json;
  }

  InvalidInputException explain(JacksonException refusal, String where) {
    String sentence;
    try {
      JsonNode document =
          mapper
              .readerFor(JsonNode.class)
              .without(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
              .readValue(json);
      sentence = where + ": " + misfit(refusal, document);
    } catch (JsonProcessingException e) {
      sentence = where + syntax(e);
    }
    return new InvalidInputException(sentence.replaceAll("\\p{Cntrl}+", " "), refusal);
  }

  /** The document is JSON, but not the one expected. */
  private String misfit(JacksonException refusal, JsonNode document) {
    if (!(refusal instanceof JsonMappingException mapping)) {
      return "more follows after the end of the document, expected nothing";
    }
    JsonPath path = new JsonPath(mapping.getPath());
    return switch (mapping) {
      case ValueInstantiationException e when e.getCause() instanceof InvalidInputException cause ->
          outOfRange(path, e.getType().getRawClass(), cause.getMessage());
      case UnrecognizedPropertyException e ->
          path + " is not a known field, expected one of " + fields(e);
      case InvalidTypeIdException e -> unknownType(path, e, document);
      case MismatchedInputException e when isTrailing(e) ->
          "more follows after the end of the document, expected nothing";
      default ->
          path
              + " is "
              + quoted(path.in(document))
              + ", expected "
              + new ExpectedJson(mapper).of(targetType(mapping), path.in(document));
    };
  }

  private static boolean isTrailing(MismatchedInputException e) {
    return e.getOriginalMessage().startsWith("Trailing token");
  }

  private static Class<?> targetType(JsonMappingException e) {
    return switch (e) {
      case MismatchedInputException mismatch -> mismatch.getTargetType();
      default ->
          e.getCause() instanceof InputCoercionException coercion
              ? coercion.getTargetType()
              : Object.class;
    };
  }

  private static String outOfRange(JsonPath path, Class<?> type, String message) {
    RecordComponent[] components = type.getRecordComponents();
    boolean namesField =
        components != null
            && Stream.of(components).anyMatch(c -> message.matches(c.getName() + "[ .].*"));
    return path + (namesField ? "." : ": ") + message;
  }

  private static String fields(UnrecognizedPropertyException e) {
    RecordComponent[] components = e.getReferringClass().getRecordComponents();
    return components == null
        ? e.getKnownPropertyIds().stream().map(String::valueOf).collect(Collectors.joining(", "))
        : Stream.of(components).map(RecordComponent::getName).collect(Collectors.joining(", "));
  }

  private String unknownType(JsonPath path, InvalidTypeIdException e, JsonNode document) {
    JsonNode found = path.in(document);
    String known = String.join(", ", SpecTypes.names(e.getBaseType().getRawClass()));
    if (!found.isObject()) {
      return path + " is " + quoted(found) + ", expected an object with a type of " + known;
    }
    JsonNode type = found.get("type");
    return path
        + ".type is "
        + (type == null ? "missing" : quoted(type))
        + ", expected one of "
        + known;
  }

  static String quoted(JsonNode value) {
    if (value.isContainerNode()) {
      return value.isArray() ? "a list" : "an object";
    }
    String text = shortened(value.asText());
    return value.isTextual() ? '"' + text + '"' : text;
  }

  static String shortened(String text) {
    return text.length() <= MAX_QUOTED ? text : text.substring(0, MAX_QUOTED) + "…";
  }

  /** The document is not JSON, or absurdly deep or long. */
  private static String syntax(JsonProcessingException e) {
    JsonLocation at = e.getLocation();
    String place =
        at == null ? ": " : ", line " + at.getLineNr() + ", column " + at.getColumnNr() + ": ";
    return place + reason(e);
  }

  private static String reason(JsonProcessingException e) {
    String message = e.getOriginalMessage();
    if (e instanceof StreamConstraintsException
        || e.getCause() instanceof StreamConstraintsException) {
      return "the JSON is nested too deep, or a name or number in it is too long, expected at most "
          + SpecJson.MAX_DEPTH
          + " levels";
    }
    if (e instanceof StreamReadException && message.startsWith("Duplicate field")) {
      return "the field "
          + message.substring(message.indexOf('\''))
          + " stands there twice, expected once";
    }
    List<String> endings = List.of("\n", " (for ", " (start marker", " [Source", "; ");
    for (String ending : endings) {
      int at = message.indexOf(ending);
      message = at < 0 ? message : message.substring(0, at);
    }
    return "not valid JSON: " + message;
  }
}
