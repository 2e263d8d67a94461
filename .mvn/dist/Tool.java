import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.spi.ToolProvider;

/** The tools of the JDK that runs this. */
enum Tool {
  JDEPS,
  JLINK,
  JPACKAGE;

  /** Runs it and returns what it wrote. */
  String run(List<String> arguments) {
    String name = name().toLowerCase();
    ToolProvider tool =
        ToolProvider.findFirst(name)
            .orElseThrow(
                () ->
                    new ImpossibleException(
                        "the JDK in %s has no %s, expected a whole JDK from version 21 on there"
                            .formatted(System.getProperty("java.home"), name)));
    StringWriter written = new StringWriter();
    PrintWriter out = new PrintWriter(written);
    int status = tool.run(out, out, arguments.toArray(String[]::new));
    if (status != 0) {
      throw new ImpossibleException(name + " failed: " + written.toString().strip());
    }
    return written.toString().strip();
  }

  /** Of its executable. */
  String path() {
    return Path.of(System.getProperty("java.home"), "bin", name().toLowerCase()).toString();
  }

  /**
   * Runs another program to its end.
   *
   * @param environment besides this one's
   * @return what it wrote
   */
  static String run(Path folder, Map<String, String> environment, List<String> command)
      throws InterruptedException {
    try {
      ProcessBuilder builder =
          new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
      builder.environment().putAll(environment);
      builder.environment().keySet().removeAll(List.of("DISPLAY", "WAYLAND_DISPLAY"));
      Process process = builder.start();
      process.getOutputStream().close();
      String written = new String(process.getInputStream().readAllBytes());
      if (process.waitFor() != 0) {
        throw new ImpossibleException(
            String.join(" ", command)
                + " ended with status "
                + process.exitValue()
                + ": "
                + written.strip());
      }
      return written;
    } catch (IOException e) {
      throw new ImpossibleException(command.get(0) + " could not be run: " + e.getMessage());
    }
  }
}
