package epochscope.app.environment;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The jars of an installed image. Its archive of loaded classes knows them by their times, and is
 * not taken where a copy has lost these.
 */
public final class InstalledJars {
  /** System property with the time of every jar; an image's launcher sets it. */
  static final String TIME_PROPERTY = "epochscope.image.time";

  private static final Logger LOG = LoggerFactory.getLogger(InstalledJars.class);

  private InstalledJars() {}

  /**
   * Gives them their times back, so that the next start is short again. Nothing happens where this
   * is no image, and where its files are another user's the start stays long.
   */
  public static void restoreTimes() {
    String time = System.getProperty(TIME_PROPERTY);
    if (time != null) {
      restoreTimes(
          Path.of(System.getProperty("java.class.path")), FileTime.from(Instant.parse(time)));
    }
  }

  /**
   * @param program its jar; the others are in the folder lib beside it
   */
  static void restoreTimes(Path program, FileTime time) {
    try (Stream<Path> libraries = Files.list(program.resolveSibling("lib"))) {
      List<Path> jars =
          Stream.concat(Stream.of(program), libraries)
              .filter(file -> file.toString().endsWith(".jar"))
              .toList();
      for (Path jar : jars) {
        if (!Files.getLastModifiedTime(jar).equals(time)) {
          Files.setLastModifiedTime(jar, time);
        }
      }
    } catch (IOException e) {
      LOG.info("the archive of classes cannot be taken: {}", e.toString());
    }
  }
}
