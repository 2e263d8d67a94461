package epochscope.app.cli;

import epochscope.backend.Compute;
import epochscope.backend.Device;
import picocli.CommandLine.Option;

/** What to compute with. */
final class ComputeOptions {
  @Option(
      names = "--backend",
      paramLabel = "auto|cpu|cuda",
      defaultValue = "auto",
      description = "What to compute with; without it, what suits the network.")
  private Device device;

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "Threads for large networks; without it, one less than there are cores.")
  private Integer threads;

  Compute compute() {
    return threads == null ? Compute.on(device) : Compute.on(device, threads);
  }
}
