package epochscope.views.weights;

import static epochscope.views.Pixels.near;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import epochscope.history.Snapshot;
import epochscope.nn.ParameterLayout.Block;
import epochscope.views.Answers;
import epochscope.views.Frame;
import epochscope.views.Frames;
import epochscope.views.Pixels;
import epochscope.views.Texts;
import epochscope.views.drawing.NamedCurves;
import epochscope.views.drawing.Notice;
import epochscope.views.drawing.Palette;
import epochscope.views.drawing.Reading;
import epochscope.views.drawing.Surface;
import epochscope.views.drawing.Theme;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Runs of 30 epochs: the time axis ends at 30. */
class WeightsPainterTest {
  private static final int EPOCHS = 30;
  private static final int AXIS = Palette.LIGHT.axis();

  private final Surface surface = new Surface(640, 400, 1, Theme.LIGHT);

  /** Of one layer, so that one panel takes the picture. */
  @Test
  void coloursReachFromTheSmallestWeightToTheLargest() {
    Frame frame = one();
    Pixels pixels = paint(frame);
    int[] axis = pixels.longestRun(AXIS);
    double unit = Double.NaN;
    for (int epoch : new int[] {29, 20, 12, 5}) {
      float[] weights = weights(frame, "out", epoch);
      double span = max(weights) - min(weights);
      int x = (int) Math.floor(axis[0] + (double) epoch / EPOCHS * (axis[1] - axis[0]));
      int[] coloured = coloured(pixels, x, axis[2]);
      double pixelsHigh = coloured[1] - coloured[0];
      unit = Double.isNaN(unit) ? pixelsHigh / span : unit;
      assertThat(pixelsHigh).as("epoch %d", epoch).isCloseTo(unit * span, within(3.5));
    }
  }

  /** Rows of a column from the first to the last that is neither paper nor grid. */
  private static int[] coloured(Pixels pixels, int x, int bottom) {
    int first = -1;
    int last = -1;
    for (int y = 32; y < bottom; y++) {
      int pixel = pixels.at(x, y);
      int spread =
          Math.max(
              Math.abs((pixel >> 16 & 255) - (pixel & 255)),
              Math.abs((pixel >> 8 & 255) - (pixel & 255)));
      if (spread > 30) {
        first = first < 0 ? y : first;
        last = y + 1;
      }
    }
    return new int[] {first, last};
  }

  @Test
  void normsHaveTheirHeights() {
    Frame frame = chosen(two(), "norms");
    Pixels pixels = paint(frame);
    int[] axis = pixels.longestRun(AXIS);
    int colour = NamedCurves.colour(0, Palette.LIGHT);
    double unit = height(pixels, axis, 15, colour) / norm(weights(frame, "h1", 15));
    for (int epoch : new int[] {6, 10, 27}) {
      assertThat(height(pixels, axis, epoch, colour))
          .isCloseTo(unit * norm(weights(frame, "h1", epoch)), within(1.3));
    }
  }

  /** On a logarithmic axis heights differ as the logarithms do. */
  @Test
  void updatesAreTheStepsRelativeToTheWeights() {
    Frame frame = chosen(two(), "updates");
    Pixels pixels = paint(frame);
    int[] axis = pixels.longestRun(AXIS);
    int colour = NamedCurves.colour(0, Palette.LIGHT);
    double high = height(pixels, axis, 2, colour);
    double low = height(pixels, axis, 28, colour);
    double unit = (high - low) / (Math.log10(update(frame, 2)) - Math.log10(update(frame, 28)));
    assertThat(Math.abs(high - low)).isGreaterThan(20);
    for (int epoch : new int[] {5, 12, 20}) {
      double expected =
          low + unit * (Math.log10(update(frame, epoch)) - Math.log10(update(frame, 28)));
      assertThat(height(pixels, axis, epoch, colour)).isCloseTo(expected, within(2.5));
    }
  }

  @Test
  void thePointerReadsTheShareOfABin() {
    Frame frame = two();
    Reading reading = new WeightsPainter().paint(frame, surface);
    float[] weights = weights(frame, "h1", 20);
    int checked = 0;
    for (int y = 60; y < 350; y += 9) {
      String text = reading.at(220, y).map(Reading.Mark::text).orElse("");
      String[] lines = text.split("\n");
      if (text.startsWith("h1, epoch 20\n")) {
        double from = number(lines[1].substring(0, lines[1].indexOf(" …")));
        double to = number(lines[1].substring(lines[1].indexOf("… ") + 2, lines[1].indexOf(':')));
        double percent = number(lines[1].substring(lines[1].indexOf(": ") + 2).replace(" %", ""));
        assertThat(percent).isCloseTo(100 * share(weights, from, to), within(0.06));
        checked++;
      }
    }
    assertThat(checked).isGreaterThan(10);
  }

  @Test
  void aClickOnALayerSelectsItAndItIsMarked() {
    Frame frame = two();
    Reading reading = new WeightsPainter().paint(frame, surface);
    var clicked = reading.at(500, 200).orElseThrow().selection();
    assertThat(clicked.node()).isEqualTo("out");
    int before = new Pixels(surface.image()).count(near(Palette.LIGHT.text(), 10));
    Pixels marked = paint(Answers.with(frame, clicked));
    assertThat(marked.count(near(Palette.LIGHT.text(), 10))).isGreaterThan(before + 200);
  }

  @Test
  void anEmptyViewSaysWhy() {
    new WeightsPainter().paint(Answers.with(two(), Map.of()), surface);
    Surface expected = new Surface(640, 400, 1, Theme.LIGHT);
    Notice.paint(expected, expected.box(), Texts.get("weights.waiting"), Texts.get("remedy.play"));
    assertThat(surface.pixels()).isEqualTo(expected.pixels());
  }

  @Test
  void numbersHoldEveryMomentOfEveryArray() {
    String csv = new WeightsPainter().numbers(two());
    assertThat(csv.lines()).hasSize(1 + 4 * (EPOCHS + 1));
  }

  private static double number(String text) {
    return Double.parseDouble(text.trim().replace('−', '-'));
  }

  private static double share(float[] weights, double from, double to) {
    int inside = 0;
    for (float weight : weights) {
      inside += weight >= from && weight < to ? 1 : 0;
    }
    return (double) inside / weights.length;
  }

  private static Frame one() {
    return recipe(Frames.recipe(Frames.clouds(60, 40, 2, 1), Frames.clouds(20, 40, 2, 2)));
  }

  private static Frame two() {
    return recipe(Frames.recipe(Frames.gaussians(60, 1), Frames.gaussians(20, 2), 32));
  }

  private static Frame recipe(Frames.Recipe recipe) {
    recipe.epochs = EPOCHS;
    recipe.rate = 0.01;
    return recipe.build();
  }

  private static Frame chosen(Frame frame, String show) {
    return Answers.with(frame, frame.selection().withChoice(Weighed.SHOW, show));
  }

  private Pixels paint(Frame frame) {
    new WeightsPainter().paint(frame, surface);
    return new Pixels(surface.image());
  }

  private static double height(Pixels pixels, int[] axis, double epoch, int colour) {
    int x = (int) Math.round(axis[0] + epoch / EPOCHS * (axis[1] - axis[0]));
    return axis[2] + 0.5 - pixels.centre(x, 25, axis[2], near(colour, 60));
  }

  private static float[] weights(Frame frame, String node, int epoch) {
    Snapshot moment = frame.history().at(epoch);
    Block block = frame.topology().parameters().find(node, "weight").orElseThrow();
    float[] weights = new float[block.size()];
    System.arraycopy(moment.parameters(), block.offset(), weights, 0, weights.length);
    return weights;
  }

  private static double update(Frame frame, int epoch) {
    float[] before = weights(frame, "h1", epoch - 1);
    float[] after = weights(frame, "h1", epoch);
    float[] moved = new float[before.length];
    for (int i = 0; i < moved.length; i++) {
      moved[i] = after[i] - before[i];
    }
    return norm(moved) / norm(before);
  }

  private static double norm(float[] values) {
    double sum = 0;
    for (float value : values) {
      sum += (double) value * value;
    }
    return Math.sqrt(sum);
  }

  private static double min(float[] values) {
    double min = Double.POSITIVE_INFINITY;
    for (float value : values) {
      min = Math.min(min, value);
    }
    return min;
  }

  private static double max(float[] values) {
    double max = Double.NEGATIVE_INFINITY;
    for (float value : values) {
      max = Math.max(max, value);
    }
    return max;
  }
}
