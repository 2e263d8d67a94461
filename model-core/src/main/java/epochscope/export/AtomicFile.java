package epochscope.export;

import epochscope.spec.InvalidInputException;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

/**
 * Writes a file beside its place and moves it there when it is complete and on the disk, so that
 * neither a crash nor a full disk leaves half a file or harms the one that was there. Folders that
 * lack are made.
 */
public final class AtomicFile {
  private AtomicFile() {}

  /** What is to stand in the file. */
  @FunctionalInterface
  public interface Content {
    void writeTo(OutputStream out) throws IOException;
  }

  /** Writes {@code text} in UTF-8. */
  public static void write(Path file, String text) {
    write(file, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
  }

  public static void write(Path file, Content content) {
    try {
      if (Files.isDirectory(file)) {
        throw new InvalidInputException(file + " is a folder, expected the name of a file");
      }
      if (Files.exists(file) && !Files.isRegularFile(file)) {
        writeThrough(file, content);
      } else {
        replace(Files.exists(file) ? file.toRealPath() : file.toAbsolutePath(), content);
      }
    } catch (IOException e) {
      throw unwritable(file, e);
    }
  }

  /** A device or a pipe must not be replaced by a file. */
  private static void writeThrough(Path device, Content content) throws IOException {
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(device))) {
      content.writeTo(out);
    }
  }

  private static void replace(Path file, Content content) throws IOException {
    Files.createDirectories(file.getParent());
    Path part = file.resolveSibling("." + file.getFileName() + "." + UUID.randomUUID() + ".part");
    try {
      writeToDisk(part, content);
      move(part, file);
    } finally {
      Files.deleteIfExists(part);
    }
  }

  private static void writeToDisk(Path part, Content content) throws IOException {
    try (FileChannel channel =
            FileChannel.open(part, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16)) {
      content.writeTo(out);
      out.flush();
      channel.force(true);
    }
  }

  private static void move(Path part, Path file) throws IOException {
    try {
      Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private static InvalidInputException unwritable(Path file, IOException cause) {
    String found =
        switch (cause) {
          case AccessDeniedException denied -> "this user may not write to " + denied.getFile();
          case FileAlreadyExistsException notFolder -> notFolder.getFile() + " is not a folder";
          default -> cause.getMessage() == null ? cause.toString() : cause.getMessage();
        };
    return new InvalidInputException(
        file + " cannot be written: " + found + ", expected a folder with room for it", cause);
  }
}
