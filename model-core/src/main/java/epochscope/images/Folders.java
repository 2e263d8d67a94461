package epochscope.images;

import epochscope.spec.InvalidInputException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** What lies in a folder. */
final class Folders {
  private Folders() {}

  /** The folders in {@code folder} by name, without hidden ones. */
  static List<Path> foldersIn(Path folder) {
    return in(folder, Files::isDirectory);
  }

  /** The files in {@code folder} by name, without hidden ones. */
  static List<Path> filesIn(Path folder) {
    return in(folder, Files::isRegularFile);
  }

  private static List<Path> in(Path folder, Predicate<Path> wanted) {
    List<Path> found = new ArrayList<>();
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
      for (Path entry : entries) {
        if (wanted.test(entry) && !entry.getFileName().toString().startsWith(".")) {
          found.add(entry);
        }
      }
    } catch (IOException e) {
      throw unreadable(folder, e);
    }
    return found.stream().sorted().toList();
  }

  /** {@code folder} cannot be listed. */
  static InvalidInputException unreadable(Path folder, IOException cause) {
    String found =
        switch (cause) {
          case NoSuchFileException missing -> " does not exist, expected a folder";
          case NotDirectoryException file -> " is a file, expected a folder";
          case AccessDeniedException denied -> " may not be read by this user";
          default -> " cannot be read: " + cause.getMessage();
        };
    return new InvalidInputException(folder + found, cause);
  }
}
