package epochscope.app.cli;

import epochscope.backend.Compute;
import picocli.CommandLine.Option;

/** What to compute with. */
final class ComputeOptions {
  /** The devices that can be asked for. */
  enum Backend {
    AUTO,
    CPU
  }

  @Option(
      names = "--backend",
      paramLabel = "auto|cpu",
      defaultValue = "auto",
      description = "What to compute with; without it, what suits the network.")
  private Backend backend;

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "Threads for large networks; without it, one less than there are cores.")
  private Integer threads;

  Compute compute() {
    return switch (backend) {
      case AUTO, CPU -> threads == null ? Compute.auto() : Compute.cpu(threads);
    };
  }
}
