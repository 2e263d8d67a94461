import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.FormatterException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Checks that every Java file of the project is as the formatter would write it, or writes it so.
 * Arguments: {@code check|apply} and the project's root.
 */
class Format {
  private static final Formatter FORMATTER = new Formatter();

  public static void main(String[] arguments) throws IOException, FormatterException {
    boolean apply = arguments[0].equals("apply");
    Path root = Path.of(arguments[1]);
    List<Path> changed = new ArrayList<>();
    for (Path file : sources(root)) {
      if (differs(file, apply)) {
        changed.add(root.relativize(file));
      }
    }
    changed.forEach(file -> System.err.println((apply ? "formatted: " : "not formatted: ") + file));
    if (!apply && !changed.isEmpty()) {
      System.err.println("mvn -Pformat validate formats them");
      System.exit(1);
    }
  }

  private static boolean differs(Path file, boolean apply) throws IOException, FormatterException {
    String found = Files.readString(file);
    String formatted = FORMATTER.formatSourceAndFixImports(found);
    if (apply && !formatted.equals(found)) {
      Files.writeString(file, formatted);
    }
    return !formatted.equals(found);
  }

  private static List<Path> sources(Path root) throws IOException {
    List<Path> folders = new ArrayList<>(List.of(root.resolve(".mvn")));
    try (Stream<Path> modules = Files.list(root)) {
      modules.map(m -> m.resolve("src")).filter(Files::isDirectory).forEach(folders::add);
    }
    List<Path> all = new ArrayList<>();
    for (Path folder : folders) {
      try (Stream<Path> files = Files.walk(folder)) {
        files.filter(file -> file.toString().endsWith(".java")).forEach(all::add);
      }
    }
    return all;
  }
}
