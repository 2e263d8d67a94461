package epochscope.app.log;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.logging.Logger;
import org.slf4j.bridge.SLF4JBridgeHandler;

/**
 * The file that the log goes to, in the folder where this system keeps the state of programs.
 * Nothing of the log appears on the console.
 */
public final class LogFile {
  /** The system property by which the logging configuration learns of the file. */
  private static final String PROPERTY = "epochscope.log";

  /** JavaFX's; the system keeps loggers only while somebody else does. */
  private static final Logger PLATFORM = Logger.getLogger("javafx");

  private LogFile() {}

  /** Points the logging to the file; before the first logger is made. */
  public static void open() {
    System.setProperty(PROPERTY, path().toString());
  }

  /** Sends there what JavaFX would write on the console. */
  public static void takeOverPlatformLog() {
    SLF4JBridgeHandler.removeHandlersForRootLogger();
    SLF4JBridgeHandler.install();
    // That it lies on the class path is meant so, and telling it would wait for the log to be
    // ready.
    PLATFORM.setFilter(told -> !told.getMessage().startsWith("Unsupported JavaFX configuration"));
  }

  /** Where the log is; the folder for temporary files where the usual one cannot be written. */
  public static Path path() {
    Path usual = folder().resolve("epochscope.log");
    try {
      Files.createDirectories(usual.getParent());
      if (Files.isWritable(Files.exists(usual) ? usual : usual.getParent())) {
        return usual;
      }
    } catch (IOException e) {
      // The folder for temporary files is what remains.
    }
    return Path.of(System.getProperty("java.io.tmpdir"), "epochscope.log");
  }

  /** Where this system keeps the state of programs: the log, and what is restored after a crash. */
  public static Path folder() {
    return folder(System.getProperty("os.name"), System.getProperty("user.home"), System.getenv());
  }

  static Path folder(String system, String home, Map<String, String> environment) {
    String name = system.toLowerCase(Locale.ROOT);
    if (name.startsWith("windows")) {
      String local = environment.getOrDefault("LOCALAPPDATA", home + "\\AppData\\Local");
      return Path.of(local, "epochscope");
    }
    if (name.startsWith("mac")) {
      return Path.of(home, "Library", "Logs", "epochscope");
    }
    String state = environment.getOrDefault("XDG_STATE_HOME", "");
    // The specification of XDG asks to ignore relative paths.
    return state.startsWith("/")
        ? Path.of(state, "epochscope")
        : Path.of(home, ".local", "state", "epochscope");
  }
}
