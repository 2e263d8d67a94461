package epochscope.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.data.Offset.offset;

import epochscope.images.IdxBytes;
import epochscope.spec.BalanceMethod;
import epochscope.spec.BalanceSpec;
import epochscope.spec.DataSpec;
import epochscope.spec.ImageSource;
import epochscope.spec.InvalidInputException;
import epochscope.spec.Scaling;
import epochscope.spec.Shape;
import epochscope.spec.SourceSpec;
import epochscope.spec.SplitSpec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImagePreparationTest {
  private static final int N = 20;
  private static final int SIZE = 6;

  @TempDir private Path folder;

  @Test
  void everyImageIsInOnePartWithItsLabel() throws IOException {
    PreparedData data = prepare(new SplitSpec(0.5, 0.3, 0.2, 4L, null), Scaling.NONE, false);
    assertThat(data.train().size()).isEqualTo(10);
    assertThat(data.validation().size()).isEqualTo(6);
    assertThat(data.test().size()).isEqualTo(4);
    boolean[] seen = new boolean[N];
    for (Dataset part : List.of(data.train(), data.validation(), data.test())) {
      assertThat(part.shape()).isEqualTo(Shape.of(1, 2, 3));
      assertThat(part.classes()).containsExactly("0", "1", "2");
      for (int i = 0; i < part.size(); i++) {
        int image = (int) part.feature(i, 0) / SIZE;
        assertThat(seen[image]).isFalse();
        seen[image] = true;
        assertThat(part.label(i)).isEqualTo(image % 3);
        for (int p = 0; p < SIZE; p++) {
          assertThat(part.feature(i, p)).isEqualTo(image * SIZE + p);
        }
      }
    }
    assertThat(seen).doesNotContain(false);
  }

  @Test
  void greyLevelsBecomeNoughtToOneUnlessAnotherScalingIsNamed() throws IOException {
    SplitSpec split = new SplitSpec(0.5, 0.3, 0.2, 4L, null);
    float[] raw = prepare(split, Scaling.NONE, false).train().featureValues();
    PreparedData scaled = prepare(split, null, false);
    for (int i = 0; i < raw.length; i++) {
      assertThat(scaled.train().featureValues()[i]).isEqualTo((float) (raw[i] / 255.0));
    }
    Preprocessing.Column column = scaled.preprocessing().columns().get(4);
    assertThat(column.feature()).isEqualTo(new Feature("p1_1", ""));
    assertThat(column.offset()).isZero();
    assertThat(column.scale()).isEqualTo(255);
    assertThat(scaled.preprocessing().images()).isEqualTo(Shape.of(1, 2, 3));
  }

  @Test
  void zScoresAreThoseOfAllPixelsOfTheTrainingPart() throws IOException {
    SplitSpec split = new SplitSpec(0.5, 0.3, 0.2, 4L, null);
    float[] raw = prepare(split, Scaling.NONE, false).train().featureValues();
    double mean = IntStream.range(0, raw.length).mapToDouble(i -> raw[i]).average().orElseThrow();
    double variance =
        IntStream.range(0, raw.length)
            .mapToDouble(i -> (raw[i] - mean) * (raw[i] - mean))
            .average()
            .orElseThrow();
    PreparedData scaled = prepare(split, Scaling.Z_SCORE, false);
    Preprocessing.Column column = scaled.preprocessing().channels().getFirst();
    assertThat(column.offset()).isCloseTo(mean, offset(1e-9));
    assertThat(column.scale()).isCloseTo(Math.sqrt(variance), offset(1e-9));
    assertThat(scaled.validation().feature(0, 0))
        .isEqualTo(
            (float) column.scaled(prepare(split, Scaling.NONE, false).validation().feature(0, 0)));
  }

  @Test
  void theRangeOfTheTrainingPartBecomesNoughtToOne() throws IOException {
    SplitSpec split = new SplitSpec(0.5, 0.3, 0.2, 4L, null);
    float[] raw = prepare(split, Scaling.NONE, false).train().featureValues();
    float[] sorted = raw.clone();
    Arrays.sort(sorted);
    Preprocessing.Column column =
        prepare(split, Scaling.MIN_MAX, false).preprocessing().channels().getFirst();
    assertThat(column.offset()).isEqualTo(sorted[0]);
    assertThat(column.scale()).isEqualTo(sorted[sorted.length - 1] - sorted[0]);
  }

  @Test
  void scalingsOfSingleFeaturesAreRefused() {
    DataSpec spec = new DataSpec(new ImageSource.Digits(50, 1L, null), null, null, null);
    assertThatThrownBy(() -> DataPreparation.prepare(spec.withScaling(Scaling.LOG, null)))
        .isInstanceOf(InvalidInputException.class)
        .hasMessage("data.scaling is log, expected none, pixels, z-score or min-max for images");
    assertThatThrownBy(
            () -> DataPreparation.prepare(spec.withScaling(null, Map.of("p0_0", Scaling.Z_SCORE))))
        .isInstanceOf(InvalidInputException.class)
        .hasMessage(
            "data.scalings names features, but all pixels of a channel are scaled alike, expected"
                + " data.scaling");
  }

  @Test
  void splitsMayKeepTheSharesOfTheClassesAndTrainingMayBalanceThem() throws IOException {
    SplitSpec split = new SplitSpec(0.5, 0.3, 0.2, 4L, null, true);
    Dataset train = prepare(split, Scaling.NONE, false).train();
    long[] counts = new long[3];
    IntStream.range(0, train.size()).forEach(i -> counts[train.label(i)]++);
    // Of 7, 7 and 6 images.
    assertThat(counts).containsExactly(4, 3, 3);
    DataSpec balanced =
        new DataSpec(new ImageSource.Digits(55, 1L, null), null, null, null)
            .withBalance(new BalanceSpec(BalanceMethod.UNDERSAMPLE, null));
    PreparedData data = DataPreparation.prepare(balanced);
    assertThat(data.balance().visits().length % 10).isZero();
    assertThat(data.notes()).anyMatch(note -> note.startsWith("An epoch visits"));
  }

  @Test
  void channelsAreScaledEachByItself() throws IOException {
    byte[] first = new byte[3073];
    byte[] second = new byte[3073];
    second[0] = 1;
    Arrays.fill(first, 1, 1025, (byte) 10);
    Arrays.fill(second, 1, 1025, (byte) 30);
    Arrays.fill(second, 2049, 3073, (byte) 200);
    Path file = folder.resolve("c.bin");
    Files.write(file, first);
    Files.write(file, second, java.nio.file.StandardOpenOption.APPEND);
    PreparedData data =
        DataPreparation.prepare(
            new DataSpec(
                new ImageSource.Cifar10(null, List.of(file.toString()), null),
                new SplitSpec(1.0, 0.0, 0.0, 1L, null),
                Scaling.Z_SCORE,
                null));
    List<Preprocessing.Column> channels = data.preprocessing().channels();
    assertThat(channels.stream().map(c -> c.feature().name()))
        .containsExactly("red", "green", "blue");
    assertThat(channels.stream().map(Preprocessing.Column::offset))
        .containsExactly(20.0, 0.0, 100.0);
    // A channel without any spread is left as it is.
    assertThat(channels.stream().map(Preprocessing.Column::scale))
        .containsExactly(10.0, 1.0, 100.0);
    int dark = data.train().label(0) == 0 ? 0 : 1;
    assertThat(data.train().feature(dark, 0)).isEqualTo(-1);
    assertThat(data.train().feature(dark, 1024)).isEqualTo(0);
    assertThat(data.train().feature(1 - dark, 3071)).isEqualTo(1);
  }

  @Test
  void testFilesAreTheTestPartAndTheOthersAreSplitBetweenTrainingAndValidation()
      throws IOException {
    PreparedData data = prepare(new SplitSpec(0.6, 0.2, 0.2, 4L, null), Scaling.NONE, true);
    assertThat(data.train().size()).isEqualTo(15);
    assertThat(data.validation().size()).isEqualTo(5);
    assertThat(data.test().size()).isEqualTo(5);
    assertThat(data.test().label(4)).isEqualTo(1);
    assertThat(data.notes()).contains("Images of [1, 2, 3]: 15 train, 5 validate, 5 test.");
  }

  @Test
  void withoutAValidationShareTheTestImagesValidateAndItIsSaid() throws IOException {
    PreparedData data = prepare(new SplitSpec(1.0, 0.0, 0.0, 4L, null), null, true);
    assertThat(data.train().size()).isEqualTo(20);
    assertThat(data.validation()).isSameAs(data.test());
    assertThat(data.test().feature(1, 0)).isEqualTo((float) (6 / 255.0));
    assertThat(data.notes())
        .contains("The test images also validate, so that the best epoch is chosen by them.");
  }

  @Test
  void whatCannotTrainIsRefused() throws IOException {
    assertThatThrownBy(() -> prepare(new SplitSpec(0.01, 0.5, 0.49, 1L, null), null, false))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageStartingWith("no image is left for training");
    assertThatThrownBy(() -> prepare(new SplitSpec(0.05, 0.5, 0.45, 1L, null), null, false))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageMatching(
            "the training part of 1 images holds only the class \\d, expected at least two"
                + " classes");
    assertThatThrownBy(() -> prepare(new SplitSpec(null, null, null, 1L, "event"), null, false))
        .isInstanceOf(InvalidInputException.class)
        .hasMessage("split.eventNumber is \"event\", but images have no numbers, expected a table");
  }

  @Test
  void aSampleTooLargeForMemoryIsRefusedBeforeItIsDrawn() {
    SourceSpec source = new ImageSource.Digits(50_000_000, 1L, null);
    assertThatThrownBy(() -> DataPreparation.prepare(new DataSpec(source, null, null, null)))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("50000000 images of the shape [1, 28, 28], expected at most");
  }

  @Test
  void drawnDigitsAreLearnedAsDrawn() {
    PreparedData data =
        DataPreparation.prepare(
            new DataSpec(new ImageSource.Digits(50, 1L, null), null, null, null));
    assertThat(data.train().classes()).hasSize(10);
    assertThat(
            Stream.of(data.train(), data.validation(), data.test()).mapToInt(Dataset::size).sum())
        .isEqualTo(50);
    for (float pixel : data.train().featureValues()) {
      assertThat(pixel).isBetween(0f, 1f);
    }
  }

  private PreparedData prepare(SplitSpec split, Scaling scaling, boolean withTest)
      throws IOException {
    String images = written("images", IdxBytes.images(N, 2, 3));
    String labels = written("labels", IdxBytes.labels(N, 3));
    String testImages = withTest ? written("t-images", IdxBytes.images(5, 2, 3)) : null;
    String testLabels = withTest ? written("t-labels", IdxBytes.labels(5, 3)) : null;
    return DataPreparation.prepare(
        new DataSpec(
            new ImageSource.Idx(images, labels, testImages, testLabels, null),
            split,
            scaling,
            null));
  }

  private String written(String name, byte[] bytes) throws IOException {
    return Files.write(folder.resolve(name), bytes).toString();
  }
}
