package epochscope.texts;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The words of one part of the program, as its files have them.
 *
 * @param english by key
 * @param german by key
 */
record Bundle(Path file, Map<String, String> english, Map<String, String> german) {
  private static final Pattern PLACE = Pattern.compile("\\{(\\d+)");

  /** The bundle {@code resource} of a module, such as {@code epochscope/app/messages}. */
  static Bundle of(String module, String resource) {
    Path file = Sources.ROOT.resolve(module).resolve("src/main/resources").resolve(resource);
    return new Bundle(
        file, read(Path.of(file + ".properties")), read(Path.of(file + "_de.properties")));
  }

  /** Numbers of the places that are filled in. */
  static Set<String> places(String text) {
    Set<String> places = new TreeSet<>();
    Matcher matcher = PLACE.matcher(text);
    while (matcher.find()) {
      places.add(matcher.group(1));
    }
    return places;
  }

  private static Map<String, String> read(Path file) {
    Properties texts = new Properties();
    try (Reader reader = Files.newBufferedReader(file)) {
      texts.load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Map<String, String> byKey = new TreeMap<>();
    texts.stringPropertyNames().forEach(key -> byKey.put(key, texts.getProperty(key)));
    return byKey;
  }
}
