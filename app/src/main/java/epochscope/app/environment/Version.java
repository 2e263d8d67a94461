package epochscope.app.environment;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** The versions of the program and of what it stands on, as the build wrote them down. */
public record Version(String program, String javafx, String nd4j) {
  private static final Version CURRENT = read();

  public static Version current() {
    return CURRENT;
  }

  /** In one line, with the Java that runs it. */
  @Override
  public String toString() {
    return "Epochscope %s (Java %s, JavaFX %s, ND4J %s)"
        .formatted(program, System.getProperty("java.version"), javafx, nd4j);
  }

  private static Version read() {
    Properties versions = new Properties();
    try (InputStream file = Version.class.getResourceAsStream("version.properties")) {
      versions.load(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Version(
        versions.getProperty("version"),
        versions.getProperty("javafx"),
        versions.getProperty("nd4j"));
  }
}
