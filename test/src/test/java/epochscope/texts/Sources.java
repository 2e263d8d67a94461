package epochscope.texts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the program's code says: which texts it asks for, and of which words it can make their keys.
 */
final class Sources {
  static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

  private static final List<String> MODULES = List.of("model-core", "presets", "views", "app");

  /** Also what stands between the quotes of {@code \"}. */
  private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\\n]|\\\\.)*)\"");

  private static final Pattern PREFIX = Pattern.compile("\"([a-z][A-Za-z0-9.-]*\\.)\"\\s*\\+");
  private static final Pattern SUFFIX = Pattern.compile("\\+\\s*\"(\\.[a-z.-]+)\"");
  private static final Pattern CONSTANT = Pattern.compile("\\b[A-Z][A-Z0-9_]+\\b");
  private static final Pattern NAME = Pattern.compile("\\b[a-z][A-Za-z0-9]*\\b");

  private final Set<String> literals;
  private final Set<String> prefixes;
  private final Set<String> suffixes;
  private final Set<String> words = new TreeSet<>();

  Sources() {
    String code = code();
    literals = all(LITERAL, code);
    prefixes = all(PREFIX, code);
    suffixes = all(SUFFIX, code);
    words.addAll(literals);
    words.addAll(all(NAME, code));
    for (String constant : all(CONSTANT, code)) {
      String small = constant.toLowerCase(Locale.ROOT);
      words.addAll(List.of(small, small.replace('_', '-'), small.replace("_", "")));
    }
  }

  /** All of the program's code, without its tests. */
  static String code() {
    return MODULES.stream()
        .map(module -> ROOT.resolve(module).resolve("src/main/java"))
        .flatMap(Sources::files)
        .map(Sources::read)
        .collect(Collectors.joining("\n"));
  }

  /**
   * Whether the code can ask for a text: its key stands there, or a beginning of it that something
   * is added to, and what is added is a word of the code.
   */
  boolean canAskFor(String key) {
    return isMade(key)
        || suffixes.stream()
            .filter(key::endsWith)
            .anyMatch(end -> isMade(key.substring(0, key.length() - end.length())));
  }

  private boolean isMade(String key) {
    int dot = key.lastIndexOf('.');
    return literals.contains(key)
        || prefixes.stream()
            .anyMatch(start -> key.startsWith(start) && areWords(key.substring(start.length())))
        || dot > 0
            && Stream.iterate(dot, at -> at > 0, at -> key.lastIndexOf('.', at - 1))
                .anyMatch(
                    at ->
                        literals.contains(key.substring(0, at)) && areWords(key.substring(at + 1)));
  }

  private boolean areWords(String rest) {
    return words.contains(rest)
        || Stream.of(rest.split("\\.")).allMatch(part -> words.contains(part) || isNumber(part));
  }

  private static boolean isNumber(String part) {
    return part.chars().allMatch(Character::isDigit);
  }

  private static Set<String> all(Pattern pattern, String code) {
    return pattern
        .matcher(code)
        .results()
        .map((MatchResult match) -> match.group(match.groupCount()))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Stream<Path> files(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(".java")).toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
