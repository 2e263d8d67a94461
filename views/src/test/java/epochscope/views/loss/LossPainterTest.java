package epochscope.views.loss;

import static epochscope.views.Pixels.near;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import epochscope.history.HistoryView;
import epochscope.history.HistoryView.Series;
import epochscope.history.Metrics;
import epochscope.views.Answers;
import epochscope.views.Frame;
import epochscope.views.KeptRun;
import epochscope.views.Marker;
import epochscope.views.Pixels;
import epochscope.views.Texts;
import epochscope.views.drawing.Palette;
import epochscope.views.drawing.Reading;
import epochscope.views.drawing.Surface;
import epochscope.views.drawing.Theme;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LossPainterTest {
  private static final int AXIS = Palette.LIGHT.axis();
  private static final DoubleUnaryOperator FALLING = epoch -> 0.1 + Math.exp(-epoch / 25);
  private static final DoubleUnaryOperator HIGHER = epoch -> 0.2 + Math.exp(-epoch / 25);

  /** The axis starts at zero and has 100 epochs, so heights and places are in proportion. */
  @Test
  void curvesHaveTheHeightOfTheirValues() {
    Pixels pixels = paint(frames(FALLING, HIGHER).frame());
    int[] axis = pixels.longestRun(AXIS);
    double unit = height(pixels, axis, 10, Palette.LIGHT.train()) / FALLING.applyAsDouble(10);
    for (int epoch : new int[] {25, 50, 80}) {
      assertThat(height(pixels, axis, epoch, Palette.LIGHT.train()))
          .isCloseTo(unit * FALLING.applyAsDouble(epoch), within(1.2));
      assertThat(height(pixels, axis, epoch, Palette.LIGHT.validation()))
          .isCloseTo(unit * HIGHER.applyAsDouble(epoch), within(1.2));
    }
  }

  /** On a logarithmic axis an exponential decay is a straight line. */
  @Test
  void aWideRangeIsDrawnLogarithmically() {
    DoubleUnaryOperator decay = epoch -> Math.exp(-epoch / 15);
    LossFrames frames = frames(decay, decay.andThen(v -> 2 * v));
    Pixels pixels = paint(frames.frame());
    int[] axis = pixels.longestRun(AXIS);
    double first = height(pixels, axis, 20, Palette.LIGHT.train());
    double middle = height(pixels, axis, 50, Palette.LIGHT.train());
    double last = height(pixels, axis, 80, Palette.LIGHT.train());
    assertThat(middle).isCloseTo((first + last) / 2, within(1.2));
    assertThat(first - last).isGreaterThan(50);
    Pixels linear = paint(frames.choose(LossChoices.SCALE, LossChoices.LINEAR).frame());
    double unit = height(linear, axis, 5, Palette.LIGHT.train()) / decay.applyAsDouble(5);
    assertThat(height(linear, axis, 20, Palette.LIGHT.train()))
        .isCloseTo(unit * decay.applyAsDouble(20), within(1.2));
  }

  @Test
  void whatComesAfterTheShownMomentIsFaint() {
    LossFrames frames = frames(FALLING, HIGHER);
    frames.live = false;
    Pixels pixels = paint(frames.frame());
    int[] axis = pixels.longestRun(AXIS);
    assertThat(height(pixels, axis, 30, Palette.LIGHT.train())).isPositive();
    assertThat(height(pixels, axis, 80, Palette.LIGHT.train())).isNaN();
    int shown = (int) (axis[0] + 0.5 * (axis[1] - axis[0]));
    assertThat(pixels.at(shown, axis[2] - 3)).isEqualTo(Palette.LIGHT.muted());
  }

  @Test
  void aDivergedRunIsGreyFromItsEpochOn() {
    LossFrames frames = frames(FALLING, HIGHER);
    frames.divergedAt = 60;
    Pixels pixels = paint(frames.frame());
    int[] axis = pixels.longestRun(AXIS);
    int before = (int) (axis[0] + 0.55 * (axis[1] - axis[0]));
    int after = (int) (axis[0] + 0.65 * (axis[1] - axis[0]));
    assertThat(pixels.at(before, axis[2] - 4)).isEqualTo(Palette.LIGHT.surface());
    assertThat(pixels.at(after, axis[2] - 4)).isNotEqualTo(Palette.LIGHT.surface());
  }

  @Test
  void theBestEpochIsMarkedOnceItHasPassed() {
    DoubleUnaryOperator valley = epoch -> 0.3 + (epoch - 40) * (epoch - 40) / 4000;
    Frame passed = frames(FALLING, valley).frame();
    assertThat(TimeMarks.of(passed, MetricPair.loss(passed)).best()).isEqualTo(40);
    Frame still = frames(FALLING, HIGHER).frame();
    assertThat(TimeMarks.of(still, MetricPair.loss(still)).hasBest()).isFalse();
  }

  /** A kept run's line at three epochs, in proportion to a training loss of known value. */
  @Test
  void keptRunsHaveTheHeightOfTheirValuesAndGoOnBeyondThePresentRun() {
    DoubleUnaryOperator kept = epoch -> 0.9 - 0.003 * epoch;
    LossFrames frames = frames(FALLING, HIGHER).keep("Adam", 100, e -> 0.02).keep("SGD", 100, kept);
    frames.epochs = 60;
    Pixels pixels = paint(frames.frame());
    int[] axis = pixels.longestRun(AXIS);
    double unit = height(pixels, axis, 30, Palette.LIGHT.train()) / FALLING.applyAsDouble(30);
    for (int epoch : new int[] {30, 50, 90}) {
      assertThat(vermilionHeight(pixels, axis, epoch))
          .isCloseTo(unit * kept.applyAsDouble(epoch), within(2.0));
    }
    assertThat(height(pixels, axis, 80, Palette.LIGHT.train())).isNaN();
  }

  /** Of an alternating loss: the raw one stays to be seen, the smoothed one is nearly its mean. */
  @Test
  void smoothedValuesAreDrawnBesideTheRawOnes() {
    DoubleUnaryOperator saw = epoch -> 1 + 0.5 * (epoch % 2 == 0 ? 1 : -1);
    LossFrames frames = frames(saw, epoch -> 0.1).choose(LossChoices.SMOOTHING, "strong");
    Pixels pixels = paint(frames.frame());
    int[] axis = pixels.longestRun(AXIS);
    double unit = height(pixels, axis, 60, Palette.LIGHT.validation()) / 0.1;
    assertThat(height(pixels, axis, 60, Palette.LIGHT.train()))
        .isCloseTo(unit, within(0.03 * unit));
    int pale = pixels.count(near(0xFFA6A9AB, 40));
    assertThat(pale).isGreaterThan(2000);
    frames.choose(LossChoices.SMOOTHING, LossChoices.NONE);
    assertThat(height(paint(frames.frame()), axis, 60, Palette.LIGHT.train()))
        .isCloseTo(1.5 * unit, within(0.1 * unit));
  }

  /** The learning rate halves at epoch 50; its strip is logarithmic only where that is wide. */
  @Test
  void aLearningRateThatChangesHasItsOwnPlot() {
    LossFrames frames =
        frames(FALLING, HIGHER).with(Metrics.LEARNING_RATE, epoch -> epoch < 50 ? 0.1 : 0.05);
    Pixels pixels = paint(frames.frame());
    int[] axis = pixels.longestRun(AXIS);
    double early = axis[2] + 0.5 - pixels.centre(x(axis, 30), 230, axis[2], dark());
    double late = axis[2] + 0.5 - pixels.centre(x(axis, 70), 230, axis[2], dark());
    assertThat(early - late).isGreaterThan(20);
    frames.choose(LossChoices.RATE, LossChoices.NEVER);
    Pixels without = paint(frames.frame());
    assertThat(without.centre(x(axis, 30), 230, axis[2], dark())).isNaN();
  }

  /** The present run's rate stays: the kept one's is why it is drawn. */
  @Test
  void aLearningRateThatAKeptRunChangesIsDrawn() {
    LossFrames frames = frames(FALLING, HIGHER).with(Metrics.LEARNING_RATE, epoch -> 0.1);
    assertThat(rated(frames.frame())).isFalse();
    Frame beside = frames.frame();
    Series falling = series(epoch -> epoch < 50 ? 0.1 : 0.05);
    HistoryView history =
        new HistoryView(beside.history().snapshots(), Map.of(Metrics.LEARNING_RATE, falling));
    KeptRun run = new KeptRun(1, "falling", history, Double.NaN, null, null);
    assertThat(rated(Answers.with(beside, List.of(run)))).isTrue();
  }

  /** Whether the axis of the learning rate is named. */
  private static boolean rated(Frame frame) {
    Surface surface = new Surface(640, 400, 1, Theme.LIGHT);
    new LossPainter().paint(frame, surface);
    return IntStream.range(0, 640 * 400 / 9)
        .mapToObj(i -> surface.textAt(3 * (i % 213), 3 * (i / 213)))
        .flatMap(Optional::stream)
        .anyMatch(Texts.get("loss.learning-rate")::equals);
  }

  private static Series series(DoubleUnaryOperator value) {
    double[] epochs = IntStream.rangeClosed(0, 100).asDoubleStream().toArray();
    return new Series(epochs, DoubleStream.of(epochs).map(value).toArray());
  }

  /** At epoch 50: 0.1 + e^−2 and 0.2 + e^−2. */
  @Test
  void thePointerReadsBothLossesOfItsEpoch() {
    assertThat(readAtMiddle(frames(FALLING, HIGHER)))
        .isEqualTo("epoch 50\nloss, training 0.235\nloss, validation 0.335");
  }

  /** 100 epochs of 20 updates and half a second each. */
  @Test
  void theTimeAxisCountsStepsOrSeconds() {
    LossFrames frames = frames(FALLING, HIGHER).keep("slow", 100, epoch -> 0.25);
    frames.markers.add(new Marker(Marker.Kind.NOTE, 50, "look here"));
    assertThat(readAtMiddle(frames.choose(LossChoices.TIME, LossChoices.STEPS)))
        .startsWith("epoch 50, step 1\u2009000\n")
        .endsWith("\nslow, loss, validation 0.250\nlook here");
    assertThat(readAtMiddle(frames.choose(LossChoices.TIME, LossChoices.SECONDS)))
        .startsWith("epoch 50, 25.0 s\n");
  }

  @Test
  void anyMetricCanBeChosen() {
    LossFrames frames =
        frames(FALLING, HIGHER)
            .with("taylor.x1", epoch -> epoch / 100)
            .choose(LossChoices.METRIC, "taylor.x1");
    assertThat(MetricPair.names(frames.frame().history())).containsExactly("loss", "taylor.x1");
    assertThat(readAtMiddle(frames)).endsWith("loss, validation 0.335\ntaylor.x1 0.5000");
  }

  @Test
  void withoutAnyLossItSaysWhatIsMissing() {
    LossFrames empty = new LossFrames();
    Pixels pixels = paint(empty.frame());
    assertThat(pixels.count(colour -> colour != Palette.LIGHT.surface())).isBetween(300, 6000);
    assertThat(HistoryView.EMPTY.series()).isEmpty();
  }

  @Test
  void numbersHoldEverySeriesAndTheLossOfKeptRuns() {
    LossFrames frames = frames(FALLING, HIGHER).keep("Adam", 1, epoch -> 0.5);
    frames.epochs = 3;
    String[] lines = new LossPainter().numbers(frames.frame()).split("\r\n");
    assertThat(lines).hasSize(5);
    assertThat(lines[0]).isEqualTo("epoch,train.loss,validation.loss,1 Adam: validation.loss");
    assertThat(lines[1]).isEqualTo("0.0,1.1,1.2,0.5");
    assertThat(lines[4]).endsWith(",");
  }

  private static String readAtMiddle(LossFrames frames) {
    Surface surface = new Surface(640, 330, 1, Theme.LIGHT);
    Reading reading = new LossPainter().paint(frames.frame(), surface);
    int[] axis = new Pixels(surface.image()).longestRun(AXIS);
    return reading.at((axis[0] + axis[1]) / 2.0, 100).orElseThrow().text();
  }

  private static double height(Pixels pixels, int[] axis, double epoch, int colour) {
    return axis[2] + 0.5 - pixels.centre(x(axis, epoch), 25, axis[2], near(colour, 60));
  }

  /** Of the next column that has a dash. */
  private static double vermilionHeight(Pixels pixels, int[] axis, double epoch) {
    for (int x = x(axis, epoch); x < x(axis, epoch) + 8; x++) {
      double centre = pixels.centre(x, 40, axis[2], p -> (p >> 16 & 255) > (p >> 8 & 255) + 50);
      if (!Double.isNaN(centre)) {
        return axis[2] + 0.5 - centre;
      }
    }
    return Double.NaN;
  }

  private static int x(int[] axis, double epoch) {
    return (int) Math.round(axis[0] + epoch / 100 * (axis[1] - axis[0]));
  }

  private static java.util.function.IntPredicate dark() {
    return near(Palette.LIGHT.train(), 60);
  }

  private static Pixels paint(Frame frame) {
    Surface surface = new Surface(640, 330, 1, Theme.LIGHT);
    new LossPainter().paint(frame, surface);
    return new Pixels(surface.image());
  }

  private static LossFrames frames(DoubleUnaryOperator train, DoubleUnaryOperator validation) {
    return new LossFrames()
        .with(Metrics.TRAIN_LOSS, train)
        .with(Metrics.VALIDATION_LOSS, validation);
  }
}
