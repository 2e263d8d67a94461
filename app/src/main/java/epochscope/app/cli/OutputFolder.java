package epochscope.app.cli;

import epochscope.spec.InvalidInputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A folder for results that has been tried before the work begins, so that nothing is computed in
 * vain; it is made when the first result is written.
 */
record OutputFolder(Path path) {
  static OutputFolder writable(Path path, List<String> files) {
    Path existing = path.toAbsolutePath().normalize();
    while (!Files.exists(existing)) {
      existing = existing.getParent();
    }
    if (!Files.isDirectory(existing)) {
      throw new InvalidInputException(existing + " is a file, expected a folder to write into");
    }
    try {
      Files.delete(Files.createTempFile(existing, ".epochscope", ".probe"));
    } catch (IOException e) {
      throw new InvalidInputException(
          "no file can be made in " + existing + ", expected a folder to write into", e);
    }
    for (String file : files) {
      if (Files.isDirectory(path.resolve(file))) {
        throw new InvalidInputException(
            path.resolve(file) + " is a folder, expected a file or nothing there");
      }
    }
    return new OutputFolder(path);
  }

  Path file(String name) {
    return path.resolve(name);
  }
}
