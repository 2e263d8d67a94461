package epochscope.backend;

import java.util.Optional;
import org.nd4j.common.config.ND4JClassLoading;
import org.nd4j.common.config.ND4JSystemProperties;
import org.nd4j.linalg.factory.Nd4j;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * ND4J, which takes more than half a second to start and therefore is not started before it is
 * needed. A process has it once, on the device that was chosen first.
 */
final class Nd4jBackend {
  private static final Logger LOG = LoggerFactory.getLogger(Nd4jBackend.class);
  private static final String OF_CUDA = "org/nd4j/linalg/jcublas/JCublasBackend.class";

  private static Nd4jBackend started;

  private final DeviceChoice device;
  private final String failure;

  /**
   * @param failure null: it runs
   */
  private Nd4jBackend(DeviceChoice device, String failure) {
    this.device = device;
    this.failure = failure;
  }

  /** Whether this build carries ND4J for NVIDIA's cards. */
  static boolean hasCuda() {
    return Nd4jBackend.class.getClassLoader().getResource(OF_CUDA) != null;
  }

  /** Starts it, if it has not been. */
  static synchronized Nd4jBackend start(DeviceChoice device) {
    if (started == null) {
      started = new Nd4jBackend(device, tryToStart(device));
    }
    return started;
  }

  private static String tryToStart(DeviceChoice device) {
    System.setProperty(ND4JSystemProperties.LOG_INITIALIZATION, "false");
    ND4JClassLoading.setNd4jClassloader(new OneBackendLoader(device.isCuda()));
    try {
      // Its collector would call System.gc() again and again.
      Nd4j.getMemoryManager().togglePeriodicGc(false);
      return null;
    } catch (LinkageError | RuntimeException e) {
      LOG.warn("ND4J cannot be used", e);
      return e.toString();
    }
  }

  /** Why it cannot compute on {@code wanted}; empty if it can. */
  Optional<String> refusal(DeviceChoice wanted) {
    if (failure != null) {
      return Optional.of("ND4J cannot be used (" + failure + ")");
    }
    return device.isCuda() == wanted.isCuda()
        ? Optional.empty()
        : Optional.of("ND4J has been started on another device");
  }

  /** The libraries that it was built with. */
  static String libraries() {
    return Nd4j.getBackend().buildInfo().contains("HAVE_ONEDNN")
        ? "OpenBLAS and oneDNN"
        : "OpenBLAS";
  }
}
