package epochscope.views.race;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import epochscope.views.drawing.Palette;
import epochscope.views.drawing.Reading;
import epochscope.views.race.RaceFrames.Painted;
import org.junit.jupiter.api.Test;

/** Positions, arrows and fates read back from the pixels of a race on Beale's function. */
class SurfacePictureTest {
  private static final int WIDTH = 900;
  private static final int HEIGHT = 600;
  private static final int BLUE = Palette.LIGHT.classColour(0);
  private static final int SKY = Palette.LIGHT.classColour(5);
  private static final int PURPLE = Palette.LIGHT.classColour(4);

  /** Pixels of two known places: everything else follows from them. */
  private final double[] at01 = disc("0,-1");

  private final double[] at32 = disc("3,1");

  private double[] disc(String start) {
    return race("optimisers", "momentum", "start", start, "step", "0:gradient").disc(BLUE);
  }

  private static Painted race(String... choices) {
    return RaceFrames.paint(RaceFrames.with(choices), WIDTH, HEIGHT);
  }

  private double x(double pixel) {
    return 3 * (pixel - at01[0]) / (at32[0] - at01[0]);
  }

  private double y(double pixel) {
    return -1 + 2 * (pixel - at01[1]) / (at32[1] - at01[1]);
  }

  @Test
  void runnersAreWhereTheirRulesLead() {
    for (int step : new int[] {7, 25, 60}) {
      Painted momentum = race("optimisers", "momentum", "start", "0.5,1.2", "step", "" + step);
      double[] expected = SlowRace.momentum(0.5, 1.2, 0.002, step);
      double[] found = momentum.disc(BLUE);
      assertThat(x(found[0])).isCloseTo(expected[0], within(0.03));
      assertThat(y(found[1])).isCloseTo(expected[1], within(0.03));

      Painted adam = race("optimisers", "adam:lr=0.05", "start", "1,-1.5", "step", "" + step);
      double[] other = SlowRace.adam(1, -1.5, 0.05, step);
      double[] place = adam.disc(BLUE);
      assertThat(x(place[0])).isCloseTo(other[0], within(0.03));
      assertThat(y(place[1])).isCloseTo(other[1], within(0.03));
    }
  }

  @Test
  void aUnitIsAsLongUpwardsAsAcross() {
    double across = (at32[0] - at01[0]) / 3;
    double upwards = (at01[1] - at32[1]) / 2;
    assertThat(across).isCloseTo(upwards, within(0.5));
  }

  @Test
  void arrowsPointDownhillAndAlongWhatIsRemembered() {
    double[] before = SlowRace.momentum(0.5, 1.2, 0.002, 12);
    double[] after = SlowRace.momentum(0.5, 1.2, 0.002, 13);
    double[] g = SlowRace.slope(before[0], before[1]);
    Painted painted = race("optimisers", "momentum", "start", "0.5,1.2", "step", "12:memory");
    assertThat(direction(painted, SKY)).isCloseTo(Math.atan2(-g[1], -g[0]), within(0.06));
    assertThat(direction(painted, PURPLE))
        .isCloseTo(Math.atan2(-after[3], -after[2]), within(0.06));
    Painted gradientOnly =
        race("optimisers", "momentum", "start", "0.5,1.2", "step", "12:gradient");
    assertThat(direction(gradientOnly, SKY)).isCloseTo(Math.atan2(-g[1], -g[0]), within(0.06));
    double[] tip = tip(gradientOnly, PURPLE);
    assertThat(Math.hypot(tip[0], tip[1])).isZero();
  }

  /** Gradient and momentum are drawn to one scale: their lengths are as their numbers. */
  @Test
  void arrowsOfOneUnitHaveOneScale() {
    double[] before = SlowRace.momentum(0.5, 1.2, 0.002, 12);
    double[] after = SlowRace.momentum(0.5, 1.2, 0.002, 13);
    double[] g = SlowRace.slope(before[0], before[1]);
    Painted painted = race("optimisers", "momentum", "start", "0.5,1.2", "step", "12:memory");
    double[] sky = tip(painted, SKY);
    double[] purple = tip(painted, PURPLE);
    double drawn = Math.hypot(sky[0], sky[1]) / Math.hypot(purple[0], purple[1]);
    assertThat(drawn)
        .isCloseTo(Math.hypot(g[0], g[1]) / Math.hypot(after[2], after[3]), within(0.06));
  }

  private double direction(Painted painted, int colour) {
    double[] tip = tip(painted, colour);
    return Math.atan2(-tip[1], tip[0]);
  }

  /** From the runner, in pixels; the legend is farther away. */
  private double[] tip(Painted painted, int colour) {
    double[] from = painted.disc(BLUE);
    double[] tip = painted.farthest(colour, from[0], from[1], 90);
    return new double[] {tip[0] - from[0], tip[1] - from[1]};
  }

  @Test
  void heightsOfOneBandHaveOneColourAndHigherOnesAnother() {
    Painted painted =
        race("surface", "ravine", "optimisers", "sgd", "start", "7,3.5", "step", "0:gradient");
    double[] corner = painted.disc(BLUE);
    Painted other =
        race("surface", "ravine", "optimisers", "sgd", "start", "-7,-3.5", "step", "0:gradient");
    double[] opposite = other.disc(BLUE);
    // f = x²/20 + y² is 1.8 at (6, 0) and at (0, ±√1.8), 0.2 at (2, 0), 7.2 at (12, 0)
    int across = ground(other, corner, opposite, 6, 0);
    assertThat(ground(other, corner, opposite, 0, Math.sqrt(1.8))).isEqualTo(across);
    assertThat(ground(other, corner, opposite, 0, -Math.sqrt(1.8))).isEqualTo(across);
    assertThat(ground(other, corner, opposite, 2, 0)).isNotEqualTo(across);
    assertThat(ground(other, corner, opposite, 0, 2.7)).isNotEqualTo(across);
  }

  private static int ground(Painted painted, double[] at77, double[] opposite, double x, double y) {
    double px = (at77[0] + opposite[0]) / 2 + x / 14 * (at77[0] - opposite[0]);
    double py = (at77[1] + opposite[1]) / 2 + y / 7 * (at77[1] - opposite[1]);
    return painted.image().getRGB((int) px, (int) py);
  }

  @Test
  void whoDivergesIsAnArrowAtTheEdgeAndAWordInTheTable() {
    double x = 0.5;
    double y = 1.2;
    int last = 0;
    while (Double.isFinite(SlowRace.beale(x, y))) {
      double a = 1.5 - x + x * y;
      double b = 2.25 - x + x * y * y;
      double c = 2.625 - x + x * y * y * y;
      double dx = 2 * a * (y - 1) + 2 * b * (y * y - 1) + 2 * c * (y * y * y - 1);
      double dy = 2 * a * x + 4 * b * x * y + 6 * c * x * y * y;
      x -= 0.5 * dx;
      y -= 0.5 * dy;
      last++;
    }
    String[] choices = {"optimisers", "sgd:lr=0.5,adam", "start", "0.5,1.2", "step", "end"};
    SurfaceRace race = new RacePainter().race(RaceFrames.with(choices).selection());
    assertThat(race.descents().getFirst().path().diverged()).isEqualTo(last);
    assertThat(SurfaceRace.hasDiverged(race.descents().getFirst(), last)).isTrue();
    assertThat(SurfaceRace.hasDiverged(race.descents().getFirst(), last - 1)).isFalse();
    assertThat(SurfaceRace.hasDiverged(race.descents().get(1), 200)).isFalse();

    Painted painted = race(choices);
    // No disc, but a triangle that touches the edge of the field.
    double[] arrow = painted.disc(BLUE);
    boolean atEdge =
        arrow[0] < 60 || arrow[1] < 40 || arrow[1] > HEIGHT - 60 || Math.abs(x(arrow[0]) - 4.5) < 1;
    assertThat(atEdge).as("%s, %s", arrow[0], arrow[1]).isTrue();
  }

  @Test
  void thePointerReadsPlacesRunnersAndLosses() {
    Painted painted = race("optimisers", "momentum", "start", "0.5,1.2", "step", "25");
    double[] runner = painted.disc(BLUE);
    double[] expected = SlowRace.momentum(0.5, 1.2, 0.002, 25);
    Reading.Mark mark = painted.reading().at(runner[0], runner[1]).orElseThrow();
    assertThat(mark.text()).startsWith("Momentum, step 25 of 200");
    assertThat(number(mark.text(), "f = "))
        .isCloseTo(SlowRace.beale(expected[0], expected[1]), within(1e-3));

    Reading.Mark place = painted.reading().at(at01[0], at01[1]).orElseThrow();
    assertThat(number(place.text(), "x = ")).isCloseTo(0, within(0.01));
    assertThat(number(place.text(), "y = ")).isCloseTo(-1, within(0.01));
    assertThat(number(place.text(), "f = ")).isCloseTo(SlowRace.beale(0, -1), within(0.3));
    String[] start = place.selection().choice("race.start", "").split(",");
    assertThat(Double.parseDouble(start[0])).isCloseTo(0, within(0.01));
    assertThat(Double.parseDouble(start[1])).isCloseTo(-1, within(0.01));
  }

  private static double number(String text, String after) {
    int from = text.indexOf(after) + after.length();
    return Double.parseDouble(text.substring(from).split("[,\\s]")[0].replace('−', '-'));
  }

  @Test
  void whatMakesNoSenseIsSaidInWords() {
    for (String[] choices :
        new String[][] {
          {"surface", "formula", "formula", "x^2 + *y"},
          {"optimisers", "sdg"},
          {"start", "here"},
          {"surface", "formula", "formula", "log(x)", "start", "-1,0"}
        }) {
      Painted painted = race(choices);
      assertThat(painted.reading()).isSameAs(Reading.NOTHING);
      assertThat(ink(painted)).isGreaterThan(300);
    }
  }

  private static int ink(Painted painted) {
    int ink = 0;
    for (int y = 0; y < HEIGHT; y++) {
      for (int x = 0; x < WIDTH; x++) {
        ink += painted.image().getRGB(x, y) == Palette.LIGHT.surface() ? 0 : 1;
      }
    }
    return ink;
  }

  @Test
  void numbersAreThoseOfTheRule() {
    String csv = new RacePainter().numbers(RaceFrames.with("optimisers", "adam:lr=0.05"));
    String[] lines = csv.split("\r\n");
    assertThat(lines).hasSize(1 + 201);
    assertThat(lines[0]).startsWith("runner,lr,step,x,y,f,df/dx,df/dy,m_x,m_y,v_x,v_y");
    double[] expected = SlowRace.adam(0.5, 1.2, 0.05, 30);
    String[] cells = lines[31].split(",", -1);
    int[] columns = {3, 4, 8, 9, 10, 11};
    for (int i = 0; i < columns.length; i++) {
      assertThat(Double.parseDouble(cells[columns[i]]))
          .isCloseTo(expected[i], within(1e-4 * Math.max(1, Math.abs(expected[i]))));
    }
    assertThat(cells[12]).isEmpty();
  }
}
