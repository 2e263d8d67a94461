package epochscope.backend;

import epochscope.kernels.JavaDoubleKernels;
import epochscope.kernels.JavaFloatKernels;
import epochscope.kernels.Kernels;
import epochscope.kernels.Nd4jKernels;
import epochscope.spec.Precision;

/**
 * What computes one network.
 *
 * @param device its name before users: {@code CPU}, or the card's
 * @param backend its name in files: {@code cpu} or {@code cuda}
 * @param usesNd4j else plain loops
 * @param words what computes, and why it is not what was asked for
 */
public record Engine(
    String device,
    String backend,
    boolean usesNd4j,
    Precision precision,
    int threads,
    String words) {
  private static final String CPU = "CPU";
  private static final String CPU_IN_FILES = "cpu";

  static Engine plain(Precision precision, String words) {
    return new Engine(CPU, CPU_IN_FILES, false, precision, 1, words);
  }

  static Engine nd4j(DeviceChoice choice, int threads, String words) {
    return choice.isCuda()
        ? new Engine(choice.card().name(), "cuda", true, Precision.FLOAT, threads, words)
        : new Engine(CPU, CPU_IN_FILES, true, Precision.FLOAT, threads, words);
  }

  /** New ones; an instance is confined to one thread at a time. */
  public Kernels kernels() {
    if (precision == Precision.DOUBLE) {
      return new JavaDoubleKernels();
    }
    return usesNd4j ? new Nd4jKernels(threads) : new JavaFloatKernels();
  }
}
