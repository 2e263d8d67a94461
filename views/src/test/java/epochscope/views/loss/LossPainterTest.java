package epochscope.views.loss;

import static epochscope.views.Pixels.near;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import epochscope.history.HistoryView;
import epochscope.history.HistoryView.Series;
import epochscope.history.Metrics;
import epochscope.history.Snapshot;
import epochscope.views.Frame;
import epochscope.views.Frames;
import epochscope.views.Pixels;
import epochscope.views.drawing.Palette;
import epochscope.views.drawing.Surface;
import epochscope.views.drawing.Theme;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LossPainterTest {
  private static final int AXIS = Palette.LIGHT.axis();
  private static final DoubleUnaryOperator FALLING = epoch -> 0.1 + Math.exp(-epoch / 25);
  private static final DoubleUnaryOperator HIGHER = epoch -> 0.2 + Math.exp(-epoch / 25);

  /** The axis starts at zero and has 100 epochs, so heights and places are in proportion. */
  @Test
  void curvesHaveTheHeightOfTheirValues() {
    Pixels pixels = paint(frame(FALLING, HIGHER, 100, true, -1));
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
    Pixels pixels = paint(frame(decay, decay.andThen(v -> 2 * v), 100, true, -1));
    int[] axis = pixels.longestRun(AXIS);
    double first = height(pixels, axis, 20, Palette.LIGHT.train());
    double middle = height(pixels, axis, 50, Palette.LIGHT.train());
    double last = height(pixels, axis, 80, Palette.LIGHT.train());
    assertThat(middle).isCloseTo((first + last) / 2, within(1.2));
    assertThat(first - last).isGreaterThan(50);
  }

  @Test
  void whatComesAfterTheShownMomentIsFaint() {
    Pixels pixels = paint(frame(FALLING, HIGHER, 100, false, -1));
    int[] axis = pixels.longestRun(AXIS);
    assertThat(height(pixels, axis, 30, Palette.LIGHT.train())).isPositive();
    assertThat(height(pixels, axis, 80, Palette.LIGHT.train())).isNaN();
    int shown = (int) (axis[0] + 0.5 * (axis[1] - axis[0]));
    assertThat(pixels.at(shown, axis[2] - 3)).isEqualTo(Palette.LIGHT.muted());
  }

  @Test
  void aDivergedRunIsGreyFromItsEpochOn() {
    Pixels pixels = paint(frame(FALLING, HIGHER, 100, true, 60));
    int[] axis = pixels.longestRun(AXIS);
    int before = (int) (axis[0] + 0.55 * (axis[1] - axis[0]));
    int after = (int) (axis[0] + 0.65 * (axis[1] - axis[0]));
    assertThat(pixels.at(before, axis[2] - 4)).isEqualTo(Palette.LIGHT.surface());
    assertThat(pixels.at(after, axis[2] - 4)).isNotEqualTo(Palette.LIGHT.surface());
  }

  @Test
  void theBestEpochIsMarkedOnceItHasPassed() {
    DoubleUnaryOperator valley = epoch -> 0.3 + (epoch - 40) * (epoch - 40) / 4000;
    MetricPair loss = MetricPair.loss(frame(FALLING, valley, 100, true, -1));
    assertThat(TimeMarks.of(frame(FALLING, valley, 100, true, -1), loss).best()).isEqualTo(40);
    MetricPair still = MetricPair.loss(frame(FALLING, HIGHER, 100, true, -1));
    assertThat(TimeMarks.of(frame(FALLING, HIGHER, 100, true, -1), still).hasBest()).isFalse();
  }

  /** At epoch 50: 0.1 + e^−2 and 0.2 + e^−2. */
  @Test
  void thePointerReadsBothLossesOfItsEpoch() {
    Surface surface = new Surface(640, 330, 1, Theme.LIGHT);
    var reading = new LossPainter().paint(frame(FALLING, HIGHER, 100, true, -1), surface);
    int[] axis = new Pixels(surface.image()).longestRun(AXIS);
    String text = reading.at((axis[0] + axis[1]) / 2.0, 100).orElseThrow().text();
    assertThat(text).isEqualTo("epoch 50\nloss, training 0.235\nloss, validation 0.335");
  }

  @Test
  void numbersHoldEverySeries() {
    String csv = new LossPainter().numbers(frame(FALLING, HIGHER, 3, true, -1));
    String[] lines = csv.split("\r\n");
    assertThat(lines).hasSize(5);
    assertThat(lines[0]).isEqualTo("epoch,train.loss,validation.loss");
    assertThat(lines[1]).isEqualTo("0.0,1.1,1.2");
  }

  private static double height(Pixels pixels, int[] axis, double epoch, int colour) {
    int x = (int) Math.round(axis[0] + epoch / 100 * (axis[1] - axis[0]));
    return axis[2] + 0.5 - pixels.centre(x, 25, axis[2], near(colour, 60));
  }

  private static Pixels paint(Frame frame) {
    Surface surface = new Surface(640, 330, 1, Theme.LIGHT);
    new LossPainter().paint(frame, surface);
    return new Pixels(surface.image());
  }

  private static Frame frame(
      DoubleUnaryOperator train,
      DoubleUnaryOperator validation,
      int epochs,
      boolean live,
      int divergedAt) {
    Frames.Recipe recipe = Frames.recipe(Frames.gaussians(20, 1), Frames.gaussians(10, 2), 2);
    recipe.analysed = false;
    recipe.epochs = 0;
    Frame base = recipe.build();
    double[] axis = IntStream.rangeClosed(0, epochs).asDoubleStream().toArray();
    List<Snapshot> snapshots =
        IntStream.rangeClosed(0, epochs)
            .mapToObj(e -> new Snapshot(e, e, e, 0, 0, new float[0], new Metrics(Map.of()), null))
            .toList();
    HistoryView history =
        new HistoryView(
            snapshots,
            Map.of(
                Metrics.TRAIN_LOSS, new Series(axis, map(axis, train)),
                Metrics.VALIDATION_LOSS, new Series(axis, map(axis, validation))));
    return new Frame(
        base.experiment(),
        base.topology(),
        base.data(),
        live ? history.latest() : history.at(epochs / 2),
        history,
        Map.of(),
        base.selection(),
        List.of(),
        live,
        divergedAt);
  }

  private static double[] map(double[] epochs, DoubleUnaryOperator function) {
    return IntStream.range(0, epochs.length)
        .mapToDouble(i -> function.applyAsDouble(epochs[i]))
        .toArray();
  }
}
