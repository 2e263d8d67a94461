package epochscope.spec;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import java.io.IOException;

/**
 * An object's fields stand on lines of their own, an array on one; but so does each row of some.
 */
final class SpecPrinter extends DefaultPrettyPrinter {
  private static final long serialVersionUID = 1;
  private static final String TABLE = "rows";
  private static final DefaultIndenter LINES = new DefaultIndenter("  ", "\n");

  SpecPrinter() {
    super(Separators.createDefaultInstance().withObjectFieldValueSpacing(Separators.Spacing.AFTER));
    indentObjectsWith(LINES);
  }

  @Override
  public DefaultPrettyPrinter createInstance() {
    return new SpecPrinter();
  }

  @Override
  public void beforeArrayValues(JsonGenerator generator) throws IOException {
    if (isTable(generator)) {
      LINES.writeIndentation(generator, _nesting + 1);
    } else {
      super.beforeArrayValues(generator);
    }
  }

  @Override
  public void writeArrayValueSeparator(JsonGenerator generator) throws IOException {
    if (isTable(generator)) {
      generator.writeRaw(',');
      LINES.writeIndentation(generator, _nesting + 1);
    } else {
      super.writeArrayValueSeparator(generator);
    }
  }

  @Override
  public void writeEndArray(JsonGenerator generator, int values) throws IOException {
    if (isTable(generator) && values > 0) {
      LINES.writeIndentation(generator, _nesting);
      generator.writeRaw(']');
    } else {
      super.writeEndArray(generator, values);
    }
  }

  /** Whether the array that is being written is the value of such a field. */
  private static boolean isTable(JsonGenerator generator) {
    JsonStreamContext array = generator.getOutputContext();
    return array.inArray() && TABLE.equals(array.getParent().getCurrentName());
  }
}
