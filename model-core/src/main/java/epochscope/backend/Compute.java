package epochscope.backend;

import epochscope.spec.Check;

/**
 * What a training may compute with.
 *
 * @param threads of the kernels that can use several
 */
public record Compute(Device device, KernelChoice choice, int threads) {
  public Compute {
    Check.range("threads", threads, 1, 1024);
  }

  public Compute(KernelChoice choice, int threads) {
    this(Device.CPU, choice, threads);
  }

  /** One core is left to the window, where there is more than one. */
  public static Compute auto() {
    return on(Device.AUTO);
  }

  /** One core is left to the window, where there is more than one. */
  public static Compute on(Device device) {
    return on(device, Math.max(1, Runtime.getRuntime().availableProcessors() - 1));
  }

  public static Compute on(Device device, int threads) {
    return new Compute(device, KernelChoice.AUTO, threads);
  }

  public static Compute cpu(int threads) {
    return on(Device.CPU, threads);
  }
}
