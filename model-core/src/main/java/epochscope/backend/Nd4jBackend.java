package epochscope.backend;

import epochscope.kernels.Kernels;
import epochscope.kernels.Nd4jKernels;
import java.util.Optional;
import org.nd4j.common.config.ND4JSystemProperties;
import org.nd4j.linalg.factory.Nd4j;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * ND4J, which takes more than half a second to start and therefore is not started before it is
 * needed.
 */
public final class Nd4jBackend {
  private static final Logger LOG = LoggerFactory.getLogger(Nd4jBackend.class);

  private Nd4jBackend() {}

  /** Starts ND4J, so that whoever needs it later need not wait. May be called from any thread. */
  public static void warmUp() {
    Start.FAILURE.ifPresent(why -> LOG.warn("ND4J cannot be used: {}", why));
  }

  /** Kernels on that many threads, of ND4J's own; none where it cannot be started. */
  static Optional<Kernels> kernels(int threads) {
    warmUp();
    if (Start.FAILURE.isPresent()) {
      return Optional.empty();
    }
    return Optional.of(new Nd4jKernels(threads));
  }

  /** What computes large networks, on how many threads, or why it does not. Starts ND4J. */
  public static String describe() {
    return Start.FAILURE
        .map(why -> "plain Java on one thread, as ND4J cannot be used: " + why)
        .orElseGet(
            () ->
                "ND4J on the CPU with %s, %d of %d threads"
                    .formatted(
                        Nd4j.factory().blas().getBlasVendor(),
                        Nd4j.factory().blas().getMaxThreads(),
                        Runtime.getRuntime().availableProcessors()));
  }

  /** Runs once, when the class is first used. */
  private static final class Start {
    static final Optional<String> FAILURE = start();

    private static Optional<String> start() {
      System.setProperty(ND4JSystemProperties.LOG_INITIALIZATION, "false");
      try {
        // Its collector would call System.gc() again and again.
        Nd4j.getMemoryManager().togglePeriodicGc(false);
        return Optional.empty();
      } catch (LinkageError | RuntimeException e) {
        return Optional.of(e.toString());
      }
    }
  }
}
