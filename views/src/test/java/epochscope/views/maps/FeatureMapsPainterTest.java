package epochscope.views.maps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import epochscope.analysis.FeatureMaps;
import epochscope.spec.Shape;
import epochscope.views.Frame;
import epochscope.views.Frames;
import epochscope.views.Pixels;
import epochscope.views.drawing.Reading;
import epochscope.views.drawing.Surface;
import epochscope.views.drawing.Theme;
import epochscope.views.image.ImageFrames;
import epochscope.views.image.Marks;
import epochscope.views.image.PenPicture;
import epochscope.views.image.ShownSample;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FeatureMapsPainterTest {
  private static final String CONVOLUTION =
      "\"type\":\"convolution\",\"filters\":2,\"kernel\":3,\"activation\":\"relu\"";
  private static final String POOLING = "\"type\":\"pooling\",\"kind\":\"max\",\"size\":2";
  private static final String DENSE = "\"type\":\"dense\",\"units\":4";

  @Test
  void mapsAreReadAsASlowConvolutionGivesThem() {
    ImageFrames images = new ImageFrames(Shape.of(1, 8, 8), CONVOLUTION, POOLING, DENSE);
    Map<String, Marks.Found> marks = marks(images.answered(), 640, 400);
    double[] x = ImageFrames.doubles(images.picture());
    double[] map = new double[72];
    for (int i = 0; i < 72; i++) {
      int[] place = {i / 36, i / 6 % 6, i % 6};
      double z = images.convolved(x, images.sample, 0, 2, new int[] {3, 3}, 1, 0, 1, place);
      map[i] = Math.max(0, z);
      String text = "n0[%d], row %d, column %d =".formatted(place[0], place[1], place[2]);
      assertThat(value(marks, text)).as(text).isCloseTo(map[i], within(2e-3));
    }
    for (int i = 0; i < 18; i++) {
      int corner = i / 9 * 36 + i / 3 % 3 * 12 + i % 3 * 2;
      double most = Math.max(map[corner], map[corner + 1]);
      most = Math.max(most, Math.max(map[corner + 6], map[corner + 7]));
      String text = "n1[%d], row %d, column %d =".formatted(i / 9, i / 3 % 3, i % 3);
      assertThat(value(marks, text)).as(text).isCloseTo(most, within(2e-3));
    }
  }

  /** Unsigned: from viridis' first colour at 0 to its last at the largest of the layer. */
  @Test
  void aLayerHasOneScaleFromZeroToItsLargest() {
    ImageFrames images = new ImageFrames(Shape.of(1, 8, 8), CONVOLUTION);
    Frame frame = images.answered();
    Surface surface = new Surface(640, 400, 1, Theme.LIGHT);
    Map<String, Marks.Found> marks =
        Marks.of(new FeatureMapsPainter().paint(frame, surface), 640, 400);
    Pixels pixels = new Pixels(surface.image());
    float[] map = frame.result(FeatureMaps.class).orElseThrow().maps().get("n0").values();
    int largest = 0;
    int zero = 0;
    for (int i = 0; i < map.length; i++) {
      largest = map[i] > map[largest] ? i : largest;
      zero = map[i] == 0 ? i : zero;
    }
    assertThat(map[zero]).isZero();
    assertThat(colour(pixels, marks, zero)).isEqualTo(0xFF440154);
    assertThat(colour(pixels, marks, largest)).isEqualTo(0xFFFDE725);
  }

  private static int colour(Pixels pixels, Map<String, Marks.Found> marks, int unit) {
    String text = "n0[%d], row %d, column %d =".formatted(unit / 36, unit / 6 % 6, unit % 6);
    Marks.Found found = find(marks, text);
    return pixels.at(found.x() + 4, found.y() + 4);
  }

  @Test
  void aClickChoosesTheValueAndAnotherNone() {
    ImageFrames images = new ImageFrames(Shape.of(1, 8, 8), CONVOLUTION, POOLING);
    Marks.Found found = find(marks(images.answered(), 640, 400), "n0[1], row 2, column 3 =");
    assertThat(found.mark().selection().node()).isEqualTo("n0");
    assertThat(found.mark().selection().unit()).isEqualTo(36 + 2 * 6 + 3);
    images.selection = found.mark().selection();
    Marks.Found again = find(marks(images.answered(), 640, 400), "n0[1], row 2, column 3 =");
    assertThat(again.mark().selection().node()).isNull();
  }

  /** A map of a picture that is shifted is the map shifted, where the edge is far. */
  @Test
  void mapsShiftWithTheSample() {
    ImageFrames images = new ImageFrames(Shape.of(1, 8, 8), CONVOLUTION);
    Map<String, Marks.Found> before = marks(images.answered(), 640, 400);
    images.selection = images.selection.withChoice(ShownSample.SHIFT, "2,-1");
    Map<String, Marks.Found> after = marks(images.answered(), 640, 400);
    for (int row = 1; row < 6; row++) {
      for (int column = 0; column < 4; column++) {
        assertThat(value(after, "n0[1], row %d, column %d =".formatted(row - 1, column + 2)))
            .isEqualTo(value(before, "n0[1], row %d, column %d =".formatted(row, column)));
      }
    }
  }

  @Test
  void whatIsDrawnIsInkOnPaperAndTheSampleOfTheNetwork() {
    ImageFrames images = new ImageFrames(Shape.of(1, 8, 8), CONVOLUTION);
    images.pixels = new float[64];
    images.pixels[5] = 0.5f;
    images.scale = 510;
    PenPicture line = PenPicture.blank(8, 8).withLine(1.5, 4.5, 6.5, 4.5);
    images.selection = images.selection.withChoice(PenPicture.CHOICE, line.encoded());
    Map<String, Marks.Found> marks = marks(images.answered(), 640, 400);
    // The brightest pixel of the data is 0.5 to the network, so that is what full ink is.
    assertThat(Marks.number(find(marks, "row 4, column 3:").mark().text()))
        .isCloseTo(0.5 * line.grey()[4 * 8 + 3] / 255, within(1e-3));
    assertThat(line.grey()[4 * 8 + 3]).isGreaterThan(150);
    assertThat(Marks.number(find(marks, "row 1, column 3:").mark().text())).isZero();
    Marks.Found clear = find(marks, "Blank paper to draw on");
    assertThat(PenPicture.of(clear.mark().selection(), 8, 8).orElseThrow().grey()).containsOnly(0);
  }

  @Test
  void drawingsOfAnotherSizeAreLeftOut() {
    ImageFrames images = new ImageFrames(Shape.of(1, 8, 8), CONVOLUTION);
    String other = PenPicture.blank(9, 9).encoded();
    images.selection = images.selection.withChoice(PenPicture.CHOICE, other);
    assertThat(ShownSample.of(images.frame().data(), images.selection))
        .containsExactly(images.picture());
  }

  @Test
  void theNextSampleIsTheOneBehindAndTheLastIsFollowedByTheFirst() {
    ImageFrames images = new ImageFrames(Shape.of(1, 8, 8), CONVOLUTION);
    images.selection = images.selection.withSample(2).withChoice(ShownSample.SHIFT, "1,0");
    Map<String, Marks.Found> marks = marks(images.answered(), 640, 400);
    assertThat(find(marks, "Next sample").mark().selection().sample()).isZero();
    assertThat(find(marks, "Previous sample").mark().selection().sample()).isEqualTo(1);
    assertThat(ShownSample.Shift.of(find(marks, "Next sample").mark().selection()))
        .isEqualTo(ShownSample.Shift.NONE);
  }

  @Test
  void stripsOfOneDimensionAreRead() {
    ImageFrames images =
        new ImageFrames(Shape.of(1, 12), "\"type\":\"convolution\",\"filters\":2,\"kernel\":3");
    Map<String, Marks.Found> marks = marks(images.answered(), 640, 400);
    double z = images.parameters[6 + 1];
    for (int k = 0; k < 3; k++) {
      z += images.parameters[3 + k] * images.pixels[4 + k];
    }
    assertThat(value(marks, "n0[1], row 0, column 4 =")).isCloseTo(z, within(2e-3));
  }

  @Test
  void aHundredLayersAndNoAnswerAreNoObstacle() {
    String[] nodes = new String[40];
    Arrays.fill(nodes, "\"type\":\"convolution\",\"filters\":3,\"kernel\":3,\"padding\":\"same\"");
    ImageFrames images = new ImageFrames(Shape.of(1, 8, 8), nodes);
    Arrays.fill(images.parameters, Float.NaN);
    images.select("n17", 5);
    assertThat(marks(images.answered(), 640, 400).keySet())
        .anyMatch(text -> text.startsWith("n17["))
        .anyMatch(text -> text.startsWith("n39["));
    images.results.clear();
    assertThat(marks(images.frame(), 640, 400).keySet())
        .noneMatch(text -> text.startsWith("n"))
        .anyMatch(text -> text.startsWith("row 3"));
  }

  @Test
  void tablesSayWhy() {
    Frame frame = Frames.recipe(Frames.gaussians(20, 1), Frames.gaussians(10, 2), 3).build();
    Surface surface = new Surface(640, 400, 1, Theme.LIGHT);
    assertThat(new FeatureMapsPainter().paint(frame, surface)).isSameAs(Reading.NOTHING);
    assertThat(new Pixels(surface.image()).count(pixel -> pixel != 0xFFFFFFFF)).isGreaterThan(300);
  }

  private static Map<String, Marks.Found> marks(Frame frame, int width, int height) {
    Surface surface = new Surface(width, height, 1, Theme.LIGHT);
    return Marks.of(new FeatureMapsPainter().paint(frame, surface), width, height);
  }

  private static double value(Map<String, Marks.Found> marks, String start) {
    return Marks.number(find(marks, start).mark().text());
  }

  private static Marks.Found find(Map<String, Marks.Found> marks, String start) {
    return marks.entrySet().stream()
        .filter(entry -> entry.getKey().startsWith(start))
        .findFirst()
        .orElseThrow(() -> new AssertionError(start + " among " + marks.keySet()))
        .getValue();
  }
}
