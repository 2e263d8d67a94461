package epochscope.views.decision;

import static epochscope.views.Pixels.distance;
import static org.assertj.core.api.Assertions.assertThat;

import epochscope.analysis.DecisionMap;
import epochscope.analysis.FeaturePlane;
import epochscope.data.Dataset;
import epochscope.data.Feature;
import epochscope.spec.Task;
import epochscope.views.Frame;
import epochscope.views.Frames;
import epochscope.views.Pixels;
import epochscope.views.drawing.Palette;
import epochscope.views.drawing.Reading;
import epochscope.views.drawing.Surface;
import epochscope.views.drawing.Theme;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DecisionPainterTest {
  private static final int SIZE = 64;

  /** Response 0.1 + 0.8·u, u from left to right; 70 % of the colours of the two classes. */
  @Test
  void theMapHasTheColoursOfTheResponse() {
    Surface surface = new Surface(640, 330, 1, Theme.LIGHT);
    new DecisionPainter().paint(frame(corners(2), 1), surface);
    Pixels pixels = new Pixels(surface.image());
    int[] axis = pixels.longestRun(Palette.LIGHT.axis());
    for (double u : new double[] {0.1, 0.43, 0.88}) {
      double x = axis[0] + u * (axis[1] - axis[0]);
      double y = axis[2] - 0.31 * (axis[1] - axis[0]);
      double centre = ((int) x + 0.5 - axis[0]) / (axis[1] - axis[0]);
      int expected = expected(0.1 + 0.8 * centre);
      assertThat(distance(pixels.at(x, y), expected)).as("at u = " + u).isLessThanOrEqualTo(3);
    }
  }

  @Test
  void theBoundaryIsWhereTheResponseIsOneHalf() {
    Surface surface = new Surface(640, 330, 1, Theme.LIGHT);
    new DecisionPainter().paint(frame(corners(2), 1), surface);
    Pixels pixels = new Pixels(surface.image());
    int[] axis = pixels.longestRun(Palette.LIGHT.axis());
    int y = axis[2] - (int) (0.31 * (axis[1] - axis[0]));
    int darkest = axis[0] + 3;
    for (int x = axis[0] + 3; x < axis[1] - 3; x++) {
      darkest = (pixels.at(x, y) & 255) < (pixels.at(darkest, y) & 255) ? x : darkest;
    }
    double u = (darkest + 0.5 - axis[0]) / (axis[1] - axis[0]);
    assertThat(u).isBetween(0.49, 0.51);
  }

  @Test
  void thePointsOfTheTrainingSampleHaveTheColourOfTheirClass() {
    Surface surface = new Surface(640, 330, 1, Theme.LIGHT);
    new DecisionPainter().paint(frame(corners(2), 1), surface);
    Pixels pixels = new Pixels(surface.image());
    int[] axis = pixels.longestRun(Palette.LIGHT.axis());
    double side = axis[1] - axis[0];
    int blue = pixels.at(axis[0] + side * 0.05, axis[2] - side * 0.05);
    int orange = pixels.at(axis[0] + side * 0.95, axis[2] - side * 0.05);
    assertThat(distance(blue, 0xFF0072B2)).isLessThan(12);
    assertThat(distance(orange, 0xFFE69F00)).isLessThan(12);
  }

  @Test
  void severalClassesHaveTheirColoursWhereTheyAreCertain() {
    Surface surface = new Surface(640, 330, 1, Theme.LIGHT);
    new DecisionPainter().paint(frame(corners(3), 3), surface);
    Pixels pixels = new Pixels(surface.image());
    int[] axis = pixels.longestRun(Palette.LIGHT.axis());
    double side = axis[1] - axis[0];
    int y = axis[2] - (int) (0.31 * side);
    int[] classes = {0xFF0072B2, 0xFFE69F00, 0xFF009E73};
    for (int k = 0; k < 3; k++) {
      int pixel = pixels.at(axis[0] + side * (k + 0.5) / 3, y);
      for (int other = 0; other < 3; other++) {
        assertThat(distance(pixel, classes[k]))
            .isLessThanOrEqualTo(distance(pixel, classes[other]));
      }
    }
  }

  @Test
  void thePointerReadsFeaturesAndResponse() {
    Surface surface = new Surface(640, 330, 1, Theme.LIGHT);
    Reading reading = new DecisionPainter().paint(frame(corners(2), 1), surface);
    int[] axis = new Pixels(surface.image()).longestRun(Palette.LIGHT.axis());
    double side = axis[1] - axis[0];
    String text = reading.at(axis[0] + 0.75 * side, axis[2] - 0.25 * side).orElseThrow().text();
    assertThat(text).startsWith("a 0.5").contains("b −0.").contains("response 0.7");
    assertThat(reading.at(2, 2)).isEmpty();
  }

  @Test
  void aMapOfOtherFeaturesIsNotShown() {
    Frame frame = frame(corners(2), 1);
    Frame other =
        new Frame(
            frame.experiment(),
            frame.topology(),
            frame.data(),
            frame.snapshot(),
            frame.history(),
            frame.results(),
            frame.selection().withFeatures(1, 0),
            List.of(),
            true,
            -1);
    Surface surface = new Surface(640, 330, 1, Theme.LIGHT);
    new DecisionPainter().paint(other, surface);
    Pixels pixels = new Pixels(surface.image());
    int[] axis = pixels.longestRun(Palette.LIGHT.axis());
    int y = axis[2] - (int) (0.36 * (axis[1] - axis[0]));
    assertThat(pixels.at(axis[0] + 0.31 * (axis[1] - axis[0]), y))
        .isEqualTo(Palette.LIGHT.surface());
  }

  @Test
  void numbersHoldTheMapInUnitsOfTheFeatures() {
    String[] lines = new DecisionPainter().numbers(frame(corners(2), 1)).split("\r\n");
    assertThat(lines).hasSize(SIZE * SIZE + 1);
    assertThat(lines[0]).isEqualTo("a,b,response");
    String[] first = lines[1].split(",");
    assertThat(Double.parseDouble(first[0])).isEqualTo(-1 + 1.0 / SIZE);
    assertThat(Double.parseDouble(first[1])).isEqualTo(1 - 1.0 / SIZE);
  }

  private static int expected(double response) {
    int[] blue = pale(0x00, 0x72, 0xB2);
    int[] orange = pale(0xE6, 0x9F, 0x00);
    int[] neutral = {0xF3, 0xF3, 0xF1};
    double share = Math.abs(2 * response - 1);
    int colour = 0xFF;
    for (int c = 0; c < 3; c++) {
      int end = response < 0.5 ? blue[c] : orange[c];
      colour = colour << 8 | (int) Math.round(neutral[c] + share * (end - neutral[c]));
    }
    return colour;
  }

  private static int[] pale(int red, int green, int blue) {
    return new int[] {
      (int) Math.round(0.7 * red + 0.3 * 0xF3),
      (int) Math.round(0.7 * green + 0.3 * 0xF3),
      (int) Math.round(0.7 * blue + 0.3 * 0xF1)
    };
  }

  /** One point near each corner of [−1, 1]²: all between is inside their hull. */
  private static Dataset corners(int classes) {
    float[] x = {-0.9f, -0.9f, 0.9f, -0.9f, -0.9f, 0.9f, 0.9f, 0.9f};
    float[] y = {0, 1, 0, 1};
    List<String> names = List.of("one", "two", "three").subList(0, classes);
    List<Feature> features = List.of(new Feature("a", ""), new Feature("b", ""));
    return new Dataset(Task.CLASSIFY, features, List.of("class"), names, x, y, null);
  }

  private static Frame frame(Dataset sample, int outputs) {
    float[] response = new float[outputs * SIZE * SIZE];
    for (int k = 0; k < outputs; k++) {
      for (int i = 0; i < SIZE * SIZE; i++) {
        double u = (i % SIZE + 0.5) / SIZE;
        boolean leads = (int) (3 * u) == k;
        response[k * SIZE * SIZE + i] =
            (float) (outputs == 1 ? 0.1 + 0.8 * u : leads ? 0.98 : 0.01);
      }
    }
    FeaturePlane plane = new FeaturePlane(0, 1, -1, 1, -1, 1, new double[2]);
    Frames.Recipe recipe = Frames.recipe(sample, sample, 2);
    recipe.epochs = 0;
    recipe.analysed = false;
    Frame base = recipe.build();
    return new Frame(
        base.experiment(),
        base.topology(),
        Frames.prepared(sample, sample.select(new int[0])),
        base.snapshot(),
        base.history(),
        Map.of(DecisionMap.class, new DecisionMap(0, plane, SIZE, SIZE, outputs, response)),
        base.selection(),
        List.of(),
        true,
        -1);
  }
}
