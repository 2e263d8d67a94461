package epochscope.app.preferences;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import epochscope.export.AtomicFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps the preferences in a file, in the folder where this system keeps those of programs. */
public final class PreferencesStore {
  /** System property that names another folder. */
  public static final String FOLDER_PROPERTY = "epochscope.preferences";

  private static final Logger LOG = LoggerFactory.getLogger(PreferencesStore.class);
  private static final String FILE = "preferences.json";

  private final ObjectMapper json = new ObjectMapper();
  private final Path folder;
  private final Path file;

  /** Keeps them in {@code folder}. */
  public PreferencesStore(Path folder) {
    this.folder = folder;
    this.file = folder.resolve(FILE);
  }

  public static PreferencesStore ofUser() {
    String given = System.getProperty(FOLDER_PROPERTY);
    return new PreferencesStore(
        given != null
            ? Path.of(given)
            : folder(
                System.getProperty("os.name"), System.getProperty("user.home"), System.getenv()));
  }

  /** Where it keeps them; other files of the program's stand there, too. */
  public Path folder() {
    return folder;
  }

  /** What was saved; the defaults where there is nothing, or nothing that can be read. */
  public Preferences load() {
    try {
      return Files.exists(file)
          ? json.readValue(Files.readString(file), Preferences.class)
          : Preferences.DEFAULT;
    } catch (IOException e) {
      LOG.warn("{} cannot be read, the defaults are used: {}", file, e.getMessage());
      return Preferences.DEFAULT;
    }
  }

  public void save(Preferences preferences) {
    try {
      AtomicFile.write(file, json.writerWithDefaultPrettyPrinter().writeValueAsString(preferences));
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  static Path folder(String system, String home, Map<String, String> environment) {
    String name = system.toLowerCase(Locale.ROOT);
    if (name.startsWith("windows")) {
      return Path.of(
          environment.getOrDefault("APPDATA", home + "\\AppData\\Roaming"), "epochscope");
    }
    if (name.startsWith("mac")) {
      return Path.of(home, "Library", "Application Support", "epochscope");
    }
    String config = environment.getOrDefault("XDG_CONFIG_HOME", "");
    // The specification of XDG asks to ignore relative paths.
    return config.startsWith("/")
        ? Path.of(config, "epochscope")
        : Path.of(home, ".config", "epochscope");
  }
}
