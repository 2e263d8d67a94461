package epochscope.app.window;

import java.nio.file.Path;
import java.util.Optional;

/** Asks the user for a file. */
interface FileQuestion {
  /** A kind of file. */
  enum Kind {
    TABLE("*.csv", "*.tsv", "*.txt", "*.csv.gz"),
    EXPERIMENT("*.experiment.json", "*.epochscope", "*.json"),
    MODEL("*.json"),
    EXPORT("*"),
    IMPORT("*.onnx", "*.json"),
    RUN("*.epochscope"),
    PICTURE("*.png"),
    ANIMATION("*.gif"),
    FILM("*.mp4"),
    NUMBERS("*.csv");

    private final String[] patterns;

    Kind(String... patterns) {
      this.patterns = patterns;
    }

    String[] patterns() {
      return patterns;
    }
  }

  /** A file to read; empty: the user wants none. */
  Optional<Path> toOpen(Kind kind);

  /** A file to write; empty: the user wants none. */
  Optional<Path> toSave(Kind kind, String suggestion);
}
