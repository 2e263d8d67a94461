package epochscope.data;

import epochscope.spec.InvalidInputException;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/**
 * The text of a table, which can be opened more than once; gzip is unpacked, whatever the file is
 * called.
 *
 * @param name how messages call it
 * @param path null: the text comes from elsewhere
 */
record TableFile(String name, Path path, Source source) {
  private static final int GZIP_FIRST = 0x1f;
  private static final int GZIP_SECOND = 0x8b;

  /** Opens the bytes of a table. */
  @FunctionalInterface
  interface Source {
    InputStream open() throws IOException;
  }

  static TableFile of(Path path) {
    return new TableFile(path.toString(), path, () -> Files.newInputStream(path));
  }

  Reader open() {
    try {
      InputStream bytes = new BufferedInputStream(source.open());
      // A decoder that reports, since replaced bytes would hide that the file is no text.
      return new InputStreamReader(unpacked(bytes), StandardCharsets.UTF_8.newDecoder());
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  private static InputStream unpacked(InputStream bytes) throws IOException {
    bytes.mark(2);
    boolean gzip = bytes.read() == GZIP_FIRST && bytes.read() == GZIP_SECOND;
    bytes.reset();
    return gzip ? new GZIPInputStream(bytes, 1 << 13) : bytes;
  }

  /** The sentence for an error while opening or reading. */
  InvalidInputException unreadable(IOException e) {
    return switch (e) {
      case CharacterCodingException noText -> notText("bytes that are no UTF-8");
      case ZipException broken ->
          new InvalidInputException(name + " is a broken gzip file: " + e.getMessage(), e);
      case EOFException cut ->
          new InvalidInputException(name + " is a gzip file that ends too early", e);
      default ->
          path == null
              ? new InvalidInputException(name + " cannot be read: " + e.getMessage(), e)
              : InvalidInputException.unreadable(path, e);
    };
  }

  InvalidInputException notText(String found) {
    return new InvalidInputException(
        name + " has " + found + ", expected a text table (CSV in UTF-8, gzipped or not)");
  }

  /** The sentence for something wrong in a line. */
  InvalidInputException at(long line, String sentence) {
    return new InvalidInputException(name + ", line " + line + ": " + sentence);
  }
}
