package epochscope.images;

import epochscope.spec.InvalidInputException;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/** The bytes of a file; gzip is unpacked on the way, whatever the file is called. */
final class PackedFile implements AutoCloseable {
  /** Deflate packs at most 258 bytes into 2 bits (RFC 1951). */
  private static final long BEST_COMPRESSION = 1032;

  private static final int GZIP_FIRST = 0x1f;
  private static final int GZIP_SECOND = 0x8b;
  private static final int BUFFER = 1 << 16;

  private final Path path;
  private final InputStream bytes;
  private final boolean packed;
  private final long lengthOnDisk;

  PackedFile(Path path) {
    this.path = path;
    InputStream raw = null;
    try {
      raw = new BufferedInputStream(Files.newInputStream(path), BUFFER);
      lengthOnDisk = Files.size(path);
      raw.mark(2);
      packed = raw.read() == GZIP_FIRST && raw.read() == GZIP_SECOND;
      raw.reset();
      bytes = packed ? new GZIPInputStream(raw, BUFFER) : raw;
    } catch (IOException e) {
      close(raw);
      throw unreadable(e);
    }
  }

  /** Reads until {@code into} is full or the file ends, and returns how many bytes it found. */
  int read(byte[] into) {
    try {
      return bytes.readNBytes(into, 0, into.length);
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  /**
   * Refuses a file that cannot hold, or visibly does not hold, {@code declared} bytes: before
   * memory is taken for them.
   */
  void expectLength(long declared) {
    if (packed && declared > BEST_COMPRESSION * lengthOnDisk) {
      throw new InvalidInputException(
          path
              + " declares "
              + declared
              + " bytes, which its "
              + lengthOnDisk
              + " bytes of gzip cannot hold");
    }
    if (!packed && declared != lengthOnDisk) {
      throw new InvalidInputException(
          path + " has " + lengthOnDisk + " bytes, expected " + declared + " as its header says");
    }
  }

  /** Refuses a file that goes on. */
  void expectEnd() {
    if (read(new byte[1]) > 0) {
      throw new InvalidInputException(
          path + " goes on after the last byte that its header declares, expected its end");
    }
  }

  private InvalidInputException unreadable(IOException e) {
    return switch (e) {
      case ZipException broken ->
          new InvalidInputException(path + " is a broken gzip file: " + e.getMessage(), e);
      case EOFException cut ->
          new InvalidInputException(path + " is a gzip file that ends too early", e);
      default -> InvalidInputException.unreadable(path, e);
    };
  }

  @Override
  public void close() {
    close(bytes);
  }

  /** What was only read is not harmed by a close that fails. */
  private static void close(InputStream in) {
    try {
      if (in != null) {
        in.close();
      }
    } catch (IOException ignored) {
      return;
    }
  }
}
