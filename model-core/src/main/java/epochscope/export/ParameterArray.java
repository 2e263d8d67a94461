package epochscope.export;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import epochscope.spec.Check;
import java.util.List;

/**
 * One parameter array in JSON.
 *
 * @param shape length of each axis
 * @param layout names of the axes, outermost first, such as {@code [out][in]}; null: as the node's
 *     type says
 * @param encoding null: {@code data} is a flat list of numbers, row-major; else a text in base64
 */
record ParameterArray(List<Integer> shape, String layout, Encoding encoding, JsonNode data) {
  ParameterArray {
    shape = Check.list("shape", shape, 1);
    Check.present("data", data);
  }

  /** How numbers are packed before base64. */
  enum Encoding {
    /** IEEE binary32, little-endian. */
    @JsonProperty("base64-float32")
    FLOAT32(Float.BYTES),
    /** IEEE binary64, little-endian. */
    @JsonProperty("base64-float64")
    FLOAT64(Double.BYTES);

    private final int bytes;

    Encoding(int bytes) {
      this.bytes = bytes;
    }

    /** Bytes a number takes. */
    int bytes() {
      return bytes;
    }
  }
}
