package epochscope.app.builder.canvas;

import static epochscope.app.builder.canvas.Canvas.pixel;
import static org.assertj.core.api.Assertions.assertThat;

import epochscope.app.builder.desk.Chosen;
import epochscope.app.builder.sketch.SketchEdit;
import epochscope.app.builder.sketch.Template;
import epochscope.views.drawing.Box;
import epochscope.views.drawing.Palette;
import epochscope.views.drawing.Surface;
import epochscope.views.drawing.Theme;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SketchPainterTest {
  private static final int BLUE = 0xFF0072B2;
  private static final int VERMILION = 0xFFD55E00;

  private final Canvas canvas = Canvas.small();

  @Test
  void cardsHaveTheirKindsColourAndEdgesTheirShape() {
    Surface surface = canvas.painted(Theme.LIGHT);
    Box card = canvas.card("h1");
    assertThat(pixel(surface, card.x() + 3, card.centreY() - 12)).isEqualTo(BLUE);
    assertThat(pixel(surface, card.right() - 12, card.bottom() - 6))
        .isEqualTo(Palette.LIGHT.neutral());
    assertThat(pixel(surface, card.centreX(), card.bottom() + 30))
        .isEqualTo(Palette.LIGHT.surface());
    double between = (canvas.card("in").right() + card.x()) / 2;
    assertThat(surface.textAt(between, card.centreY())).contains("2");
    double behind = (card.right() + canvas.card("out").x()) / 2;
    assertThat(surface.textAt(behind, card.centreY())).contains("4");
    // 2·4 weights and 4 biases.
    assertThat(texts(surface, card)).contains("h1", "4 units, tanh", "12 parameters");
    assertThat(texts(surface, canvas.card("out"))).contains("5 parameters");
    assertThat(texts(surface, new Box(canvas.card("out").right(), 150, 200, 100)))
        .contains("output: 1");
  }

  @Test
  void whatIsChosenIsFramedInTheColourOfText() {
    Box card = canvas.card("h1");
    Surface before = canvas.painted(Theme.DARK);
    assertThat(pixel(before, card.centreX(), card.y())).isNotEqualTo(Palette.DARK.text());
    canvas.desk.choose(Chosen.of("h1"));
    assertThat(pixel(canvas.painted(Theme.DARK), card.centreX(), card.y()))
        .isEqualTo(Palette.DARK.text());
  }

  @Test
  void whatDoesNotFitIsMarkedAndMendedByAClick() {
    canvas.desk.apply(new SketchEdit.Disconnect(canvas.desk.sketch().edges().getLast()));
    Box card = canvas.card("out");
    canvas.desk.choose(Chosen.of("out"));
    Surface surface = canvas.painted(Theme.LIGHT);
    assertThat(pixel(surface, card.right() - 8, card.y() + 2)).isEqualTo(VERMILION);
    assertThat(texts(surface, surface.box())).contains("out takes nothing yet");
    Hit hit = mendButton(surface);
    assertThat(hit).isInstanceOf(Hit.Mend.class);
    canvas.desk.apply(((Hit.Mend) hit).remedy().edit());
    assertThat(canvas.desk.report().isTrainable()).isTrue();
    assertThat(pixel(canvas.painted(Theme.LIGHT), card.right() - 8, card.y() + 2))
        .isNotEqualTo(VERMILION);
  }

  @Test
  void anEmptySheetSaysWhatFillsIt() {
    canvas.desk.apply(new SketchEdit.Delete(Set.of("in", "h1", "out")));
    assertThat(texts(canvas.painted(Theme.LIGHT), new Box(0, 0, Canvas.WIDTH, Canvas.HEIGHT)))
        .contains("Nothing is drawn yet.");
  }

  @Test
  void largeNetworksAndSmallScalesArePainted() {
    canvas.desk.apply(new SketchEdit.Replace(Template.RESIDUAL.sketch(canvas.desk.context())));
    for (double scale : new double[] {0.3, 1, 4}) {
      canvas.state.look(new Viewport(scale, 10, 200));
      Surface surface = canvas.painted(Theme.LIGHT_PROJECTOR);
      Box first = canvas.card("in");
      assertThat(texts(surface, first)).as("at scale " + scale).isNotEmpty();
    }
  }

  private Hit mendButton(Surface surface) {
    for (int y = 0; y < Canvas.HEIGHT; y += 4) {
      for (int x = 0; x < Canvas.WIDTH; x += 4) {
        if (canvas.state.at(x, y) instanceof Hit.Mend mend) {
          assertThat(surface.textAt(x, y).orElse("(M)")).contains("(M)");
          return mend;
        }
      }
    }
    return new Hit.Nothing();
  }

  private static Set<String> texts(Surface surface, Box box) {
    Set<String> texts = new HashSet<>();
    for (double y = Math.max(0, box.y()); y < box.bottom(); y += 3) {
      for (double x = Math.max(0, box.x()); x < box.right(); x += 3) {
        surface.textAt(x, y).ifPresent(texts::add);
      }
    }
    return texts;
  }
}
