package epochscope.files;

import epochscope.export.AtomicFile;
import epochscope.export.RunFile;
import epochscope.export.SavedRun;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.zip.CRC32;

/** Saves one file again and again until it is killed. */
final class EndlessSaving {
  /** Bytes of a plain file. */
  static final int LENGTH = 1 << 20;

  private EndlessSaving() {}

  /**
   * @param arguments the file; a run to be saved, or none for plain bytes
   */
  public static void main(String[] arguments) {
    Path file = Path.of(arguments[0]);
    SavedRun run = arguments.length > 1 ? RunFile.read(Path.of(arguments[1])) : null;
    for (int version = 1; true; version++) {
      if (run == null) {
        int now = version;
        AtomicFile.write(file, out -> write(now, out));
      } else {
        RunFile.write(run, file);
      }
    }
  }

  /** The version, then bytes that follow from it, then their checksum. */
  private static void write(int version, OutputStream out) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(LENGTH);
    bytes.putInt(version);
    while (bytes.remaining() > Long.BYTES) {
      bytes.put((byte) (version * 31 + bytes.position()));
    }
    bytes.putLong(checksum(bytes.array()));
    out.write(bytes.array());
  }

  /** Of all but the last eight bytes. */
  static long checksum(byte[] bytes) {
    CRC32 sum = new CRC32();
    sum.update(bytes, 0, bytes.length - Long.BYTES);
    return sum.getValue();
  }
}
