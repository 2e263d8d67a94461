package epochscope.spec;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.deser.std.NumberDeserializers;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;
import java.util.function.DoubleFunction;

/**
 * Whole numbers that are written as 2.0, as some programs and JSON Schema have it, are whole
 * numbers; 1.5 is none.
 */
final class WholeNumbers<T extends Number> extends JsonDeserializer<T> {
  /** So far every whole number is a double, too. */
  private static final double EXACT = 1L << 53;

  private final JsonDeserializer<T> strict;
  private final double most;
  private final DoubleFunction<T> whole;

  @SuppressWarnings("unchecked")
  private WholeNumbers(Class<T> type, double most, DoubleFunction<T> whole) {
    this.strict = (JsonDeserializer<T>) NumberDeserializers.find(type, type.getName());
    this.most = most;
    this.whole = whole;
  }

  static SimpleModule module() {
    SimpleModule module = new SimpleModule();
    DoubleFunction<Integer> toInt = value -> (int) value;
    DoubleFunction<Long> toLong = value -> (long) value;
    module.addDeserializer(Integer.class, of(Integer.class, Integer.MAX_VALUE, toInt));
    module.addDeserializer(int.class, of(int.class, Integer.MAX_VALUE, toInt));
    module.addDeserializer(Long.class, of(Long.class, EXACT, toLong));
    module.addDeserializer(long.class, of(long.class, EXACT, toLong));
    return module;
  }

  private static <T extends Number> WholeNumbers<T> of(
      Class<T> type, double most, DoubleFunction<T> whole) {
    return new WholeNumbers<>(type, most, whole);
  }

  @Override
  public T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
    if (parser.currentToken() == JsonToken.VALUE_NUMBER_FLOAT) {
      double value = parser.getDoubleValue();
      if (value == Math.rint(value) && Math.abs(value) <= most) {
        return whole.apply(value);
      }
    }
    return strict.deserialize(parser, context);
  }

  @Override
  public T getNullValue(DeserializationContext context) throws JsonMappingException {
    return strict.getNullValue(context);
  }
}
