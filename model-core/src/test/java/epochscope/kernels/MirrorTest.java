package epochscope.kernels;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nd4j.linalg.factory.Nd4j;

/** Numbers on both sides of the heap. Each is its own place among the units and samples. */
class MirrorTest {
  private final Scratch scratch = new Scratch();

  /** The larger are put in order by ND4J, once they are there. */
  @ParameterizedTest
  @CsvSource({"3, 4, 5, false", "3, 4, 5, true", "16, 40, 32, false", "16, 40, 32, true"})
  void isTheSameInEveryOrder(int n, int pixels, int channels, boolean onDevice) {
    int units = pixels * channels;
    List<MemoryOrder> orders =
        List.of(
            MemoryOrder.UNITS,
            MemoryOrder.samples(n, units),
            MemoryOrder.images(n, pixels, channels),
            MemoryOrder.images(n, channels, pixels));
    for (MemoryOrder from : orders) {
      for (MemoryOrder to : orders) {
        Mirror mirror = new Mirror(units * n, scratch);
        float[] values = mirror.heapToFill(from);
        for (int i = 0; i < values.length; i++) {
          values[at(from, n, i / n, i % n)] = i;
        }
        if (onDevice) {
          mirror.toDeviceToWrite();
        }
        mirror.arrange(to);
        float[] arranged = mirror.heap();
        for (int i = 0; i < values.length; i++) {
          assertThat(arranged[at(to, n, i / n, i % n)]).isEqualTo(i);
        }
      }
    }
  }

  /** Unit is channel · pixels + pixel. */
  private static int at(MemoryOrder order, int n, int unit, int sample) {
    if (order.isUnits()) {
      return unit * n + sample;
    }
    int channel = unit / order.pixels();
    int pixel = unit % order.pixels();
    return (sample * order.pixels() + pixel) * order.channels() + channel;
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void whatOneSideWritesTheOtherReads(boolean deviceFirst) {
    Mirror mirror = new Mirror(6, scratch);
    MirroredValues whole = new MirroredValues(mirror, 0, 6);
    MirroredValues part = new MirroredValues(mirror, 2, 3);
    if (deviceFirst) {
      mirror.toDevice();
    }
    assertThat(whole.toFloats()).containsOnly(0);
    Arrays.fill(part.plain().array(), 2, 5, 7);
    mirror.toDeviceToWrite();
    part.vector(2).assign(Nd4j.createFromArray(1f, 2f));
    assertThat(whole.toFloats()).containsExactly(0, 0, 1, 2, 7, 0);
    part.set(new float[] {4, 5, 6});
    mirror.toDevice();
    assertThat(whole.vector(6).toFloatVector()).containsExactly(0, 0, 4, 5, 6, 0);
  }
}
