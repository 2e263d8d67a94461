package epochscope.backend;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeviceChoiceTest {
  private static final GraphicsCard FITTING = new GraphicsCard("NVIDIA GeForce RTX 3080", 8, 6);
  private static final GraphicsCard TOO_NEW = new GraphicsCard("NVIDIA H100 PCIe", 9, 0);

  @Test
  void readsTheFirstCardOfTheDriversAnswer() {
    String answer = "NVIDIA GeForce RTX 3080, 8.6\nTesla K80, 3.7\n";
    assertThat(GraphicsCard.ofQuery(answer)).contains(FITTING);
    assertThat(GraphicsCard.ofQuery("NVIDIA-SMI has failed because it couldn't ...")).isEmpty();
  }

  /** Of ND4J 1.0.0-M2.1: 3.7 to 8.6, and what runs the latter's code. */
  @ParameterizedTest
  @CsvSource({"3.5, false", "3.7, true", "6.1, true", "8.6, true", "8.9, true", "9.0, false"})
  void aCardFitsByItsComputeCapability(String capability, boolean fits) {
    assertThat(GraphicsCard.ofQuery("a card, " + capability).orElseThrow().fits()).isEqualTo(fits);
  }

  @Test
  void takesACardThatIsThere() {
    assertThat(choice(Device.AUTO, true, FITTING)).isEqualTo(new DeviceChoice(FITTING, ""));
    assertThat(choice(Device.CUDA, true, FITTING)).isEqualTo(new DeviceChoice(FITTING, ""));
    assertThat(choice(Device.CPU, true, FITTING)).isEqualTo(new DeviceChoice(null, ""));
  }

  @Test
  void saysWhyItIsNotACard() {
    assertThat(choice(Device.AUTO, false, FITTING).reason()).isEmpty();
    assertThat(choice(Device.CUDA, false, FITTING).reason())
        .isEqualTo(
            "not on a graphics card, as this build computes on the CPU only (mvn -Pcuda package"
                + " makes one that does not)");
    assertThat(choice(Device.AUTO, true, null).reason())
        .isEqualTo("not on a graphics card, as NVIDIA's driver (nvidia-smi) names none");
    assertThat(choice(Device.CUDA, true, TOO_NEW).reason())
        .isEqualTo(
            "not on a graphics card, as ND4J has no kernels for NVIDIA H100 PCIe (compute"
                + " capability 9.0), only for 3.7 to 8.x");
  }

  private static DeviceChoice choice(Device wanted, boolean cudaIsBuiltIn, GraphicsCard card) {
    return DeviceChoice.of(wanted, cudaIsBuiltIn, () -> Optional.ofNullable(card));
  }
}
