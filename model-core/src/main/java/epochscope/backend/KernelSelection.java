package epochscope.backend;

import epochscope.kernels.Kernels;
import epochscope.nn.Topology;
import epochscope.spec.Precision;
import java.util.Optional;

/** Chooses what computes a network. */
public final class KernelSelection {
  private KernelSelection() {}

  /** The kernels of {@link #engine}. */
  public static Kernels choose(
      Compute compute, Topology topology, int batchSize, Precision precision) {
    return engine(compute, topology, batchSize, precision).kernels();
  }

  /** Double is always computed in plain Java, and so is float where ND4J cannot be used. */
  public static Engine engine(
      Compute compute, Topology topology, int batchSize, Precision precision) {
    if (precision == Precision.DOUBLE) {
      return plain(precision, "as it is to be in double precision");
    }
    DeviceChoice device =
        DeviceChoice.of(compute.device(), Nd4jBackend.hasCuda(), () -> Cards.FIRST);
    Workload work = new Workload(topology, batchSize);
    return switch (compute.choice()) {
      case JAVA -> plain(precision, "as was asked for");
      case ND4J -> nd4j(compute, device);
      case AUTO -> {
        boolean asked = compute.device() == Device.CUDA && device.isCuda();
        boolean suits = work.isLarge() && (work.isWide() || device.isCuda());
        String why = work.isLarge() ? "as its convolutions are narrow" : "as the network is small";
        yield suits || asked
            ? nd4j(compute, device)
            : plain(precision, after(why, device.reason()));
      }
    };
  }

  private static Engine nd4j(Compute compute, DeviceChoice device) {
    Optional<String> refusal = Nd4jBackend.start(device).refusal(device);
    if (refusal.isPresent()) {
      return plain(Precision.FLOAT, "as " + refusal.get());
    }
    String where =
        device.isCuda()
            ? "computing on " + device.card() + " with ND4J"
            : "computing on the CPU with ND4J (%s), %d of %d threads"
                .formatted(
                    Nd4jBackend.libraries(),
                    compute.threads(),
                    Runtime.getRuntime().availableProcessors());
    return Engine.nd4j(device, compute.threads(), after(where, device.reason()));
  }

  private static Engine plain(Precision precision, String why) {
    return Engine.plain(
        precision, after("computing on the CPU with plain loops on one thread", why));
  }

  private static String after(String first, String second) {
    return second.isEmpty() ? first : first + ", " + second;
  }

  /** Asked for once, as NVIDIA's driver takes its time to answer. */
  private static final class Cards {
    static final Optional<GraphicsCard> FIRST = GraphicsCard.first();
  }
}
