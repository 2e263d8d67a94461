package epochscope.views.filters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import epochscope.analysis.FieldBox;
import epochscope.analysis.FilterBank;
import epochscope.analysis.FilterGradient;
import epochscope.analysis.FilterPatches;
import epochscope.analysis.FilterPatches.Patch;
import epochscope.spec.Shape;
import epochscope.views.Frame;
import epochscope.views.Frames;
import epochscope.views.Pixels;
import epochscope.views.drawing.Reading;
import epochscope.views.drawing.Surface;
import epochscope.views.drawing.Theme;
import epochscope.views.image.ImageFrames;
import epochscope.views.image.Marks;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FiltersPainterTest {
  private static final String CONVOLUTION =
      "\"type\":\"convolution\",\"filters\":4,\"kernel\":[2,3],\"activation\":\"relu\"";
  private static final String SECOND = "\"type\":\"convolution\",\"filters\":3,\"kernel\":2";

  @Test
  void everyCellIsReadAndHasTheColourOfItsWeight() {
    ImageFrames images = new ImageFrames(Shape.of(1, 8, 8), CONVOLUTION);
    Painted painted = paint(images.frame(), 360, 260);
    float most = largest(images.parameters, 0, 24);

    for (int i = 0; i < 24; i++) {
      int weight = i;
      String place = "n0, filter " + i / 6 + ", row " + i / 3 % 2 + ", column " + i % 3 + ": ";
      Marks.Found found = painted.find(place);
      assertThat(Marks.number(found.mark().text()))
          .isCloseTo(images.parameters[weight], within(6e-4 * most));
      int expected = diverging(images.parameters[weight] / most);
      assertThat(Pixels.distance(painted.pixels.at(found.x() + 2, found.y() + 2), expected))
          .as(place)
          .isLessThanOrEqualTo(2);
    }
  }

  @Test
  void aScaleOfItsOwnGivesEachFilterTheFullColour() {
    ImageFrames images = new ImageFrames(Shape.of(1, 8, 8), CONVOLUTION);
    images.selection = images.selection.withChoice(FiltersPainter.SCALE, "own");
    Painted painted = paint(images.frame(), 360, 260);
    for (int filter = 0; filter < 4; filter++) {
      float most = largest(images.parameters, 6 * filter, 6 * filter + 6);
      for (int i = 0; i < 6; i++) {
        float weight = images.parameters[6 * filter + i];
        if (Math.abs(weight) == most) {
          Marks.Found found =
              painted.find("n0, filter " + filter + ", row " + i / 3 + ", column " + i % 3 + ":");
          assertThat(
                  Pixels.distance(
                      painted.pixels.at(found.x() + 2, found.y() + 2),
                      diverging(Math.signum(weight))))
              .isLessThanOrEqualTo(2);
        }
      }
    }
  }

  @Test
  void colourChannelsMakeColours() {
    ImageFrames images = new ImageFrames(Shape.of(3, 8, 8), CONVOLUTION);
    Painted painted = paint(images.frame(), 640, 400);
    float most = largest(images.parameters, 0, 72);
    for (int filter = 0; filter < 4; filter++) {
      Marks.Found found = painted.find("n0, filter " + filter + ", row 1, column 2:");
      int expected = 0xFF;
      for (int channel = 0; channel < 3; channel++) {
        double weight = images.parameters[filter * 18 + channel * 6 + 5];
        expected = expected << 8 | (int) Math.round(127.5 * (1 + weight / most));
      }
      assertThat(Pixels.distance(painted.pixels.at(found.x() + 3, found.y() + 3), expected))
          .isLessThanOrEqualTo(1);
    }
  }

  @Test
  void theMatrixOfAChosenLayerHasFiltersAsRowsAndChannelsAsColumns() {
    ImageFrames images = new ImageFrames(Shape.of(1, 8, 8), CONVOLUTION, SECOND);
    images.select("n1", 0);
    Painted painted = paint(images.frame(), 640, 400);
    int offset = 4 * 6 + 4;
    for (int i : new int[] {0, 13, 30, 47}) {
      String place =
          "n1, filter %d, channel %d, row %d, column %d:"
              .formatted(i / 16, i / 4 % 4, i / 2 % 2, i % 2);
      assertThat(Marks.number(painted.find(place).mark().text()))
          .isCloseTo(images.parameters[offset + i], within(1e-3));
    }
    Marks.Found left = painted.find("n1, filter 1, channel 0, row 0, column 0:");
    Marks.Found right = painted.find("n1, filter 1, channel 3, row 0, column 0:");
    assertThat(right.x()).isGreaterThan(left.x());
    assertThat(right.y()).isEqualTo(left.y());
    // A click chooses the filter's channel of maps, at the place that was chosen: 36 pixels each.
    assertThat(left.mark().selection().node()).isEqualTo("n1");
    assertThat(left.mark().selection().unit()).isEqualTo(1 * 30);
  }

  @Test
  void changeIsSinceEpochZeroAndGradientsComeWithTheirAnswer() {
    ImageFrames images = new ImageFrames(Shape.of(1, 8, 8), CONVOLUTION);
    images.selection = images.selection.withChoice(FiltersPainter.SHOW, "change");
    String place = "n0, filter 2, row 1, column 0:";
    assertThat(Marks.number(paint(images.frame(), 640, 400).find(place).mark().text()))
        .isCloseTo(images.parameters[15] - images.first[15], within(1e-3));

    images.selection = images.selection.withChoice(FiltersPainter.SHOW, "gradient");
    assertThat(paint(images.frame(), 640, 400).marks).isEmpty();
    float[] gradient = ImageFrames.gaussians(24, 9);
    images.results.put(
        FilterGradient.class,
        new FilterGradient(16, new FilterBank(10, "n0", 4, 1, 2, 3, gradient)));
    assertThat(Marks.number(paint(images.frame(), 640, 400).find(place).mark().text()))
        .isCloseTo(gradient[15], within(1e-3));
  }

  @Test
  void withoutConvolutionsUnitsOfTheFirstLayerAreSeenAsPictures() {
    ImageFrames images =
        new ImageFrames(
            Shape.of(1, 4, 5), "\"type\":\"flatten\"", "\"type\":\"dense\",\"units\":3");
    Painted painted = paint(images.frame(), 640, 400);
    assertThat(Marks.number(painted.find("n1, filter 2, row 3, column 1:").mark().text()))
        .isCloseTo(images.parameters[2 * 20 + 3 * 5 + 1], within(1e-3));
  }

  @Test
  void oneDimensionalFiltersAreStripsWithARowPerChannel() {
    ImageFrames images =
        new ImageFrames(Shape.of(2, 12), "\"type\":\"convolution\",\"filters\":3,\"kernel\":4");
    Painted painted = paint(images.frame(), 640, 400);
    assertThat(Marks.number(painted.find("n0, filter 1, channel 1, 2:").mark().text()))
        .isCloseTo(images.parameters[8 + 4 + 2], within(1e-3));
  }

  @Test
  void patchesAreCutFromTheirSamples() {
    ImageFrames images = new ImageFrames(Shape.of(1, 6, 6), CONVOLUTION);
    Arrays.fill(images.pixels, 0);
    images.pixels[36 + 2 * 6 + 3] = 1;
    images.selection = images.selection.withChoice(FiltersPainter.SHOW, "patches");
    Patch patch = new Patch(1, 7, new FieldBox(2, 2, 3, 4), 4.5f);
    images.results.put(
        FilterPatches.class,
        new FilterPatches(10, "n0", 3, List.of(List.of(patch), List.of(patch))));
    Painted painted = paint(images.frame(), 640, 400);
    Marks.Found found = painted.find("n0, filter 0: 4.50 at rows 2 … 3, columns 2 … 4 of sample 2");
    assertThat(found.mark().selection().sample()).isEqualTo(1);
    assertThat(found.mark().selection().unit()).isEqualTo(7);
    // The ink is in the upper row, in the middle of three columns.
    int ink = painted.pixels.count(pixel -> pixel == Theme.LIGHT.palette().text());
    assertThat(painted.pixels.at(found.x() + 4, found.y() + 4)).isEqualTo(0xFFFFFFFF);
    assertThat(ink).isGreaterThan(300);
  }

  @Test
  void tablesSayThatThereAreNone() {
    Frame frame = Frames.recipe(Frames.gaussians(20, 1), Frames.gaussians(10, 2), 3).build();
    Surface surface = new Surface(640, 400, 1, Theme.LIGHT);
    assertThat(new FiltersPainter().paint(frame, surface)).isSameAs(Reading.NOTHING);
    assertThat(new Pixels(surface.image()).count(pixel -> pixel != 0xFFFFFFFF)).isGreaterThan(300);
  }

  @Test
  void numbersHoldEveryWeight() {
    ImageFrames images = new ImageFrames(Shape.of(1, 8, 8), CONVOLUTION);
    String[] lines = new FiltersPainter().numbers(images.frame()).split("\r\n");
    assertThat(lines).hasSize(25);
    assertThat(lines[0]).isEqualTo("node,filter,channel,row,column,weights");
    assertThat(lines[16]).isEqualTo("n0,2,0,1,0," + images.parameters[15]);
  }

  @Test
  void whatHasDivergedIsGrey() {
    ImageFrames images = new ImageFrames(Shape.of(1, 8, 8), CONVOLUTION);
    Arrays.fill(images.parameters, Float.NaN);
    for (String scale : List.of("common", "own")) {
      images.selection = images.selection.withChoice(FiltersPainter.SCALE, scale);
      Surface surface = new Surface(360, 260, 1, Theme.LIGHT);
      new FiltersPainter().paint(images.frame(), surface);
      int invalid = Theme.LIGHT.palette().invalid();
      assertThat(new Pixels(surface.image()).count(pixel -> pixel == invalid))
          .isGreaterThan(20_000);
    }
  }

  /** Wide layers are thinned, and it is said. */
  @Test
  void aThousandFiltersArePainted() {
    ImageFrames images =
        new ImageFrames(
            Shape.of(1, 8, 8), "\"type\":\"convolution\",\"filters\":1000,\"kernel\":3");
    images.select("n0", 777 * 36);
    Painted painted = paint(images.frame(), 360, 260);
    assertThat(painted.marks.keySet()).anyMatch(text -> text.startsWith("n0, filter 777,"));
    assertThat(painted.marks.keySet()).anyMatch(text -> text.startsWith("n0, filter 999,"));
  }

  private record Painted(Map<String, Marks.Found> marks, Pixels pixels) {
    Marks.Found find(String start) {
      return marks.entrySet().stream()
          .filter(entry -> entry.getKey().startsWith(start))
          .findFirst()
          .orElseThrow(() -> new AssertionError(start + " among " + marks.keySet()))
          .getValue();
    }
  }

  private static Painted paint(Frame frame, int width, int height) {
    Surface surface = new Surface(width, height, 1, Theme.LIGHT);
    Reading reading = new FiltersPainter().paint(frame, surface);
    return new Painted(Marks.of(reading, width, height), new Pixels(surface.image()));
  }

  private static float largest(float[] values, int from, int to) {
    float most = 0;
    for (int i = from; i < to; i++) {
      most = Math.max(most, Math.abs(values[i]));
    }
    return most;
  }

  /** 70 % of blue or orange at −1 and 1, F3F3F1 at 0. */
  private static int diverging(double share) {
    int[] neutral = {0xF3, 0xF3, 0xF1};
    int[] end = share < 0 ? new int[] {0x00, 0x72, 0xB2} : new int[] {0xE6, 0x9F, 0x00};
    int colour = 0xFF;
    for (int i = 0; i < 3; i++) {
      colour =
          colour << 8
              | (int) Math.round(neutral[i] + 0.7 * Math.abs(share) * (end[i] - neutral[i]));
    }
    return colour;
  }
}
