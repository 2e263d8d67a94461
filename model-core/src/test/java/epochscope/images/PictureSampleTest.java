package epochscope.images;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import epochscope.spec.ImageSource;
import epochscope.spec.InvalidInputException;
import epochscope.spec.Shape;
import epochscope.spec.SourceSpec;
import epochscope.spec.SpecJson;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PictureSampleTest {
  private static final String TWO =
      """
      {"type": "pictures", "pictures": [
        {"label": "b", "channels": [["012", ".9."], [[0.5, -1, 2], "111"]]},
        {"label": "a", "channels": [["000", "000"], ["000", "001"]]}], "classes": ["a", "b"]}
      """;

  @Test
  void pixelsComeAsTheyAreWritten() {
    ImageSample sample = ImageSample.of((ImageSource) source(TWO));
    assertThat(sample.classes()).containsExactly("a", "b");
    assertThat(sample.images().shape()).isEqualTo(Shape.of(2, 2, 3));
    assertThat(sample.images().labels()).containsExactly(1, 0);
    float[] pixels = new float[25];
    try (ImageStream stream = sample.images().pixels().get()) {
      stream.next(pixels, 1);
      stream.next(pixels, 13);
    }
    assertThat(pixels)
        .containsExactly(
            0, 0, 1, 2, 0, 9, 0, 0.5f, -1, 2, 1, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1);
  }

  @Test
  void classesAreThoseOfTheLabelsInTheirOrder() {
    SourceSpec source = source(TWO.replace(", \"classes\": [\"a\", \"b\"]", ""));
    assertThat(((ImageSource.Pictures) source).classes()).isEqualTo(List.of("b", "a"));
  }

  @ParameterizedTest
  @CsvSource({
    "'\"012\", \".9.\"', '\"012\", \".9\"', 'row 1 is 2 pixels, expected 3 as row 0'",
    "'\"012\"', '\"0x2\"', 'a row is \"0x2\", expected a digit or a point for each pixel'",
    "'\"012\"', '[0, true, 1]', 'a pixel is true, expected a number'",
    "'\"label\": \"b\"', '\"label\": \"c\"', 'label is \"c\", expected one of [a, b]'",
    "'[\"000\", \"000\"]', '[\"000\"]', 'a channel is 2 × 3 pixels, expected 1 × 3 as the first'"
  })
  void whatDoesNotFitIsRefused(String good, String bad, String sentence) {
    assertThatThrownBy(() -> source(TWO.replace(good, bad)))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining(sentence);
  }

  private static SourceSpec source(String json) {
    return SpecJson.read(json, SourceSpec.class, "source");
  }
}
