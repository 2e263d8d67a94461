package epochscope.backend;

import epochscope.spec.Check;

/**
 * What a training may compute with.
 *
 * @param threads of the kernels that can use several
 */
public record Compute(KernelChoice choice, int threads) {
  public Compute {
    Check.range("threads", threads, 1, 1024);
  }

  /** One core is left to the window, where there is more than one. */
  public static Compute auto() {
    return cpu(Math.max(1, Runtime.getRuntime().availableProcessors() - 1));
  }

  public static Compute cpu(int threads) {
    return new Compute(KernelChoice.AUTO, threads);
  }
}
