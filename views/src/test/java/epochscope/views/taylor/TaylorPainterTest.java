package epochscope.views.taylor;

import static epochscope.views.Pixels.near;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import epochscope.analysis.FeaturePlane;
import epochscope.analysis.IdealTaylor;
import epochscope.analysis.Refusal;
import epochscope.analysis.TaylorMapRequest;
import epochscope.analysis.TaylorReport;
import epochscope.analysis.TaylorRequest;
import epochscope.history.HistoryView;
import epochscope.history.HistoryView.Series;
import epochscope.spec.Activation;
import epochscope.spec.ExperimentSpec;
import epochscope.spec.ObserveSpec;
import epochscope.spec.TaylorSpec;
import epochscope.views.Answers;
import epochscope.views.Frame;
import epochscope.views.Frames;
import epochscope.views.Pixels;
import epochscope.views.Texts;
import epochscope.views.drawing.ColourMap;
import epochscope.views.drawing.Colours;
import epochscope.views.drawing.NamedCurves;
import epochscope.views.drawing.Notice;
import epochscope.views.drawing.Palette;
import epochscope.views.drawing.Reading;
import epochscope.views.drawing.Surface;
import epochscope.views.drawing.Theme;
import epochscope.views.drawing.Ticks;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TaylorPainterTest {
  private static final int AXIS = Palette.LIGHT.axis();
  private static final DoubleUnaryOperator SLOPE = epoch -> 0.2 * (1 - Math.exp(-epoch / 20));
  private static final DoubleUnaryOperator PAIR = epoch -> 0.003 * epoch;

  private Surface surface = new Surface(640, 400, 1, Theme.LIGHT);

  /** The axis starts at zero, so heights are in proportion to the values. */
  @Test
  void curvesHaveTheHeightOfTheSeries() {
    Pixels pixels = paint(followed(true));
    int[] axis = pixels.longestRun(AXIS);
    int slope = NamedCurves.colour(0, Palette.LIGHT);
    double unit = height(pixels, axis, 50, slope) / SLOPE.applyAsDouble(50);
    for (int epoch : new int[] {15, 30, 80}) {
      assertThat(height(pixels, axis, epoch, slope))
          .isCloseTo(unit * SLOPE.applyAsDouble(epoch), within(1.3));
    }
    int pair = NamedCurves.colour(3, Palette.LIGHT);
    assertThat(heights(pixels, axis, 60, pair))
        .isCloseTo(unit * PAIR.applyAsDouble(60), within(6.0));
    assertThat(heights(pixels, axis, 90, pair))
        .isCloseTo(unit * PAIR.applyAsDouble(90), within(6.0));
  }

  @Test
  void theBestClassifiersValueIsALineAtItsHeight() {
    Frame frame = followed(true);
    IdealTaylor ideal = new IdealTaylor(0, List.of(List.of(0)), new double[] {0.1});
    Pixels without = paint(frame);
    int[] axis = without.longestRun(AXIS);
    int slope = NamedCurves.colour(0, Palette.LIGHT);
    double unit = height(without, axis, 80, slope) / SLOPE.applyAsDouble(80);
    Pixels pixels = paint(Answers.with(frame, Map.of(IdealTaylor.class, ideal)));
    int y = (int) Math.floor(axis[2] + 0.5 - 0.1 * unit);
    int colour = Colours.mix(0xFFFFFFFF, slope, 0.8);
    int dots = 0;
    for (int x = axis[0] + 200; x < axis[1]; x++) {
      boolean here = false;
      for (int dy = -1; dy <= 1; dy++) {
        here |= Pixels.distance(pixels.at(x, y + dy), colour) < 12;
      }
      dots += here ? 1 : 0;
    }
    assertThat(dots).isGreaterThan((axis[1] - axis[0] - 200) / 5);
  }

  @Test
  void whatComesAfterTheShownMomentIsFaint() {
    Pixels pixels = paint(followed(false));
    int[] axis = pixels.longestRun(AXIS);
    int slope = NamedCurves.colour(0, Palette.LIGHT);
    assertThat(height(pixels, axis, 30, slope)).isPositive();
    assertThat(height(pixels, axis, 80, slope)).isNaN();
  }

  @Test
  void thePointerReadsACurveAndAClickChoosesItsCoefficient() {
    Reading reading = new TaylorPainter().paint(followed(true), surface);
    int[] axis = new Pixels(surface.image()).longestRun(AXIS);
    int x = (int) Math.round(axis[0] + 0.9 * (axis[1] - axis[0]));
    double y =
        new Pixels(surface.image())
            .centre(x, 25, axis[2], near(NamedCurves.colour(3, Palette.LIGHT), 60));
    Reading.Mark mark = reading.at(x, Double.isNaN(y) ? 0 : y).orElseThrow();
    assertThat(mark.text()).isEqualTo("t_x1x2\nepoch 90\nmean |t| 0.2700");
    assertThat(MappedTerm.of(mark.selection(), 2)).containsExactly(0, 1);
    assertThat(MappedTerm.isChosen(mark.selection())).isTrue();
  }

  /** Against differences, over the whole validation sample. */
  @Test
  void barsAreAsLongAsTheMeansAndRanked() {
    Frame trained = trained();
    SlowTaylor slow = new SlowTaylor(trained);
    Frame frame = asked(trained, "ranking");
    TaylorPainter painter = new TaylorPainter();
    Reading reading = painter.paint(frame, surface);
    Pixels pixels = new Pixels(surface.image());
    double unit = Double.NaN;
    double last = Double.POSITIVE_INFINITY;
    int found = 0;
    for (int y = 15; y < 380; y++) {
      String text = reading.at(100, y).map(Reading.Mark::text).orElse("");
      boolean centre = !reading.at(100, y - 1).map(Reading.Mark::text).orElse("").equals(text);
      if (text.isEmpty() || !centre) {
        continue;
      }
      int row = y + 15;
      double mean = slowMean(slow, text);
      double length = barLength(pixels, row);
      unit = Double.isNaN(unit) ? length / mean : unit;
      assertThat(length).as(text).isCloseTo(unit * mean, within(1.6));
      assertThat(mean).isLessThanOrEqualTo(last + 1e-9);
      last = mean;
      found++;
    }
    assertThat(found).isEqualTo(5);
  }

  private static double slowMean(SlowTaylor slow, String text) {
    return switch (text.lines().findFirst().orElseThrow()) {
      case "t_x1" -> slow.mean(0);
      case "t_x2" -> slow.mean(1);
      case "t_x1x1" -> slow.mean(0, 0);
      case "t_x1x2" -> slow.mean(0, 1);
      case "t_x2x2" -> slow.mean(1, 1);
      default -> Double.NaN;
    };
  }

  private static double barLength(Pixels pixels, int row) {
    int full = Palette.LIGHT.validation();
    int pale = Colours.mix(full, 0xFFFFFFFF, 0.6);
    int first = -1;
    int end = -1;
    for (int x = 0; x < 600; x++) {
      int pixel = pixels.at(x, row);
      if (pixel == full || pixel == pale) {
        first = first < 0 ? x : first;
        end = x + 1;
      }
    }
    return end - first;
  }

  @Test
  void cellsHaveTheColoursOfTheMeans() {
    Frame trained = trained();
    SlowTaylor slow = new SlowTaylor(trained);
    Frame frame = asked(trained, "matrix");
    Reading reading = new TaylorPainter().paint(frame, surface);
    Pixels pixels = new Pixels(surface.image());
    for (String name : List.of("t_x1", "t_x1x1", "t_x1x2", "t_x2x2")) {
      // Slopes are the first two, and have a scale of their own.
      IntStream ofItsOrder = name.equals("t_x1") ? IntStream.range(0, 2) : IntStream.range(2, 5);
      double most = ofItsOrder.mapToDouble(k -> term(slow, k)).max().orElseThrow();
      ColourMap map = ColourMap.viridis(0, Ticks.ceiling(most), Palette.LIGHT);
      int[] place = corner(reading, name);
      assertThat(
              Pixels.distance(
                  pixels.at(place[0] + 4, place[1] + 4), map.colour(slowMean(slow, name))))
          .as(name)
          .isLessThan(4);
    }
  }

  private static double term(SlowTaylor slow, int k) {
    return slowMean(slow, List.of("t_x1", "t_x2", "t_x1x1", "t_x1x2", "t_x2x2").get(k));
  }

  /** The upper left corner of the first cell of that name. */
  private static int[] corner(Reading reading, String name) {
    for (int y = 0; y < 400; y += 2) {
      for (int x = 0; x < 640; x += 2) {
        if (reading.at(x, y).map(mark -> mark.text().startsWith(name + "\n")).orElse(false)) {
          return new int[] {x, y};
        }
      }
    }
    throw new AssertionError(name);
  }

  /** Colours leave the neutral in proportion to the value, whatever the scale. */
  @Test
  void theMapShowsTheCoefficientWithItsSign() {
    Frame trained = trained();
    SlowTaylor slow = new SlowTaylor(trained);
    FeaturePlane plane = FeaturePlane.around(trained.data(), 0, 1);
    Frame frame =
        Answers.to(
            Answers.with(trained, trained.selection().withChoice(Shown.CHOICE, "map")),
            new TaylorMapRequest(Answers.context(trained), plane, 0, List.of(0, 1), 128));
    Reading reading = new TaylorPainter().paint(frame, surface);
    Pixels pixels = new Pixels(surface.image());
    int checked = 0;
    for (int y = 40; y < 360; y += 37) {
      for (int x = 60; x < 500; x += 41) {
        String[] lines = reading.at(x, y).map(Reading.Mark::text).orElse("").split("\n");
        if (lines.length == 3) {
          double[] point = {number(lines[0]), number(lines[1])};
          double expected = slow.at(point, 0, 1);
          assertThat(number(lines[2])).isCloseTo(expected, within(0.004));
          checked += Math.abs(expected) > 0.03 ? 1 : 0;
          if (Math.abs(expected) > 0.03) {
            int pixel = pixels.at(x, y);
            int redLessBlue = (pixel >> 16 & 255) - (pixel & 255);
            assertThat(redLessBlue > 0).isEqualTo(expected > 0);
          }
        }
      }
    }
    assertThat(checked).isGreaterThan(3);
  }

  private static double number(String line) {
    return Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1).replace('−', '-'));
  }

  @Test
  void overOneFeatureTheMapIsACurve() {
    Frames.Recipe recipe = Frames.recipe(Frames.curve(60, 1), Frames.curve(20, 2), 5);
    recipe.selection = recipe.selection.withFeatures(0, -1).withChoice(Shown.CHOICE, "map");
    Frame frame = recipe.build();
    SlowTaylor slow = new SlowTaylor(frame);
    FeaturePlane plane = FeaturePlane.around(frame.data(), 0, -1);
    frame =
        Answers.to(frame, new TaylorMapRequest(Answers.context(frame), plane, 0, List.of(0), 128));
    Reading reading = new TaylorPainter().paint(frame, surface);
    for (int x : new int[] {150, 300, 500}) {
      String[] lines = reading.at(x, 200).orElseThrow().text().split("\n");
      double expected = slow.at(new double[] {number(lines[0])}, 0);
      assertThat(number(lines[1])).isCloseTo(expected, within(0.02 * Math.abs(expected) + 0.01));
    }
  }

  @Test
  void aRefusalIsSaidInWords() {
    Frame frame = trained();
    String sentence = "kind of node pool is max, expected average or sum";
    Frame refused =
        Answers.with(
            Answers.with(frame, frame.selection().withChoice(Shown.CHOICE, "ranking")),
            Map.of(TaylorReport.class, new Refusal(TaylorReport.class, sentence)));
    new TaylorPainter().paint(refused, surface);
    assertThat(surface.pixels()).isEqualTo(notice("taylor.refused", sentence));
    Frame waiting = Answers.with(refused, Map.of());
    new TaylorPainter().paint(waiting, surface);
    assertThat(surface.pixels()).isEqualTo(notice("taylor.waiting", Texts.get("remedy.play")));
  }

  private static int[] notice(String why, String remedy) {
    Surface expected = new Surface(640, 400, 1, Theme.LIGHT);
    Notice.paint(expected, expected.box(), Texts.get(why), remedy);
    return expected.pixels();
  }

  @Test
  void oneFeatureHasNoPairs() {
    Frames.Recipe recipe = Frames.recipe(Frames.curve(60, 1), Frames.curve(20, 2), 3);
    recipe.selection = recipe.selection.withChoice(Shown.CHOICE, "matrix");
    new TaylorPainter().paint(recipe.build(), surface);
    assertThat(surface.pixels())
        .isEqualTo(notice("taylor.single", Texts.get("remedy.taylor.single")));
  }

  /** A strip of the neutral along the lower edge. */
  @Test
  void piecewiseLinearNetworksAreWarnedOf() {
    for (Activation activation : List.of(Activation.RELU, Activation.TANH)) {
      Frames.Recipe recipe = Frames.recipe(Frames.gaussians(60, 1), Frames.gaussians(30, 2), 4);
      recipe.activation = activation;
      Pixels pixels = paint(recipe.build());
      int neutral = 0;
      for (int x = 10; x < 630; x++) {
        neutral += pixels.at(x, 394) == Palette.LIGHT.neutral() ? 1 : 0;
      }
      assertThat(neutral > 200).isEqualTo(activation == Activation.RELU);
    }
  }

  @Test
  void clicksOnPairsAndSlopesChooseTheirFeatures() {
    var old = trained().selection();
    assertThat(MappedTerm.of(MappedTerm.select(old, List.of(3, 7), 9), 9)).containsExactly(3, 7);
    assertThat(MappedTerm.of(MappedTerm.select(old, List.of(5), 9), 9)).containsExactly(5);
    assertThat(MappedTerm.of(MappedTerm.select(old, List.of(1), 9), 9)).containsExactly(1);
    assertThat(MappedTerm.of(MappedTerm.select(old, List.of(4, 4), 9), 9)).containsExactly(4, 4);
    assertThat(MappedTerm.of(MappedTerm.select(old, List.of(0, 0), 1), 1)).containsExactly(0, 0);
  }

  @Test
  void numbersHoldWhatIsShown() {
    String curves = new TaylorPainter().numbers(followed(true));
    assertThat(curves.lines()).hasSize(1 + 5 * 101);
    assertThat(curves).contains("t_x1x2,50.0,0.15");
    Frame ranking = asked(trained(), "ranking");
    assertThat(new TaylorPainter().numbers(ranking).lines()).hasSize(6);
  }

  private static Frame trained() {
    Frames.Recipe recipe = Frames.recipe(Frames.gaussians(200, 1), Frames.gaussians(80, 2), 6);
    recipe.epochs = 6;
    return recipe.build();
  }

  private static Frame asked(Frame frame, String show) {
    return Answers.to(
        Answers.with(frame, frame.selection().withChoice(Shown.CHOICE, show)),
        new TaylorRequest(Answers.context(frame), 2, 0, 1000));
  }

  /** A run of 100 epochs that followed its coefficients. */
  private static Frame followed(boolean live) {
    Frames.Recipe recipe = Frames.recipe(Frames.gaussians(20, 1), Frames.gaussians(10, 2), 2);
    recipe.epochs = 100;
    recipe.live = live;
    recipe.analysed = false;
    Frame base = recipe.build();
    double[] epochs = IntStream.rangeClosed(0, 100).asDoubleStream().toArray();
    Map<String, Series> series =
        Map.of(
            "taylor.x1", series(epochs, SLOPE),
            "taylor.x2", series(epochs, SLOPE.andThen(v -> 0.5 * v)),
            "taylor.x1.x2", series(epochs, PAIR),
            "taylor.x1.x1", series(epochs, e -> 0.01),
            "taylor.x2.x2", series(epochs, e -> 0.01));
    ExperimentSpec spec = base.experiment();
    ExperimentSpec observed =
        new ExperimentSpec(
            spec.name(),
            spec.data(),
            spec.network(),
            spec.training(),
            new ObserveSpec(new TaylorSpec(2, null, null)));
    return new Frame(
        observed,
        base.topology(),
        base.data(),
        base.snapshot(),
        new HistoryView(base.history().snapshots(), series),
        Map.of(),
        base.selection(),
        List.of(),
        live,
        -1);
  }

  private static Series series(double[] epochs, DoubleUnaryOperator value) {
    return new Series(
        epochs,
        IntStream.range(0, epochs.length)
            .mapToDouble(i -> value.applyAsDouble(epochs[i]))
            .toArray());
  }

  private Pixels paint(Frame frame) {
    new TaylorPainter().paint(frame, surface);
    return new Pixels(surface.image());
  }

  private static double height(Pixels pixels, int[] axis, double epoch, int colour) {
    int x = (int) Math.round(axis[0] + epoch / 100 * (axis[1] - axis[0]));
    return axis[2] + 0.5 - pixels.centre(x, 25, axis[2], near(colour, 60));
  }

  /** Of a dashed curve: wherever there is ink nearby. */
  private static double heights(Pixels pixels, int[] axis, double epoch, int colour) {
    for (double off = 0; off < 2; off += 0.2) {
      double height = height(pixels, axis, epoch + off, colour);
      if (!Double.isNaN(height)) {
        return height;
      }
    }
    return Double.NaN;
  }
}
