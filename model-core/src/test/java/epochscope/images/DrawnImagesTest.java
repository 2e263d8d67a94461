package epochscope.images;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import epochscope.spec.ImageSource;
import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DrawnImagesTest {
  static Stream<ImageSource.Drawn> sources() {
    return Stream.of(
        new ImageSource.Digits(20, 5L, null),
        new ImageSource.Shapes(20, 5L, null, null, null, null, null, null),
        new ImageSource.Jets(20, 5L, null));
  }

  @ParameterizedTest
  @MethodSource("sources")
  void anImageDependsOnSeedAndNumberAlone(ImageSource.Drawn source) {
    float[] some = pixels(source);
    assertThat(pixels(source)).containsExactly(some);
    float[] more = pixels(longer(source));
    assertThat(Arrays.copyOf(more, some.length)).containsExactly(some);
    float[] others = pixels((ImageSource.Drawn) source.withSeed(6));
    int size = source.imageShape().size();
    for (int i = 0; i < 20; i++) {
      float[] image = Arrays.copyOfRange(some, i * size, (i + 1) * size);
      assertThat(Arrays.copyOfRange(others, i * size, (i + 1) * size)).isNotEqualTo(image);
    }
  }

  @ParameterizedTest
  @MethodSource("sources")
  void classesTakeTurns(ImageSource.Drawn source) {
    ImageSample sample = ImageSample.of(source);
    int classes = sample.classes().size();
    assertThat(sample.images().labels())
        .containsExactly(IntStream.range(0, 20).map(i -> i % classes).toArray());
  }

  @Test
  void digitsAreCentredAndFillTheirBoxAsMnistDoes() {
    float[] pixels = pixels(new ImageSource.Digits(200, 1L, null));
    for (int i = 0; i < 200; i++) {
      double mass = 0;
      double x = 0;
      double y = 0;
      int top = 28;
      int bottom = -1;
      int left = 28;
      int right = -1;
      for (int p = 0; p < 784; p++) {
        double level = pixels[i * 784 + p];
        assertThat(level).isBetween(0.0, 255.0).isEqualTo(Math.rint(level));
        mass += level;
        x += level * (p % 28 + 0.5);
        y += level * (p / 28 + 0.5);
        if (level > 127) {
          top = Math.min(top, p / 28);
          bottom = Math.max(bottom, p / 28);
          left = Math.min(left, p % 28);
          right = Math.max(right, p % 28);
        }
      }
      assertThat(x / mass).isCloseTo(14, offset(1.0));
      assertThat(y / mass).isCloseTo(14, offset(1.0));
      assertThat(Math.max(bottom - top, right - left) + 1).isBetween(18, 21);
      assertThat(mass / 255).isBetween(25.0, 260.0);
    }
  }

  @Test
  void withoutDistortionEachWayOfWritingLooksOneWay() {
    float[] pixels = pixels(new ImageSource.Digits(1000, 1L, 0.0));
    long ways =
        IntStream.range(0, 100)
            .mapToObj(i -> Arrays.copyOfRange(pixels, i * 7840 + 3 * 784, i * 7840 + 4 * 784))
            .map(Arrays::toString)
            .distinct()
            .count();
    assertThat(ways).isBetween(2L, 6L);
  }

  @Test
  void shapesOfAllClassesHaveTheAreaOfTheirCircle() {
    double radius = 6.5;
    float[] pixels = pixels(new ImageSource.Shapes(30, 1L, 32, 5.0, radius, radius, null, 0.0));
    for (int i = 0; i < 30; i++) {
      double area =
          IntStream.range(i * 1024, (i + 1) * 1024).mapToDouble(p -> pixels[p] / 255).sum();
      assertThat(area).isCloseTo(Math.PI * radius * radius, offset(3.0));
    }
  }

  /** Half of 0.22·16 would be below what is allowed. */
  @Test
  void theSmallestShapeFollowsTheSize() {
    assertThat(new ImageSource.Shapes(3, 1L, 16, null, null, null, null, null).smallest())
        .isEqualTo(2);
    assertThat(new ImageSource.Shapes(3, 1L, 12, null, null, null, null, null).smallest())
        .isEqualTo(2);
    assertThat(new ImageSource.Shapes(3, 1L, 100, null, null, null, null, null).smallest())
        .isEqualTo(11);
  }

  @Test
  void shapesStandUprightWhereTheyAreNotTurned() {
    float[] pixels = pixels(new ImageSource.Shapes(3, 1L, 20, 0.0, 5.0, 5.0, 0.0, 0.0));
    // A square's row through the middle is as long as the one three pixels above it, a circle's is
    // longer, and so is a triangle's that stands on its base.
    assertThat(ink(pixels, 0, 10)).isGreaterThan(ink(pixels, 0, 7) + 0.5);
    assertThat(ink(pixels, 1, 10)).isCloseTo(ink(pixels, 1, 7), offset(1e-4));
    assertThat(ink(pixels, 2, 10)).isGreaterThan(ink(pixels, 2, 7) + 2);
    assertThat(ink(pixels, 2, 12)).isGreaterThan(ink(pixels, 2, 10) + 1);
  }

  @Test
  void noiseHasItsWidth() {
    float[] pixels = pixels(new ImageSource.Shapes(300, 1L, 40, 0.0, 3.0, 3.0, null, 0.2));
    // Far from the shape, half of the normal numbers are cut off at 0: E = σ/√(2π).
    double mean =
        IntStream.range(0, 300)
            .flatMap(i -> IntStream.range(i * 1600, i * 1600 + 5 * 40))
            .mapToDouble(p -> pixels[p] / 255)
            .average()
            .orElseThrow();
    assertThat(mean).isCloseTo(0.2 / Math.sqrt(2 * Math.PI), offset(0.002));
  }

  @Test
  void jetsHoldTheirEnergyAndGluonsAreWiderWithMoreHadrons() {
    int n = 4000;
    float[] pixels = pixels(new ImageSource.Jets(n, 1L, null));
    double[] cells = new double[2];
    double[] width = new double[2];
    double[] core = new double[2];
    for (int i = 0; i < n; i++) {
      double sum = 0;
      for (int p = 0; p < 625; p++) {
        double share = pixels[i * 625 + p];
        sum += share;
        cells[i % 2] += share > 1e-3 ? 2.0 / n : 0;
        width[i % 2] += share * Math.hypot(p % 25 - 12, p / 25 - 12) * 2 / n;
      }
      core[i % 2] += pixels[i * 625 + 312] * 2.0 / n;
      assertThat(sum).isCloseTo(1, offset(1e-5));
    }
    // Gluons have some 1.5 to 1.8 times the hadrons of quarks in data (ATLAS, PRD 100 052011).
    assertThat(cells[0] / cells[1]).isBetween(1.5, 1.8);
    assertThat(width[0] / width[1]).isBetween(1.3, 1.7);
    assertThat(core[1]).isGreaterThan(1.5 * core[0]);
  }

  private static double ink(float[] pixels, int image, int row) {
    return IntStream.range(0, 20).mapToDouble(c -> pixels[image * 400 + row * 20 + c] / 255).sum();
  }

  private static ImageSource.Drawn longer(ImageSource.Drawn source) {
    return switch (source) {
      case ImageSource.Digits d -> new ImageSource.Digits(33, d.seed(), d.distortion());
      case ImageSource.Shapes s ->
          new ImageSource.Shapes(33, s.seed(), null, null, null, null, null, null);
      case ImageSource.Jets j -> new ImageSource.Jets(33, j.seed(), null);
    };
  }

  private static float[] pixels(ImageSource.Drawn source) {
    return IdxSampleTest.pixels(ImageSample.of(source).images());
  }
}
