package epochscope.views.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import epochscope.spec.Shape;
import epochscope.views.Frame;
import epochscope.views.Frames;
import epochscope.views.Pixels;
import epochscope.views.drawing.Palette;
import epochscope.views.drawing.Reading;
import epochscope.views.drawing.Surface;
import epochscope.views.drawing.Theme;
import epochscope.views.image.ImageFrames;
import epochscope.views.image.Marks;
import java.util.Map;
import org.junit.jupiter.api.Test;

class KernelStepPainterTest {
  private static final String CONVOLUTION =
      "\"type\":\"convolution\",\"filters\":3,\"kernel\":3,\"stride\":2,\"padding\":2,"
          + "\"dilation\":2,\"activation\":\"tanh\"";
  private static final String POOLING = "\"type\":\"pooling\",\"kind\":\"%s\",\"size\":2";

  /** 2 channels of 9 × 8: 5 × 4 positions, those of the first row and column in padding. */
  @Test
  void thePatchesTimesTheKernelsAreTheNumbersOfASlowConvolution() {
    ImageFrames images = new ImageFrames(Shape.of(2, 9, 8), CONVOLUTION);
    images.select("n0", 1 * 20 + 0 * 4 + 2);
    Frame frame = images.answered();
    Map<String, Marks.Found> marks = marks(frame);
    double sum = images.parameters[3 * 2 * 9 + 1];
    int read = 0;
    for (int i = 0; i < 18; i++) {
      int row = -2 + i / 3 % 3 * 2;
      int column = 2 * 2 - 2 + i % 3 * 2;
      double value = row < 0 ? 0 : images.pixels[i / 9 * 72 + row * 8 + column];
      double weight = images.parameters[18 + i];
      sum += value * weight;
      if (row >= 0) {
        String product = " = " + significant(value * weight);
        read +=
            (int)
                marks.keySet().stream()
                    .filter(t -> t.contains(" · ") && t.endsWith(product))
                    .count();
      }
    }
    assertThat(read).isEqualTo(12);
    assertThat(
            frame
                .result(epochscope.analysis.FeatureMaps.class)
                .orElseThrow()
                .maps()
                .get("n0")
                .values()[22])
        .isCloseTo((float) Math.tanh(sum), within(1e-5f));
    String here = "n0, row 0, column 2 = ";
    assertThat(Marks.number(find(marks, here).mark().text()))
        .isCloseTo(Math.tanh(sum), within(1e-3));
  }

  private static String significant(double value) {
    return epochscope.views.drawing.Numerals.significant(value, 6);
  }

  @Test
  void overTheMapBehindTheStepFollowsThePointer() {
    ImageFrames images = new ImageFrames(Shape.of(2, 9, 8), CONVOLUTION);
    images.select("n0", 20);
    Marks.Found found = find(marks(images.answered()), "n0, row 3, column 1 = ");
    assertThat(found.mark().selection().unit()).isEqualTo(20 + 3 * 4 + 1);
    assertThat(marks(images.answered())).containsKey("padding");
  }

  @Test
  void ofAMaximumTheLargestIsMarked() {
    ImageFrames images = new ImageFrames(Shape.of(1, 4, 4), POOLING.formatted("max"));
    images.pixels = new float[] {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 15, 12, 13, 14, 11};
    images.select("n0", 3);
    Surface surface = new Surface(640, 400, 1, Theme.LIGHT);
    new KernelStepPainter().paint(images.answered(), surface);
    Pixels pixels = new Pixels(surface.image());
    // The window holds 10 and 15 above 14 and 11: the frame is round the upper right cell.
    int frame = Palette.LIGHT.classColour(3);
    int[] run = pixels.longestRun(frame);
    int middle = 320;
    assertThat(run[0]).isGreaterThanOrEqualTo(middle - 2);
    assertThat(run[1] - run[0]).isGreaterThan(30);
    String numbers = new KernelStepPainter().numbers(images.answered());
    assertThat(numbers.split("\r\n"))
        .containsExactly(
            "node,channel,row,column,value,weight,product",
            "n0,0,2,2,10.0,,",
            "n0,0,2,3,15.0,,",
            "n0,0,3,2,14.0,,",
            "n0,0,3,3,11.0,,");
  }

  /** A bright pixel under the window: its frame on the map before lies round it. */
  @Test
  void theWindowLiesWhereTheArithmeticSays() {
    ImageFrames images =
        new ImageFrames(Shape.of(1, 10, 10), "\"type\":\"convolution\",\"filters\":1,\"kernel\":3");
    images.pixels = new float[100];
    images.select("n0", 4 * 8 + 6);
    Surface surface = new Surface(640, 400, 1, Theme.LIGHT);
    Map<String, Marks.Found> marks =
        Marks.of(new KernelStepPainter().paint(images.answered(), surface), 640, 400);
    Pixels pixels = new Pixels(surface.image());
    Marks.Found first = find(marks, "in, row 4, column 6 = ");
    Marks.Found beyond = find(marks, "in, row 4, column 9 = ");
    int text = Palette.LIGHT.text();
    int left = first.x();
    while (pixels.at(left, first.y() + 4) != text) {
      left--;
    }
    int right = beyond.x() - 3;
    while (pixels.at(right, first.y() + 4) != text) {
      right++;
    }
    assertThat(first.x() - left).isLessThanOrEqualTo(3);
    assertThat(right - beyond.x()).isBetween(-2, 3);
  }

  @Test
  void tablesAndUnansweredMomentsSaySo() {
    Frame table = Frames.recipe(Frames.gaussians(20, 1), Frames.gaussians(10, 2), 3).build();
    Frame unanswered = new ImageFrames(Shape.of(2, 9, 8), CONVOLUTION).frame();
    for (Frame frame : new Frame[] {table, unanswered}) {
      Surface surface = new Surface(640, 400, 1, Theme.LIGHT);
      assertThat(new KernelStepPainter().paint(frame, surface)).isSameAs(Reading.NOTHING);
      assertThat(new Pixels(surface.image()).count(pixel -> pixel != 0xFFFFFFFF))
          .isGreaterThan(200);
    }
  }

  @Test
  void manyChannelsStripsAndWholeMapsArePaintedAtAnySize() {
    ImageFrames many =
        new ImageFrames(Shape.of(40, 6, 6), "\"type\":\"convolution\",\"filters\":2,\"kernel\":3");
    ImageFrames strips =
        new ImageFrames(Shape.of(2, 12), "\"type\":\"convolution\",\"filters\":2,\"kernel\":3");
    ImageFrames whole =
        new ImageFrames(Shape.of(2, 5, 5), "\"type\":\"global-pooling\",\"kind\":\"average\"");
    for (ImageFrames images : new ImageFrames[] {many, strips, whole}) {
      Frame frame = images.answered();
      for (int[] size : new int[][] {{1, 1}, {30, 200}, {360, 260}, {1280, 720}}) {
        Surface surface = new Surface(size[0], size[1], 1, Theme.DARK_PROJECTOR);
        new KernelStepPainter().paint(frame, surface);
      }
      assertThat(marks(frame).keySet()).anyMatch(text -> text.startsWith("n0"));
    }
  }

  private static Map<String, Marks.Found> marks(Frame frame) {
    Surface surface = new Surface(640, 400, 1, Theme.LIGHT);
    return Marks.of(new KernelStepPainter().paint(frame, surface), 640, 400);
  }

  private static Marks.Found find(Map<String, Marks.Found> marks, String start) {
    return marks.entrySet().stream()
        .filter(entry -> entry.getKey().startsWith(start))
        .findFirst()
        .orElseThrow(() -> new AssertionError(start + " among " + marks.keySet()))
        .getValue();
  }
}
