package epochscope.views.landscape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import epochscope.analysis.landscape.Direction;
import epochscope.analysis.landscape.Direction.Kind;
import epochscope.analysis.landscape.GridAxis;
import epochscope.analysis.landscape.LandscapeScene;
import epochscope.analysis.landscape.Plane;
import epochscope.analysis.landscape.Trajectory;
import epochscope.history.HistoryView;
import epochscope.views.Frame;
import epochscope.views.Frames;
import epochscope.views.KeptRun;
import epochscope.views.Landscapes;
import epochscope.views.Pixels;
import epochscope.views.drawing.ColourMap;
import epochscope.views.drawing.Palette;
import epochscope.views.drawing.Reading;
import epochscope.views.drawing.Surface;
import epochscope.views.drawing.Theme;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleBinaryOperator;
import java.util.function.IntPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class LandscapePainterTest {
  private static final DoubleBinaryOperator BOWL = (a, b) -> 0.2 + a * a + b * b / 2;
  private static final Pattern PLACE = Pattern.compile("α (\\S+) +β (\\S+)\\nloss (\\S+)");
  private static final int VERMILION = Palette.LIGHT.classColour(3);
  private static final Frame FRAME = frame();

  private final Surface surface = new Surface(900, 600, 1, Theme.LIGHT);
  private final LandscapePainter painter = new LandscapePainter();

  /**
   * On every tenth pixel: what is read there is the bowl's loss at the place that is read, and the
   * colour is viridis' for that loss but for the light, which changes no channel's share.
   */
  @Test
  void theSurfaceShowsTheFormulaWhereItIsPointedAt() {
    Reading reading = painter.paint(with(Landscapes.bowl(2)), surface);
    ColourMap viridis = ColourMap.viridis(0, 2, Palette.LIGHT);
    int read = 0;
    List<Double> alphas = new ArrayList<>();
    for (int y = 5; y < 600; y += 10) {
      for (int x = 5; x < 900; x += 10) {
        Matcher place = place(reading, x, y);
        if (place != null) {
          double alpha = number(place.group(1));
          double beta = number(place.group(2));
          double loss = number(place.group(3));
          assertThat(loss).isCloseTo(BOWL.applyAsDouble(alpha, beta), within(0.02));
          alphas.add(alpha);
          read += sameHue(surface.image().getRGB(x, y), viridis.colour(loss)) ? 1 : 0;
        }
      }
    }
    assertThat(alphas.size()).isGreaterThan(400);
    assertThat(alphas).anyMatch(a -> a < -0.9).anyMatch(a -> a > 0.9);
    // Lines of the mesh, the path and softened edges are of other colours.
    assertThat(read).isGreaterThan(alphas.size() / 2);
  }

  /** Whether two colours differ by brightness alone. */
  private static boolean sameHue(int a, int b) {
    double lengthA = Math.sqrt(dot(a, a));
    double lengthB = Math.sqrt(dot(b, b));
    return dot(a, b) / (lengthA * lengthB) > 0.997;
  }

  private static double dot(int a, int b) {
    double sum = 0;
    for (int shift = 0; shift <= 16; shift += 8) {
      sum += (a >> shift & 255) * (b >> shift & 255);
    }
    return sum;
  }

  @Test
  void contoursHaveTheColourOfTheirBandAndTheLineItsValue() {
    Frame frame = Landscapes.chosen(with(Landscapes.bowl(2)), LandscapeChoices.SHOW, "contours");
    Reading reading = painter.paint(frame, surface);
    ColourMap viridis = ColourMap.viridis(0, 2, Palette.LIGHT);
    // 0 to 2 in twelve steps at most: a line every 0.2, between them the colour of the middle.
    int checked = 0;
    for (int y = 100; y < 560; y += 23) {
      for (int x = 60; x < 800; x += 31) {
        Matcher place = place(reading, x, y);
        if (place != null) {
          double loss = BOWL.applyAsDouble(number(place.group(1)), number(place.group(2)));
          assertThat(number(place.group(3))).isCloseTo(loss, within(0.02));
          double inBand = loss / 0.2 - Math.floor(loss / 0.2);
          boolean clear = inBand > 0.15 && inBand < 0.85;
          int expected = viridis.colour(0.2 * Math.floor(loss / 0.2) + 0.1);
          boolean same = Pixels.distance(surface.image().getRGB(x, y), expected) <= 6;
          checked += clear && same ? 1 : clear ? -3 : 0;
        }
      }
    }
    // Few points lie on the path or a label.
    assertThat(checked).isGreaterThan(150);
  }

  @Test
  void aCutIsReadAsItsFormula() {
    Frame frame = with(Landscapes.cut(129, BOWL));
    Reading reading = painter.paint(frame, surface);
    Pattern words = Pattern.compile("α (\\S+)\\nloss, training (\\S+)\\nloss, validation (\\S+)");
    int read = 0;
    for (int x = 60; x < 880; x += 20) {
      String text = reading.at(x, 150).map(Reading.Mark::text).orElse("");
      Matcher match = words.matcher(text);
      if (match.matches()) {
        double expected = BOWL.applyAsDouble(number(match.group(1)), 0);
        assertThat(number(match.group(2))).isCloseTo(expected, within(0.01));
        assertThat(number(match.group(3))).isCloseTo(2 * expected, within(0.02));
        read++;
      }
    }
    assertThat(read).isGreaterThan(30);
  }

  /** At α = −0.5, 0.25 and 0.75 the curve's height over the axis at 0 is as large as its loss. */
  @Test
  void theCutsCurvesLieAtTheirLosses() {
    painter.paint(with(Landscapes.cut(129, BOWL)), surface);
    Pixels pixels = new Pixels(surface.image());
    int[] axis = pixels.longestRun(Palette.LIGHT.axis());
    double left = axis[0];
    double width = axis[1] - axis[0];
    double bottom = axis[2] + 0.5;
    int green = Palette.LIGHT.validation();
    double perUnit = Double.NaN;
    for (double alpha : new double[] {-0.5, 0.25, 0.75}) {
      int x = (int) Math.round(left + (alpha + 1) / 2 * width);
      double row = pixels.centre(x, 70, (int) bottom, Pixels.near(green, 60));
      double value = 2 * BOWL.applyAsDouble(alpha, 0);
      double slope = (bottom - row) / value;
      if (!Double.isNaN(perUnit)) {
        assertThat(slope).isCloseTo(perUnit, within(0.02 * perUnit));
      }
      perUnit = slope;
    }
  }

  @Test
  void thePathGoesNoFartherThanTheMomentShown() {
    LandscapeScene scene = Landscapes.bowl(2);
    Frame frame = with(scene);
    Reading late = painter.paint(frame, surface);
    int whole = vermilion();
    assertThat(epochs(late)).contains(0, 1, 2, 3, 4);
    Frame before = Landscapes.with(frame, frame.history().snapshots().get(2), scene);
    Reading early = painter.paint(before, surface);
    assertThat(epochs(early)).contains(0, 1, 2).doesNotContain(3, 4);
    assertThat(vermilion()).isLessThan(whole);
  }

  /** Epochs of the moments that can be clicked. */
  private static List<Integer> epochs(Reading reading) {
    List<Integer> found = new ArrayList<>();
    for (int y = 0; y < 600; y += 3) {
      for (int x = 0; x < 900; x += 3) {
        epochAt(reading, x, y).filter(e -> !found.contains(e)).ifPresent(found::add);
      }
    }
    return found;
  }

  private static Optional<Integer> epochAt(Reading reading, double x, double y) {
    return ((LandscapeReading) reading).epochAt(x, y);
  }

  private int vermilion() {
    return new Pixels(surface.image()).count(Pixels.near(VERMILION, 40));
  }

  /** A hill between the viewer and the path's end. */
  @Test
  void aPathBehindAHillIsHidden() {
    Frame low = Landscapes.chosen(FRAME, LandscapeChoices.CAMERA, "0 12 1");
    DoubleBinaryOperator valley = (a, b) -> 0.3;
    DoubleBinaryOperator hill = (a, b) -> 0.3 + 2 * Math.exp(-30 * (b + 0.5) * (b + 0.5));
    painter.paint(Landscapes.with(low, Landscapes.of(2, 65, valley, Kind.RANDOM, true)), surface);
    int open = vermilion();
    new LandscapePainter()
        .paint(Landscapes.with(low, Landscapes.of(2, 65, hill, Kind.RANDOM, true)), surface);
    assertThat(vermilion()).isLessThan(open / 4);
  }

  @Test
  void offThePlaneThePathIsFaintAndSaysHowFar() {
    ShownPath path = ShownPath.of(Landscapes.bowl(2), Landscapes.bowl(2).path(), FRAME, true);
    assertThat(path.opacity(0)).isCloseTo(0.5, within(1e-12));
    assertThat(path.opacity(1)).isEqualTo(1);
    assertThat(path.stems()).containsExactly(0, 1, 2, 3, 4);
    Reading reading = painter.paint(with(Landscapes.bowl(2)), surface);
    List<String> words = new ArrayList<>();
    for (int y = 0; y < 600; y += 3) {
      for (int x = 0; x < 900; x += 3) {
        if (epochAt(reading, x, y).isPresent()) {
          reading.at(x, y).map(Reading.Mark::text).ifPresent(words::add);
        }
      }
    }
    assertThat(words).contains("epoch 0\nloss 1.14\non the plane 0.840\n1.0 off the plane");
  }

  /** Purple is the third kept run's; one of another network has no path here. */
  @Test
  void pathsOfKeptRunsAreDrawnInTheirColours() {
    LandscapeScene bowl = Landscapes.bowl(2);
    List<Trajectory> paths = new ArrayList<>();
    paths.add(null);
    paths.add(bowl.path());
    LandscapeScene scene =
        new LandscapeScene(
            40, 4, bowl.question(), true, bowl.grids(), null, Collections.unmodifiableList(paths));
    Frame plain = with(scene);
    Frame frame =
        new Frame(
            plain.experiment(),
            plain.topology(),
            plain.data(),
            plain.snapshot(),
            plain.history(),
            plain.results(),
            plain.selection(),
            List.of(
                new KeptRun(2, "wider", HistoryView.EMPTY, Double.NaN),
                new KeptRun(3, "slower", HistoryView.EMPTY, Double.NaN)),
            true,
            -1);
    IntPredicate purple = Pixels.near(Palette.LIGHT.run(3), 25);
    for (String show : List.of("surface", "contours")) {
      painter.paint(Landscapes.chosen(plain, LandscapeChoices.SHOW, show), surface);
      int before = new Pixels(surface.image()).count(purple);
      painter.paint(Landscapes.chosen(frame, LandscapeChoices.SHOW, show), surface);
      assertThat(new Pixels(surface.image()).count(purple)).isGreaterThan(before + 100);
    }
  }

  @Test
  void axesNameTheirShareOfTheVariance() {
    LandscapeScene scene = Landscapes.bowl(2);
    assertThat(PlaneWords.title(scene.plane().first(), 1)).isEqualTo("α: principal axis 1 (87 %)");
    assertThat(PlaneWords.title(scene.plane().second(), 2))
        .isEqualTo("β: principal axis 2 (9.0 %)");
    assertThat(PlaneWords.description(scene.plane().second(), 2))
        .isEqualTo("β  principal axis 2 of the path, 9.0 % of its variance");
    assertThat(PlaneWords.sample(scene.grid().sample(), 33, 33))
        .isEqualTo("loss on 250 of 20\u2009000 rows (training), 33 × 33 points");
  }

  /** Of single parameters the axes show their values and not how far off they are. */
  @Test
  void parametersAreReadAsTheirValues() {
    Direction direction = new Direction(Kind.PARAMETER, "out.bias[0]", 0, 0, new double[] {0, 1});
    Plane plane = new Plane(new double[] {3, -1}, direction, direction);
    PlaneAxis axis = PlaneAxis.of(plane, 1, new GridAxis(-0.5, 1.5, 9));
    assertThat(axis.axis().min()).isEqualTo(-1.5);
    assertThat(axis.axis().max()).isEqualTo(0.5);
    assertThat(axis.axis().title()).isEqualTo("out.bias[0]");
    assertThat(axis.letter()).isEqualTo("out.bias[0]");
  }

  @Test
  void emptyAndDivergedStatesSaySo() {
    Frame waiting = Landscapes.with(FRAME, null);
    assertThat(painter.paint(waiting, surface)).isSameAs(Reading.NOTHING);
    assertThat(painter.numbers(waiting)).isEmpty();
    LandscapeScene nowhere = Landscapes.of(2, 9, (a, b) -> Double.NaN, Kind.RANDOM, true);
    assertThat(painter.paint(with(nowhere), surface)).isSameAs(Reading.NOTHING);
    LandscapeScene fallenBack = Landscapes.of(2, 9, BOWL, Kind.RANDOM, false);
    painter.paint(with(fallenBack), surface);
    int withWords = dark();
    new LandscapePainter().paint(with(Landscapes.of(2, 9, BOWL, Kind.RANDOM, true)), surface);
    assertThat(withWords).isGreaterThan(dark() + 100);
  }

  /** Pixels of text in the corner where the words stand. */
  private int dark() {
    int dark = 0;
    for (int y = 0; y < 110; y++) {
      for (int x = 0; x < 450; x++) {
        dark += (surface.image().getRGB(x, y) & 255) < 160 ? 1 : 0;
      }
    }
    return dark;
  }

  @Test
  void theLogarithmicScaleGivesLowLossesRoom() {
    DoubleBinaryOperator pit = (a, b) -> 0.001 + a * a * a * a + b * b;
    LandscapeScene scene = Landscapes.of(2, 65, pit, Kind.RANDOM, true);
    assertThat(LossRange.axis(List.of(scene), false).min()).isZero();
    assertThat(LossRange.axis(List.of(scene), true).min()).isCloseTo(0.001, within(1e-9));
    assertThat(LossRange.axis(List.of(scene), true).fraction(0.05)).isGreaterThan(0.45);
    assertThat(LossRange.axis(List.of(scene), false).fraction(0.05)).isLessThan(0.05);
  }

  @Test
  void numbersAreThoseOfGridAndPath() {
    List<String> rows = painter.numbers(with(Landscapes.bowl(2))).lines().toList();
    assertThat(rows).hasSize(1 + 33 * 33 + 5);
    assertThat(rows.get(1)).isEqualTo("training,-1.0,-1.0,1.7,,");
    assertThat(rows.getLast()).isEqualTo("path,0.0,0.0,0.2,4,0.0");
  }

  private static Matcher place(Reading reading, int x, int y) {
    Matcher matcher =
        PLACE.matcher(reading.at(x + 0.5, y + 0.5).map(Reading.Mark::text).orElse(""));
    return matcher.matches() ? matcher : null;
  }

  private static double number(String text) {
    return Double.parseDouble(text.replace('−', '-'));
  }

  private static Frame with(LandscapeScene scene) {
    return Landscapes.with(FRAME, scene);
  }

  private static Frame frame() {
    Frames.Recipe recipe = Frames.recipe(Frames.gaussians(40, 1), Frames.gaussians(20, 2), 2);
    recipe.epochs = 4;
    return recipe.build();
  }
}
