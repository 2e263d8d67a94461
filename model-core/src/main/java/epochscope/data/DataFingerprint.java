package epochscope.data;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Tells prepared data from others: a table may have changed since a run was saved. */
public final class DataFingerprint {
  private static final int CHUNK = 1 << 14;

  private DataFingerprint() {}

  /**
   * SHA-256 over names and values of the three parts, as they go into the network: 64 hexadecimal
   * digits.
   */
  public static String of(PreparedData data) {
    MessageDigest digest = sha256();
    for (Dataset part : new Dataset[] {data.train(), data.validation(), data.test()}) {
      part.features().forEach(feature -> add(digest, feature.name()));
      part.targets().forEach(name -> add(digest, name));
      part.classes().forEach(name -> add(digest, name));
      add(digest, part.featureValues());
      add(digest, part.targetValues());
      add(digest, part.weights() == null ? new float[0] : part.weights());
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private static void add(MessageDigest digest, String name) {
    digest.update(name.getBytes(StandardCharsets.UTF_8));
    digest.update((byte) 0);
  }

  private static void add(MessageDigest digest, float[] values) {
    ByteBuffer bytes = ByteBuffer.allocate(CHUNK * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
    digest.update(bytes.clear().putInt(values.length).flip());
    for (int from = 0; from < values.length; from += CHUNK) {
      int count = Math.min(CHUNK, values.length - from);
      bytes.clear().asFloatBuffer().put(values, from, count);
      digest.update(bytes.limit(count * Float.BYTES));
    }
  }

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
