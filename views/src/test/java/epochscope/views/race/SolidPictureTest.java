package epochscope.views.race;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import epochscope.views.drawing.Palette;
import epochscope.views.drawing.Reading;
import epochscope.views.race.RaceFrames.Painted;
import org.junit.jupiter.api.Test;

/** A race on a surface that can be turned: runners are where the pointer finds their places. */
class SolidPictureTest {
  private static final int BLUE = Palette.LIGHT.classColour(0);

  private static Painted race(String camera, int step) {
    return RaceFrames.paint(
        RaceFrames.with(
            "show",
            "surface",
            "optimisers",
            "momentum",
            "start",
            "0.5,1.2",
            "step",
            "" + step,
            "camera",
            camera),
        800,
        520);
  }

  @Test
  void runnersStandOnTheSurfaceHoweverItIsTurned() {
    double[] expected = SlowRace.momentum(0.5, 1.2, 0.002, 25);
    for (String camera : new String[] {"30 38 1", "-20 60 1", "10 85 1"}) {
      Painted painted = race(camera, 25);
      double[] disc = painted.disc(BLUE);
      Reading.Mark runner = painted.reading().at(disc[0], disc[1]).orElseThrow();
      assertThat(runner.text()).startsWith("Momentum, step 25 of 200");
      assertThat(runner.selection().choice("race.runner", "")).isEqualTo("0");
      // Just beside it lies its place, and the height there is Beale's.
      Reading.Mark place = painted.reading().at(disc[0] + 12, disc[1]).orElseThrow();
      double x = number(place.text(), "x = ");
      double y = number(place.text(), "y = ");
      assertThat(Math.hypot(x - expected[0], y - expected[1])).as(camera).isLessThan(0.4);
      double f = SlowRace.beale(x, y);
      assertThat(number(place.text(), "f = ")).isCloseTo(f, within(0.02 * f + 0.02));
      String[] start = place.selection().choice("race.start", "").split(",");
      assertThat(Double.parseDouble(start[0])).isCloseTo(x, within(0.002));
    }
  }

  @Test
  void seenFromAboveItIsTheFlatField() {
    double[] left = race("0 90 1", 0).disc(BLUE);
    double[] expected = SlowRace.momentum(0.5, 1.2, 0.002, 60);
    double[] later = race("0 90 1", 60).disc(BLUE);
    // x grows to the right, y upwards.
    assertThat(later[0] > left[0]).isEqualTo(expected[0] > 0.5);
    assertThat(later[1] < left[1]).isEqualTo(expected[1] > 1.2);
  }

  private static double number(String text, String after) {
    int from = text.indexOf(after) + after.length();
    return Double.parseDouble(text.substring(from).split("[,\\s]")[0].replace('−', '-'));
  }
}
