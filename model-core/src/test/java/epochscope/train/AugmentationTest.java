package epochscope.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import com.sun.management.ThreadMXBean;
import epochscope.kernels.Rows;
import epochscope.spec.AugmentationSpec;
import epochscope.spec.Shape;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AugmentationTest {
  private static final Shape SHAPE = Shape.of(2, 21, 21);
  private static final int SIZE = SHAPE.size();
  private static final int N = 200;
  private static final int[] ORDER = IntStream.range(0, N).map(i -> N - 1 - i).toArray();

  /** Far enough from the border that every place it comes from lies inside. */
  private static final int INNER = 3;

  @Test
  void nothingToChangeIsNoAugmentation() {
    assertThat(Augmentation.of(AugmentationSpec.NONE, SHAPE, N)).isNull();
  }

  @Test
  void aMirrorImageIsExactAndEveryOtherImageIsOne() {
    float[] samples = ramps();
    float[] changed = changed(new AugmentationSpec(null, null, null, true, null), samples);
    int mirrored = 0;
    for (int i = 0; i < N; i++) {
      float[] original = image(samples, ORDER[i]);
      float[] found = image(changed, i);
      if (!Arrays.equals(found, original)) {
        mirrored++;
        assertThat(Arrays.equals(found, mirrored(original))).isTrue();
      }
    }
    assertThat(mirrored).isBetween(N / 2 - 30, N / 2 + 30);
  }

  /** Bilinear interpolation is exact for values that rise evenly: a + bx + cy. */
  @Test
  void shiftedRampsKeepTheirSlopeAndMoveWithinTheLimit() {
    float[] samples = ramps();
    float[] changed = changed(new AugmentationSpec(2.0, null, null, null, null), samples);
    double widest = 0;
    for (int i = 0; i < N; i++) {
      double[] before = plane(samples, ORDER[i]);
      double[] after = plane(changed, i);
      assertThat(after[1]).isCloseTo(before[1], offset(1e-4));
      assertThat(after[2]).isCloseTo(before[2], offset(1e-4));
      double shift = Math.abs(after[0] - before[0]);
      assertThat(shift).isLessThan(2 * (Math.abs(before[1]) + Math.abs(before[2])) + 1e-4);
      widest = Math.max(widest, shift);
    }
    assertThat(widest).isGreaterThan(1.5);
  }

  @Test
  void turnedRampsTurnTheirSlopeAboutTheMiddleWithinTheLimit() {
    float[] samples = ramps();
    float[] changed = changed(new AugmentationSpec(null, 12.0, null, null, null), samples);
    double widest = 0;
    for (int i = 0; i < N; i++) {
      double[] before = plane(samples, ORDER[i]);
      double[] after = plane(changed, i);
      assertThat(after[0]).isCloseTo(before[0], offset(1e-4));
      assertThat(Math.hypot(after[1], after[2]))
          .isCloseTo(Math.hypot(before[1], before[2]), offset(1e-4));
      double turn = Math.atan2(after[2], after[1]) - Math.atan2(before[2], before[1]);
      double degrees = Math.abs(Math.toDegrees(Math.IEEEremainder(turn, 2 * Math.PI)));
      assertThat(degrees).isLessThan(12.001);
      widest = Math.max(widest, degrees);
    }
    assertThat(widest).isGreaterThan(10);
  }

  @Test
  void scaledRampsDivideTheirSlopeByTheFactor() {
    float[] samples = ramps();
    float[] changed = changed(new AugmentationSpec(null, null, 0.2, null, null), samples);
    double smallest = 2;
    double largest = 0;
    for (int i = 0; i < N; i++) {
      double[] before = plane(samples, ORDER[i]);
      double[] after = plane(changed, i);
      double factor = before[1] / after[1];
      assertThat(before[2] / after[2]).isCloseTo(factor, offset(1e-3));
      assertThat(after[0]).isCloseTo(before[0], offset(1e-4));
      smallest = Math.min(smallest, factor);
      largest = Math.max(largest, factor);
    }
    assertThat(smallest).isBetween(0.8, 0.83);
    assertThat(largest).isBetween(1.17, 1.2);
  }

  @Test
  void whatLiesBeyondTheBorderContinuesIt() {
    float[] grey = new float[N * SIZE];
    Arrays.fill(grey, 0.3f);
    float[] changed = changed(new AugmentationSpec(9.0, 180.0, 0.9, true, null), grey);
    assertThat(Arrays.equals(changed, grey)).isTrue();
  }

  @Test
  void noiseIsNormal() {
    float[] dark = new float[N * SIZE];
    float[] noise = changed(new AugmentationSpec(null, null, null, null, 0.5), dark);
    double[] values = IntStream.range(0, noise.length).mapToDouble(i -> noise[i]).toArray();
    double mean = Arrays.stream(values).average().orElseThrow();
    double variance = Arrays.stream(values).map(v -> v * v).average().orElseThrow();
    double within = Arrays.stream(values).filter(v -> Math.abs(v) < 0.5).count();
    double neighbours =
        IntStream.range(1, values.length).mapToDouble(i -> values[i] * values[i - 1]).sum();
    assertThat(mean).isCloseTo(0, offset(0.006));
    assertThat(variance).isCloseTo(0.25, offset(0.004));
    assertThat(within / values.length).isCloseTo(0.6827, offset(0.005));
    assertThat(neighbours / values.length / variance).isCloseTo(0, offset(0.012));
  }

  @Test
  void aBatchIsAFunctionOfItsKey() {
    AugmentationSpec all = new AugmentationSpec(2.0, 10.0, 0.1, true, 0.1);
    Rows samples = new Rows(ramps(), SIZE);
    Augmentation augmentation = Augmentation.of(all, SHAPE, N);
    float[] first = augmentation.changed(samples, ORDER, 0, N, 7).values().clone();
    float[] part = augmentation.changed(samples, ORDER, 0, 3, 7).values().clone();
    assertThat(Arrays.equals(part, 0, 3 * SIZE, first, 0, 3 * SIZE)).isTrue();
    float[] again = Augmentation.of(all, SHAPE, N).changed(samples, ORDER, 0, N, 7).values();
    assertThat(Arrays.equals(again, first)).isTrue();
    float[] other = augmentation.changed(samples, ORDER, 0, N, 8).values();
    for (int i = 0; i < N; i++) {
      assertThat(Arrays.equals(image(other, i), image(first, i))).isFalse();
    }
    assertThat(Arrays.equals(samples.values(), ramps())).isTrue();
  }

  @Test
  void takesNoMemory() {
    AugmentationSpec all = new AugmentationSpec(2.0, 10.0, 0.1, true, 0.1);
    Rows samples = new Rows(ramps(), SIZE);
    Augmentation augmentation = Augmentation.of(all, SHAPE, N);
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    augmentation.changed(samples, ORDER, 0, N, 0);
    long before = threads.getCurrentThreadAllocatedBytes();
    for (int key = 0; key < 20; key++) {
      augmentation.changed(samples, ORDER, 0, N, key);
    }
    assertThat(threads.getCurrentThreadAllocatedBytes() - before).isLessThan(2_000);
  }

  private static float[] mirrored(float[] image) {
    float[] mirrored = new float[SIZE];
    for (int p = 0; p < SIZE; p++) {
      mirrored[p] = image[p - p % 21 + 20 - p % 21];
    }
    return mirrored;
  }

  private static float[] changed(AugmentationSpec spec, float[] samples) {
    Augmentation augmentation = Augmentation.of(spec, SHAPE, N);
    return augmentation.changed(new Rows(samples, SIZE), ORDER, 0, N, 11).values().clone();
  }

  /** Image i rises by {@code b} a column and {@code c} a row from −{@code b} in its middle. */
  private static float[] ramps() {
    float[] samples = new float[N * SIZE];
    for (int i = 0; i < N; i++) {
      double b = 0.3 + i / 200.0;
      double c = 0.9 - i / 300.0;
      for (int p = 0; p < SIZE; p++) {
        int row = p / 21 % 21;
        samples[i * SIZE + p] = (float) (-b + b * (p % 21 - 10) + c * (row - 10));
      }
    }
    return samples;
  }

  /** a, b and c of a + bx + cy around the middle, read off the inner pixels of both channels. */
  private static double[] plane(float[] samples, int i) {
    float[] image = image(samples, i);
    double[] first = plane(image, 0, 10);
    double[] second = plane(image, 441, 10);
    assertThat(second).containsExactly(first);
    double corner = image[(10 - INNER) * 21 + 10 - INNER];
    assertThat(corner).isCloseTo(first[0] - INNER * (first[1] + first[2]), offset(1e-4));
    return first;
  }

  private static double[] plane(float[] image, int channel, int middle) {
    double left = image[channel + middle * 21 + middle - INNER];
    double right = image[channel + middle * 21 + middle + INNER];
    double top = image[channel + (middle - INNER) * 21 + middle];
    double bottom = image[channel + (middle + INNER) * 21 + middle];
    return new double[] {
      image[channel + middle * 21 + middle],
      (right - left) / (2 * INNER),
      (bottom - top) / (2 * INNER)
    };
  }

  private static float[] image(float[] samples, int i) {
    return Arrays.copyOfRange(samples, i * SIZE, (i + 1) * SIZE);
  }
}
