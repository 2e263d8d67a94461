package epochscope.data;

import static org.assertj.core.api.Assertions.assertThat;

import epochscope.spec.Task;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

class DataFingerprintTest {
  @Test
  void isTheHashOfWhatThePageOnFilesNames() throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (float[] features : new float[][] {{1, 2}, {3}, {}}) {
      bytes.writeBytes("mass é\0y\0".getBytes(StandardCharsets.UTF_8));
      bytes.writeBytes(packed(features));
      bytes.writeBytes(packed(features));
      bytes.writeBytes(packed(new float[0]));
    }
    byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes.toByteArray());
    assertThat(DataFingerprint.of(data(1, 2))).isEqualTo(HexFormat.of().formatHex(hash));
  }

  @Test
  void anotherValueGivesAnother() {
    assertThat(DataFingerprint.of(data(1, 2.0000002f)))
        .isNotEqualTo(DataFingerprint.of(data(1, 2)));
  }

  private static byte[] packed(float[] values) {
    ByteBuffer bytes =
        ByteBuffer.allocate(4 + 4 * values.length)
            .order(ByteOrder.LITTLE_ENDIAN)
            .putInt(values.length);
    for (float value : values) {
      bytes.putFloat(value);
    }
    return bytes.array();
  }

  private static PreparedData data(float... train) {
    return new PreparedData(part(train), part(3), part(), new Preprocessing(List.of()), List.of());
  }

  private static Dataset part(float... values) {
    List<Feature> features = List.of(new Feature("mass é", "GeV"));
    return new Dataset(Task.REGRESS, features, List.of("y"), List.of(), values, values, null);
  }
}
