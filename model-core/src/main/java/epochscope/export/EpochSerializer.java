package epochscope.export;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import java.io.IOException;

/** Writes an epoch as the whole number it mostly is. */
final class EpochSerializer extends StdSerializer<Double> {
  private static final long serialVersionUID = 1;

  EpochSerializer() {
    super(Double.class);
  }

  @Override
  public void serialize(Double epoch, JsonGenerator json, SerializerProvider provider)
      throws IOException {
    if (epoch == Math.rint(epoch) && Math.abs(epoch) < Long.MAX_VALUE) {
      json.writeNumber(epoch.longValue());
    } else {
      json.writeNumber(epoch);
    }
  }
}
