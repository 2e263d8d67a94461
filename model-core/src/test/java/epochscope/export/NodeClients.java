package epochscope.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * The JavaScript programs of {@code src/test/npm}, with the packages that its lock file names, in
 * {@code target}. Where there is no node the tests that need them are skipped, unless {@code
 * EPOCHSCOPE_CLIENTS} says they are required.
 */
final class NodeClients {
  private static final Path SOURCES = Path.of("src/test/npm");
  private static final Path HOME = Path.of("target/npm");
  private static final List<String> FILES =
      List.of("package.json", "package-lock.json", ".npmrc", "predict.mjs", "make.mjs");
  private static final int MINUTES = 5;

  private NodeClients() {}

  static void run(String script, List<Path> arguments) throws IOException {
    boolean required = "required".equals(System.getenv("EPOCHSCOPE_CLIENTS"));
    assumeTrue(required || isThere("node") && isThere("npm"), "node and npm are not installed");
    install();
    List<String> command = new ArrayList<>(List.of("node", script));
    arguments.forEach(argument -> command.add(argument.toAbsolutePath().toString()));
    execute(command);
  }

  private static boolean isThere(String program) {
    try {
      Process process = new ProcessBuilder(program, "--version").redirectErrorStream(true).start();
      process.getInputStream().readAllBytes();
      return process.waitFor() == 0;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** What the lock file says, anew where it has changed. */
  private static void install() throws IOException {
    Path installed = HOME.resolve("installed-package-lock.json");
    boolean current =
        Files.exists(installed)
            && Files.mismatch(installed, SOURCES.resolve("package-lock.json")) < 0;
    Files.createDirectories(HOME);
    for (String file : FILES) {
      Files.copy(SOURCES.resolve(file), HOME.resolve(file), StandardCopyOption.REPLACE_EXISTING);
    }
    if (!current) {
      execute(
          List.of("npm", "ci", "--prefer-offline", "--ignore-scripts", "--no-audit", "--no-fund"));
      Files.copy(HOME.resolve("package-lock.json"), installed, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private static void execute(List<String> command) throws IOException {
    Path log = HOME.resolve("log.txt");
    Process process =
        new ProcessBuilder(command)
            .directory(HOME.toFile())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    try {
      boolean ended = process.waitFor(MINUTES, TimeUnit.MINUTES);
      assertThat(ended && process.exitValue() == 0).as(Files.readString(log)).isTrue();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    } finally {
      process.destroyForcibly();
    }
  }
}
