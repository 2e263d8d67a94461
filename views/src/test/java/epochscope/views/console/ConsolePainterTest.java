package epochscope.views.console;

import static org.assertj.core.api.Assertions.assertThat;

import epochscope.analysis.AnalysisResult;
import epochscope.analysis.RunLog;
import epochscope.analysis.RunLog.Entry;
import epochscope.analysis.RunLog.Kind;
import epochscope.history.HistoryView;
import epochscope.history.Metrics;
import epochscope.views.Frame;
import epochscope.views.Frames;
import epochscope.views.drawing.Palette;
import epochscope.views.drawing.Reading;
import epochscope.views.drawing.Surface;
import epochscope.views.drawing.Theme;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ConsolePainterTest {
  private static final int EPOCHS = 12;
  private static final RunLog LOG =
      new RunLog(
          List.of(
              new Entry(Kind.READY, 0, 0, 0, List.of("7")),
              new Entry(Kind.PLAYING, 0, 0, 0, List.of()),
              new Entry(Kind.LEARNING_RATE, 4, 40, 0.4, List.of("0.25")),
              new Entry(Kind.DIVERGED, 11, 110, 1.1, List.of("h1", "0.25", "9"))));

  private final Locale before = Locale.getDefault();

  @BeforeEach
  void speakEnglish() {
    Locale.setDefault(Locale.ENGLISH);
  }

  @AfterEach
  void speakAsBefore() {
    Locale.setDefault(before);
  }

  @Test
  void everyLineIsWhereItHappenedWithItsNumbers() {
    Frame frame = frame(LOG, true, EPOCHS);
    List<String> read = read(new ConsolePainter(), frame, new Surface(900, 500, 1, Theme.LIGHT));
    double[] loss = frame.history().series().get(Metrics.TRAIN_LOSS).values();
    List<String> order =
        read.stream().filter(text -> !text.contains("best epoch")).map(this::word).toList();
    assertThat(order)
        .containsExactly("weights", "training", "1", "2", "learning", "5", "10", "diverged");
    for (int epoch : new int[] {1, 5, 10}) {
      assertThat(line(read, "epoch " + epoch + ": loss"))
          .contains("loss " + fourDigits(loss[epoch]) + " (training)");
    }
    assertThat(line(read, "epoch 11:")).contains("node h1", "0.25", "step back to epoch 9");
    assertThat(line(read, "epoch 4:")).isEqualTo("epoch 4: learning rate is now 0.25");
  }

  @Test
  void theBestEpochIsThatOfTheLeastValidationLoss() {
    Frame frame = frame(LOG, true, EPOCHS);
    double[] loss = frame.history().series().get(Metrics.VALIDATION_LOSS).values();
    int best = 0;
    for (int i = 0; i < loss.length; i++) {
      best = loss[i] < loss[best] ? i : best;
    }
    List<String> read = read(new ConsolePainter(), frame, new Surface(900, 500, 1, Theme.DARK));
    assertThat(line(read, "best epoch"))
        .startsWith("epoch " + best + ":")
        .endsWith(fourDigits(loss[best]));
  }

  @Test
  void signsTellWhatALineMeansAndTheMomentShownStandsOut() {
    Frame frame = frame(LOG, false, EPOCHS);
    Surface surface = new Surface(900, 500, 1, Theme.LIGHT);
    ConsolePainter painter = new ConsolePainter();
    painter.paint(frame, surface);
    int ground = Palette.LIGHT.surface();
    int shown = frame.snapshot().epoch();
    boolean marked = false;
    for (int y = 0; y < 500; y++) {
      Optional<ConsoleLine> line = painter.lineAt(y);
      if (line.isPresent() && surface.pixels()[y * 900 + 880] != ground) {
        marked = true;
        assertThat(line.get().epoch()).isEqualTo(5).isLessThanOrEqualTo(shown);
      }
    }
    assertThat(marked).isTrue();
    painter.paint(frame(LOG, true, EPOCHS), surface);
    assertThat(colours(surface))
        .contains(Palette.LIGHT.classColour(0), Palette.LIGHT.classColour(3), Palette.LIGHT.axis());
  }

  @Test
  void withoutALogTheHistorySaysWhatItCan() {
    List<String> read =
        read(
            new ConsolePainter(),
            frame(RunLog.EMPTY, true, EPOCHS),
            new Surface(900, 500, 1, Theme.LIGHT));
    assertThat(line(read, "loss")).startsWith("epoch 1:");
    assertThat(line(read, "diverged")).startsWith("epoch 8:");
  }

  @Test
  void aLongRunShowsItsEndAndThePointerWheelItsBeginning() {
    List<Entry> many = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      many.add(new Entry(Kind.LEARNING_RATE, 12, i, i, List.of("0." + i)));
    }
    ConsolePainter painter = new ConsolePainter();
    Frame frame = frame(new RunLog(many), true, EPOCHS);
    Surface surface = new Surface(500, 200, 1, Theme.LIGHT_PROJECTOR);
    assertThat(read(painter, frame, surface)).anyMatch(text -> text.endsWith("0.299"));
    painter.setScrolled(400);
    assertThat(read(painter, frame, surface))
        .noneMatch(text -> text.endsWith("0.299"))
        .anyMatch(text -> text.startsWith("epoch 1: loss"));
    assertThat(painter.numbers(frame).lines().filter(l -> l.contains("learning rate")).count())
        .isEqualTo(300);
  }

  @Test
  void beforeTheFirstMomentItSaysWhatWouldFillIt() {
    Frame full = frame(RunLog.EMPTY, true, 2);
    Frame empty =
        new Frame(
            full.experiment(),
            full.topology(),
            full.data(),
            null,
            HistoryView.EMPTY,
            Map.of(),
            full.selection(),
            List.of(),
            true,
            -1);
    Surface surface = new Surface(360, 260, 1, Theme.LIGHT);
    Reading reading = new ConsolePainter().paint(empty, surface);
    assertThat(reading.at(180, 130)).isEmpty();
    assertThat(colours(surface)).hasSizeGreaterThan(2);
  }

  private static Frame frame(RunLog log, boolean live, int epochs) {
    Frames.Recipe recipe = Frames.recipe(Frames.gaussians(200, 1), Frames.gaussians(60, 2), 4);
    recipe.epochs = epochs;
    recipe.live = live;
    recipe.divergedAt = 8;
    Frame plain = recipe.build();
    Map<Class<? extends AnalysisResult>, AnalysisResult> results = new HashMap<>(plain.results());
    results.put(RunLog.class, log);
    return new Frame(
        plain.experiment(),
        plain.topology(),
        plain.data(),
        plain.snapshot(),
        plain.history(),
        results,
        plain.selection(),
        List.of(),
        live,
        8);
  }

  /** What the pointer reads, line by line from the top. */
  private static List<String> read(ConsolePainter painter, Frame frame, Surface surface) {
    Reading reading = painter.paint(frame, surface);
    List<String> read = new ArrayList<>();
    for (int y = 0; y < surface.height(); y++) {
      reading
          .at(100, y)
          .map(Reading.Mark::text)
          .filter(text -> read.isEmpty() || !read.getLast().equals(text))
          .ifPresent(read::add);
    }
    return read;
  }

  private String word(String line) {
    String text = line.substring(line.indexOf(':') + 2);
    return text.startsWith("loss") ? line.split("[ :]")[1] : text.split("[ :]")[0];
  }

  private static String line(List<String> read, String part) {
    return read.stream().filter(text -> text.contains(part)).findFirst().orElseThrow();
  }

  private static String fourDigits(double value) {
    int decimals = 3 - (int) Math.floor(Math.log10(value));
    return String.format(Locale.ROOT, "%." + decimals + "f", value);
  }

  private static List<Integer> colours(Surface surface) {
    return Arrays.stream(surface.pixels()).boxed().distinct().toList();
  }
}
