package epochscope.backend;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A graphics card by NVIDIA.
 *
 * @param major of its compute capability
 */
record GraphicsCard(String name, int major, int minor) {
  private static final String[] QUERY = {
    "nvidia-smi", "--query-gpu=name,compute_cap", "--format=csv,noheader"
  };
  private static final Pattern LINE = Pattern.compile("(.+), *(\\d+)\\.(\\d+)");
  private static final long PATIENCE_SECONDS = 10;

  /** The first that NVIDIA's driver knows. */
  static Optional<GraphicsCard> first() {
    try {
      Process process = new ProcessBuilder(QUERY).redirectErrorStream(true).start();
      if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        return Optional.empty();
      }
      return ofQuery(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      // There is no such program where there is no such card.
      return Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }

  /**
   * @param answer a line such as {@code NVIDIA GeForce RTX 3080, 8.6} for each card
   */
  static Optional<GraphicsCard> ofQuery(String answer) {
    return answer
        .lines()
        .map(LINE::matcher)
        .filter(Matcher::matches)
        .map(
            line ->
                new GraphicsCard(
                    line.group(1),
                    Integer.parseInt(line.group(2)),
                    Integer.parseInt(line.group(3))))
        .findFirst();
  }

  /**
   * Whether ND4J 1.0.0-M2.1 has kernels for it: they are made for 3.7 to 8.6, and a card runs those
   * of the same major number and a smaller minor one.
   */
  boolean fits() {
    return (major > 3 || major == 3 && minor >= 7) && major <= 8;
  }

  @Override
  public String toString() {
    return "%s (compute capability %d.%d)".formatted(name, major, minor);
  }
}
