package epochscope.app.rehearsal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import javafx.stage.Stage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * JavaFX's classes for this system's windows, graphics cards and fonts. A rehearsal without a
 * display does not meet them.
 */
final class PlatformClasses {
  private static final Logger LOG = LoggerFactory.getLogger(PlatformClasses.class);
  private static final Pattern CLASS =
      Pattern.compile(
          "com/sun/(glass/ui/(gtk|win|mac)|prism/(es2|d3d|mtl|shader)|javafx/font/\\w+)/[^/]+\\.class");

  private PlatformClasses() {}

  static void load() {
    try (JarFile jar = new JarFile(jarOf(Stage.class).toFile())) {
      List<String> names =
          jar.stream().map(Object::toString).filter(CLASS.asMatchPredicate()).toList();
      names.forEach(PlatformClasses::load);
      LOG.info("{} classes of the platform loaded", names.size());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void load(String file) {
    String name = file.substring(0, file.length() - ".class".length()).replace('/', '.');
    try {
      Class.forName(name, false, Stage.class.getClassLoader());
    } catch (ClassNotFoundException | LinkageError e) {
      // Of another system, or of a library that is not here.
      LOG.debug("{} cannot be loaded", name, e);
    }
  }

  private static Path jarOf(Class<?> type) {
    try {
      return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
