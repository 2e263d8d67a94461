package epochscope.export;

import com.fasterxml.jackson.databind.SerializationFeature;
import epochscope.spec.SpecJson;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes the entries of a run's file one after the other. */
final class RunZip {
  private final ZipOutputStream zip;

  RunZip(OutputStream out) {
    zip = new ZipOutputStream(out);
  }

  /** Writes the bytes of an entry. */
  @FunctionalInterface
  interface Content {
    void writeTo(OutputStream out) throws IOException;
  }

  void text(String name, String content) throws IOException {
    zip.setLevel(Deflater.DEFAULT_COMPRESSION);
    zip.putNextEntry(new ZipEntry(name));
    zip.write(content.getBytes(StandardCharsets.UTF_8));
    zip.closeEntry();
  }

  /** JSON without indentation, of which a long run would have more than of anything else. */
  void compact(String name, Object document) throws IOException {
    text(
        name,
        SpecJson.mapper()
            .writer()
            .without(SerializationFeature.INDENT_OUTPUT)
            .writeValueAsString(document));
  }

  /** Numbers that look like noise: to compress them takes long and saves next to nothing. */
  void numbers(String name, Content content) throws IOException {
    zip.setLevel(Deflater.NO_COMPRESSION);
    zip.putNextEntry(new ZipEntry(name));
    content.writeTo(zip);
    zip.closeEntry();
  }

  void finish() throws IOException {
    zip.finish();
  }

  static byte[] packed(float[] values) {
    ByteBuffer bytes = littleEndian(new byte[values.length * Float.BYTES]);
    bytes.asFloatBuffer().put(values);
    return bytes.array();
  }

  static float[] unpacked(byte[] bytes) {
    float[] values = new float[bytes.length / Float.BYTES];
    littleEndian(bytes).asFloatBuffer().get(values);
    return values;
  }

  private static ByteBuffer littleEndian(byte[] bytes) {
    return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }
}
