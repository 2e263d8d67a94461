package epochscope.views.network;

import static epochscope.views.Pixels.near;
import static org.assertj.core.api.Assertions.assertThat;

import epochscope.analysis.AnalysisResult;
import epochscope.analysis.FeaturePlane;
import epochscope.analysis.NeuronMaps;
import epochscope.views.Frame;
import epochscope.views.Frames;
import epochscope.views.Pixels;
import epochscope.views.Selection;
import epochscope.views.drawing.Box;
import epochscope.views.drawing.Palette;
import epochscope.views.drawing.Reading;
import epochscope.views.drawing.Surface;
import epochscope.views.drawing.Theme;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class NetworkPainterTest {
  private static final int MAP = 16;

  /** Units that answer −1, 0, ½ and 1 everywhere: 70 % of blue or orange, the rest neutral. */
  @Test
  void neuronsHaveTheColoursOfTheirAnswers() {
    Frame frame = frame(Map.of("h1", constant(-1, 0, 0.5f, 1), "h2", constant(-1, -1)), 4, 2);
    Surface surface = new Surface(640, 330, 1, Theme.LIGHT);
    new NetworkPainter().paint(frame, surface);
    Pixels pixels = new Pixels(surface.image());
    int leastArea = 24 * 24 * 9 / 10;
    int blue = mixed(0x00, 0x72, 0xB2, 0.7);
    assertThat(pixels.count(near(blue, 2))).isGreaterThan(3 * leastArea);
    assertThat(pixels.count(near(0xFFF3F3F1, 1))).isGreaterThan(leastArea);
    assertThat(pixels.count(near(mixed(0xE6, 0x9F, 0x00, 0.35), 2))).isGreaterThan(leastArea);
    assertThat(pixels.count(near(mixed(0xE6, 0x9F, 0x00, 0.7), 2))).isGreaterThan(leastArea);
  }

  @Test
  void aClickSelectsTheNeuronAndAnotherUnselectsIt() {
    Frame frame = frame(Map.of(), 4, 2);
    Set<String> found = new HashSet<>();
    Reading reading = new NetworkPainter().paint(frame, new Surface(640, 330, 1, Theme.LIGHT));
    Selection hit = null;
    for (int x = 0; x < 640; x += 4) {
      for (int y = 0; y < 330; y += 4) {
        Reading.Mark mark = reading.at(x, y).orElse(null);
        if (mark != null && mark.selection() != null) {
          found.add(mark.selection().node() + mark.selection().unit());
          hit = mark.selection().node().equals("h2") ? mark.selection() : hit;
        }
      }
    }
    assertThat(found).containsExactlyInAnyOrder("h10", "h11", "h12", "h13", "h20", "h21", "out0");
    Frame selected = with(frame, hit);
    Surface surface = new Surface(640, 330, 1, Theme.LIGHT);
    Reading again = new NetworkPainter().paint(selected, surface);
    assertThat(new Pixels(surface.image()).count(near(Palette.LIGHT.text(), 3))).isGreaterThan(300);
    boolean cleared = false;
    for (int x = 0; x < 640; x += 4) {
      for (int y = 0; y < 330; y += 4) {
        Reading.Mark mark = again.at(x, y).orElse(null);
        cleared |= mark != null && mark.selection() != null && mark.selection().node() == null;
      }
    }
    assertThat(cleared).isTrue();
  }

  @Test
  void aWideLayerShowsSomeUnitsAndTheSelectedOne() {
    Frame frame = with(frame(Map.of(), 100), new Selection("h1", 77, 0, 1, 0));
    NetworkLayout layout = layout(frame);
    var hidden = layout.columns().get(1);
    assertThat(hidden.drawn()).contains(77).hasSizeBetween(5, 12);
    assertThat(hidden.hidden() + hidden.drawn().size()).isEqualTo(100);
    assertThat(hidden.boxes()).allMatch(box -> box.width() >= 23.9 && box.height() >= 23.9);
  }

  @Test
  void unitsNeverOverlapAndStayInThePicture() {
    for (Integer[] hidden :
        new Integer[][] {{4, 2}, {16, 16}, {100}, {32, 16}, {2000, 2000}, {8, 9, 9, 8, 5, 4, 3}}) {
      NetworkLayout layout = layout(frame(Map.of(), hidden));
      for (var column : layout.columns()) {
        for (int i = 0; i < column.boxes().size(); i++) {
          assertThat(layout.body().inset(-1).encloses(column.boxes().get(i))).isTrue();
          assertThat(i > 0 && column.boxes().get(i).intersects(column.boxes().get(i - 1)))
              .isFalse();
        }
      }
    }
  }

  /** In a tile, too, where some columns are left out and are counted in a gap of their own. */
  @Test
  void columnsNeverOverlapHoweverManyThereAre() {
    Integer[] twenty = new Integer[20];
    Arrays.fill(twenty, 4);
    for (Integer[] hidden : new Integer[][] {{8}, {8, 8, 8}, {6, 6, 6, 6, 6}, twenty}) {
      for (Theme theme : List.of(Theme.LIGHT, Theme.DARK_PROJECTOR)) {
        Frame frame = frame(Map.of(), hidden);
        Surface tile = new Surface(330, 250, 1, theme);
        NetworkLabels labels = new NetworkLabels(tile, frame.topology(), List.of("x1", "x2"));
        NetworkLayout layout =
            NetworkLayout.of(
                frame.topology(), frame.selection(), labels.body(), labels.namesWidth(), theme);
        int head = (layout.columns().size() + 1) / 2;
        for (int i = 1; i < layout.columns().size(); i++) {
          Box left = layout.columns().get(i - 1).boxes().getFirst();
          Box right = layout.columns().get(i).boxes().getFirst();
          boolean gap = layout.elided() > 0 && i == head;
          assertThat(right.x() - left.right()).isGreaterThan(gap ? 40 : 5);
        }
        assertThat(layout.columns().size() + layout.elided()).isEqualTo(hidden.length + 2);
      }
    }
  }

  /** w = (1, −2), b = ½ in the first unit. */
  @Test
  void theFormulaHasTheStrongestWeightsFirst() {
    Frame frame = frame(Map.of(), 1);
    float[] parameters = new float[frame.topology().parameters().size()];
    parameters[0] = 1;
    parameters[1] = -2;
    parameters[2] = 0.5f;
    String formula = new NeuronFormula(frame.topology(), parameters, List.of("pt", "eta")).of(0, 0);
    assertThat(formula).isEqualTo("h1 = tanh(0.500 − 2.00·eta + 1.00·pt)");
  }

  @Test
  void numbersHoldEveryParameter() {
    String[] lines = new NetworkPainter().numbers(frame(Map.of(), 4, 2)).split("\r\n");
    assertThat(lines).hasSize(1 + 12 + 10 + 3);
    assertThat(lines[0]).isEqualTo("node,parameter,unit,input,value");
    assertThat(lines[1]).startsWith("h1,weight,0,0,");
  }

  private static NetworkLayout layout(Frame frame) {
    Surface surface = new Surface(640, 330, 1, Theme.LIGHT);
    NetworkLabels labels = new NetworkLabels(surface, frame.topology(), List.of("x1", "x2"));
    return NetworkLayout.of(
        frame.topology(), frame.selection(), labels.body(), labels.namesWidth(), Theme.LIGHT);
  }

  private static int mixed(int red, int green, int blue, double share) {
    int r = (int) Math.round(0xF3 + share * (red - 0xF3));
    int g = (int) Math.round(0xF3 + share * (green - 0xF3));
    int b = (int) Math.round(0xF1 + share * (blue - 0xF1));
    return 0xFF000000 | r << 16 | g << 8 | b;
  }

  private static float[][] constant(float... values) {
    float[][] maps = new float[values.length][MAP * MAP];
    for (int i = 0; i < values.length; i++) {
      Arrays.fill(maps[i], values[i]);
    }
    return maps;
  }

  private static Frame frame(Map<String, float[][]> maps, Integer... hidden) {
    Frames.Recipe recipe = Frames.recipe(Frames.gaussians(20, 1), Frames.gaussians(10, 2), hidden);
    recipe.epochs = 0;
    recipe.analysed = false;
    Frame base = recipe.build();
    Map<Class<? extends AnalysisResult>, AnalysisResult> results = new HashMap<>();
    FeaturePlane plane = new FeaturePlane(0, 1, -1, 1, -1, 1, new double[2]);
    results.put(NeuronMaps.class, new NeuronMaps(0, plane, MAP, MAP, maps));
    return new Frame(
        base.experiment(),
        base.topology(),
        base.data(),
        base.snapshot(),
        base.history(),
        results,
        base.selection(),
        List.of(),
        true,
        -1);
  }

  private static Frame with(Frame frame, Selection selection) {
    return new Frame(
        frame.experiment(),
        frame.topology(),
        frame.data(),
        frame.snapshot(),
        frame.history(),
        frame.results(),
        selection,
        List.of(),
        frame.live(),
        frame.divergedAt());
  }
}
