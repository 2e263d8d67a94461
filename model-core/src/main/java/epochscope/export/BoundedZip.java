package epochscope.export;

import epochscope.spec.Check;
import epochscope.spec.HeapRoom;
import epochscope.spec.InvalidInputException;
import epochscope.spec.SpecJson;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * A ZIP whose entries may unpack to no more than they declare, and declare no more than is sane.
 * Memory is taken as bytes arrive, never as they are announced.
 */
final class BoundedZip implements AutoCloseable {
  /** Longest entry, in bytes. */
  static final long MAX_ENTRY = 1L << 30;

  private final Path file;
  private final ZipFile zip;

  private BoundedZip(Path file, ZipFile zip) {
    this.file = file;
    this.zip = zip;
  }

  static BoundedZip open(Path file) throws IOException {
    if (!Files.isRegularFile(file)) {
      throw new InvalidInputException(
          file + (Files.exists(file) ? " is no file" : " does not exist") + ", expected a run");
    }
    try {
      return new BoundedZip(file, new ZipFile(file.toFile(), StandardCharsets.UTF_8));
    } catch (ZipException | IllegalArgumentException e) {
      throw new InvalidInputException(
          file + " is no ZIP archive (" + e.getMessage() + "), expected a run", e);
    }
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }

  /** What the sentence of a refusal begins with that concerns an entry. */
  String place(String name) {
    return file + ", " + name;
  }

  boolean has(String name) {
    return zip.getEntry(name) != null;
  }

  <T> T json(String name, Class<T> type) throws IOException {
    return SpecJson.read(text(name), type, place(name));
  }

  String text(String name) throws IOException {
    ZipEntry entry = entry(name, SpecJson.MAX_LENGTH);
    HeapRoom.require(place(name), HeapRoom.OF_TEXT * entry.getSize());
    try (InputStream in = zip.getInputStream(entry)) {
      byte[] bytes = in.readNBytes(Math.toIntExact(entry.getSize()) + 1);
      checkUnpacked(name, entry, bytes.length);
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw new InvalidInputException(place(name) + " is not text, expected JSON in UTF-8", e);
    } catch (ZipException e) {
      throw broken(name, e);
    }
  }

  /** An entry cut into {@code count} blocks of {@code length} bytes: all of it, and no more. */
  byte[][] blocks(String name, int count, int length) throws IOException {
    ZipEntry entry = entry(name, MAX_ENTRY);
    long expected = (long) count * length;
    if (entry.getSize() != expected) {
      throw Check.found(place(name), entry.getSize() + " bytes long", expected + " bytes");
    }
    HeapRoom.require(place(name), HeapRoom.OF_NUMBERS * expected);
    byte[][] blocks = new byte[count][];
    try (InputStream in = zip.getInputStream(entry)) {
      long unpacked = 0;
      for (int i = 0; i < count; i++) {
        blocks[i] = in.readNBytes(length);
        unpacked += blocks[i].length;
        if (blocks[i].length < length) {
          break;
        }
      }
      checkUnpacked(name, entry, in.read() < 0 ? unpacked : unpacked + 1);
    } catch (ZipException e) {
      throw broken(name, e);
    }
    return blocks;
  }

  private ZipEntry entry(String name, long maxLength) {
    ZipEntry entry = zip.getEntry(name);
    if (entry == null) {
      throw new InvalidInputException(file + " has no " + name + ", expected a run");
    }
    if (entry.getSize() < 0 || entry.getSize() > maxLength) {
      throw Check.found(
          place(name), entry.getSize() + " bytes long", "at most " + maxLength + " bytes");
    }
    return entry;
  }

  private void checkUnpacked(String name, ZipEntry entry, long unpacked) {
    if (unpacked != entry.getSize()) {
      throw Check.found(
          place(name),
          unpacked < entry.getSize() ? unpacked + " bytes long" : "longer than it declares",
          entry.getSize() + " bytes as it declares");
    }
  }

  private InvalidInputException broken(String name, IOException cause) {
    return new InvalidInputException(
        place(name) + " cannot be unpacked: " + cause.getMessage(), cause);
  }
}
