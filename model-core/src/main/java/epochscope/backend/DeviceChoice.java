package epochscope.backend;

import java.util.Optional;
import java.util.function.Supplier;

/**
 * Which device ND4J computes with.
 *
 * @param card null: the CPU
 * @param reason why it is not what was asked for; empty if it is
 */
record DeviceChoice(GraphicsCard card, String reason) {
  private static final DeviceChoice CPU = new DeviceChoice(null, "");

  /**
   * @param cudaIsBuiltIn whether this build carries ND4J for NVIDIA's cards
   * @param firstCard is asked only where it matters
   */
  static DeviceChoice of(
      Device wanted, boolean cudaIsBuiltIn, Supplier<Optional<GraphicsCard>> firstCard) {
    if (wanted == Device.CPU || wanted == Device.AUTO && !cudaIsBuiltIn) {
      return CPU;
    }
    if (!cudaIsBuiltIn) {
      return notCuda(
          "this build computes on the CPU only (mvn -Pcuda package makes one that does not)");
    }
    return firstCard
        .get()
        .map(DeviceChoice::of)
        .orElseGet(() -> notCuda("NVIDIA's driver (nvidia-smi) names none"));
  }

  private static DeviceChoice of(GraphicsCard card) {
    return card.fits()
        ? new DeviceChoice(card, "")
        : notCuda("ND4J has no kernels for " + card + ", only for 3.7 to 8.x");
  }

  private static DeviceChoice notCuda(String why) {
    return new DeviceChoice(null, "not on a graphics card, as " + why);
  }

  boolean isCuda() {
    return card != null;
  }
}
