package epochscope.export;

import epochscope.spec.Check;
import epochscope.spec.InvalidInputException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Writes a folder of files beside its place and moves it there when all are complete and on the
 * disk. What is replaced is moved aside first, and back should the new one not find its way.
 */
public final class AtomicFolder {
  private AtomicFolder() {}

  /**
   * @param files contents by name
   * @param replaceable whether a file of that name may be lost with a folder that is there
   */
  public static void write(Path folder, Map<String, byte[]> files, Predicate<String> replaceable) {
    Path place = folder.toAbsolutePath();
    try {
      checkReplaceable(folder, replaceable);
      Path part = beside(place, ".part");
      try {
        files.forEach(
            (name, bytes) -> AtomicFile.write(part.resolve(name), out -> out.write(bytes)));
        move(part, place);
      } finally {
        delete(part);
      }
    } catch (IOException | UncheckedIOException e) {
      throw new InvalidInputException(
          folder + " cannot be written: " + e.getMessage() + ", expected a folder with room for it",
          e);
    }
  }

  private static Path beside(Path place, String ending) {
    return place.resolveSibling("." + place.getFileName() + "." + UUID.randomUUID() + ending);
  }

  private static void checkReplaceable(Path folder, Predicate<String> replaceable)
      throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    if (!Files.isDirectory(folder)) {
      throw Check.found(folder.toString(), "a file", "the name of a folder");
    }
    for (String name : names(folder)) {
      if (!replaceable.test(name) || Files.isDirectory(folder.resolve(name))) {
        throw Check.found(
            folder.toString(),
            "a folder with other things in it, such as " + name,
            "a new one, or one that such a model was written to");
      }
    }
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.map(entry -> entry.getFileName().toString()).sorted().toList();
    }
  }

  private static void move(Path part, Path place) throws IOException {
    if (!Files.exists(place)) {
      Files.move(part, place);
      return;
    }
    Path old = beside(place, ".old");
    Files.move(place, old);
    try {
      Files.move(part, place);
    } catch (IOException e) {
      Files.move(old, place);
      throw e;
    }
    delete(old);
  }

  private static void delete(Path folder) throws IOException {
    if (Files.exists(folder)) {
      for (String name : names(folder)) {
        Files.delete(folder.resolve(name));
      }
      Files.delete(folder);
    }
  }
}
