package epochscope.views.confusion;

import static org.assertj.core.api.Assertions.assertThat;

import epochscope.analysis.ConfusionMatrix;
import epochscope.views.Frame;
import epochscope.views.Frames;
import epochscope.views.Pixels;
import epochscope.views.Selection;
import epochscope.views.drawing.Palette;
import epochscope.views.drawing.Reading;
import epochscope.views.drawing.Surface;
import epochscope.views.drawing.Theme;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ConfusionPainterTest {
  private static final int[][] COUNTS = {{8, 2, 0}, {5, 10, 0}, {0, 4, 1}};
  private final Surface surface = new Surface(640, 400, 1, Theme.LIGHT);

  /** Colours of viridis as published, at 12/15, 3/15, 5/15, 10/15, 12/15 and 3/15. */
  @Test
  void cellsHaveTheColourOfTheirShareOfTheTrueClass() {
    Reading reading = new ConfusionPainter().paint(frame(""), surface);
    int neutral = Palette.LIGHT.neutral();
    int[][] expected = {
      {0xFF7AD151, 0xFF414487, neutral},
      {0xFF31688E, 0xFF35B779, neutral},
      {neutral, 0xFF7AD151, 0xFF414487}
    };
    Pixels pixels = new Pixels(surface.image());
    for (int truth = 0; truth < 3; truth++) {
      for (int decision = 0; decision < 3; decision++) {
        int[] corner = corner(reading, truth, decision);
        int colour = pixels.at(corner[0] + 5, corner[1] + 5);
        assertThat(colour)
            .describedAs("%d taken for %d", truth, decision)
            .matches(Pixels.near(expected[truth][decision], 2)::test);
      }
    }
  }

  @Test
  void thePointerReadsEventsAndShareOfWeight() {
    Reading reading = new ConfusionPainter().paint(frame(""), surface);
    int[] corner = corner(reading, 1, 0);
    Reading.Mark mark = reading.at(corner[0] + 9, corner[1] + 9).orElseThrow();
    assertThat(mark.text()).isEqualTo("class 2 taken for class 1: 5 events\n33 % of all class 2");
    assertThat(mark.selection().choice(Cell.CHOICE, "")).isEqualTo("1,0");
  }

  /** Of the 17 − 1 events taken for class 2, ten are of it; of its fifteen ten are found. */
  @Test
  void aNameReadsEfficiencyAndPurityAndChoosesTheClass() {
    Reading reading = new ConfusionPainter().paint(frame(""), surface);
    int[] corner = corner(reading, 1, 0);
    Reading.Mark mark = reading.at(corner[0] - 12, corner[1] + 9).orElseThrow();
    assertThat(mark.text()).contains("efficiency 67 %").contains("purity 63 %");
    assertThat(mark.selection().output()).isEqualTo(1);
  }

  @Test
  void theRowAndColumnOfTheChosenClassAreFramed() {
    Reading reading = new ConfusionPainter().paint(frame(""), surface);
    int[] corner = corner(reading, 2, 2);
    Pixels pixels = new Pixels(surface.image());
    int[] frame = pixels.longestRun(Palette.LIGHT.text());
    assertThat(frame[2]).isBetween(corner[1] - 1, 400);
    assertThat(frame[1] - frame[0]).isGreaterThan(250);
  }

  @Test
  void samplesOfTheChosenCellAreListedAndChosen() {
    Frame frame = frame("2,1");
    Reading reading = new ConfusionPainter().paint(frame, surface);
    int rows = 0;
    int last = -1;
    for (int y = 40; y < 400; y++) {
      Optional<Reading.Mark> mark = reading.at(620, y);
      if (mark.isPresent() && mark.get().selection().sample() != last) {
        last = mark.get().selection().sample();
        assertThat(last).isEqualTo(new int[] {11, 3, 7, 5}[rows]);
        assertThat(mark.get().text()).startsWith("event " + (last + 1) + " of the validation");
        rows++;
      }
    }
    assertThat(rows).isEqualTo(4);
  }

  @Test
  void withoutAChosenCellTheMistakesAreListedTheMostFrequentFirst() {
    Reading reading = new ConfusionPainter().paint(frame(""), surface);
    StringBuilder found = new StringBuilder();
    for (int y = 40; y < 400; y++) {
      String text = reading.at(600, y).map(Reading.Mark::text).orElse("");
      if (!text.isEmpty() && !found.toString().endsWith(text + ";")) {
        found.append(text).append(";");
      }
    }
    assertThat(found.toString())
        .isEqualTo(
            "class 2 taken for class 1;class 3 taken for class 2;class 1 taken for class 2;");
  }

  @Test
  void numbersHoldEveryPair() {
    String[] lines = new ConfusionPainter().numbers(frame("")).split("\r\n");
    assertThat(lines).hasSize(1 + 18);
    assertThat(lines[10]).isEqualTo("validation,class 1,class 1,8,4.0");
    assertThat(lines[17]).isEqualTo("validation,class 3,class 2,4,2.0");
  }

  @Test
  void aRegressionIsToldWhyThereIsNothing() {
    Frame curve = Frames.recipe(Frames.curve(40, 1), Frames.curve(20, 2), 3).build();
    assertThat(new ConfusionPainter().paint(curve, surface)).isSameAs(Reading.NOTHING);
    assertThat(new Pixels(surface.image()).count(p -> p != 0xFFFFFFFF)).isGreaterThan(500);
  }

  /** The first pixel of a cell, found by what is read there. */
  private static int[] corner(Reading reading, int truth, int decision) {
    String text = "class " + (truth + 1) + " taken for class " + (decision + 1) + ":";
    for (int y = 0; y < 400; y++) {
      for (int x = 0; x < 400; x++) {
        if (reading.at(x, y).filter(mark -> mark.text().startsWith(text)).isPresent()) {
          return new int[] {x, y};
        }
      }
    }
    throw new AssertionError(text);
  }

  private static Frame frame(String cell) {
    Frames.Recipe recipe = Frames.recipe(Frames.clouds(60, 4, 3, 1), Frames.clouds(30, 4, 3, 2), 2);
    recipe.epochs = 0;
    recipe.analysed = false;
    Frame base = recipe.build();
    return new Frame(
        base.experiment(),
        base.topology(),
        base.data(),
        base.snapshot(),
        base.history(),
        Map.of(ConfusionMatrix.class, matrix()),
        new Selection(null, 0, 0, 1, 2).withChoice(Cell.CHOICE, cell),
        List.of(),
        true,
        -1);
  }

  /** Every event weighs one half. */
  private static ConfusionMatrix matrix() {
    double[][] weights = new double[3][3];
    int[][][] examples = new int[3][3][0];
    for (int truth = 0; truth < 3; truth++) {
      for (int decision = 0; decision < 3; decision++) {
        weights[truth][decision] = COUNTS[truth][decision] / 2.0;
      }
    }
    examples[2][1] = new int[] {11, 3, 7, 5};
    ConfusionMatrix.Part part = new ConfusionMatrix.Part(COUNTS, weights, examples);
    return new ConfusionMatrix(0, List.of("class 1", "class 2", "class 3"), 0.5, part, part);
  }
}
