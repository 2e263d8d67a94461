package epochscope.views.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import epochscope.views.Frame;
import epochscope.views.Frames;
import org.junit.jupiter.api.Test;

class DivergedVeilTest {
  private static final int GROUND = Palette.LIGHT.surface();

  @Test
  void aMomentFromTheEpochOnIsGreyAndSaysSinceWhen() {
    Surface surface = veiled("network", 10, true);
    int axis = Palette.LIGHT.axis();
    for (int shift : new int[] {0, 8, 16}) {
      int expected =
          (int) Math.round(0.7 * (GROUND >> shift & 0xFF) + 0.3 * (axis >> shift & 0xFF));
      assertThat(surface.pixels()[0] >> shift & 0xFF).isBetween(expected - 2, expected + 2);
    }
    assertThat(surface.textAt(200, 288)).hasValueSatisfying(t -> assertThat(t).contains("10"));
  }

  @Test
  void whatWasBeforeAndWhatHasATimeAxisStayAsTheyAre() {
    assertThat(veiled("network", 25, false).pixels()[0]).isEqualTo(GROUND);
    assertThat(veiled("network", -1, true).pixels()[0]).isEqualTo(GROUND);
    assertThat(veiled("loss", 10, true).pixels()[0]).isEqualTo(GROUND);
  }

  @Test
  void thePictureEndsWhereTheWordsBegin() {
    Surface surface = new Surface(400, 300, 1, Theme.LIGHT);
    Frames.Recipe recipe = Frames.recipe(Frames.gaussians(50, 1), Frames.gaussians(20, 2), 2);
    recipe.divergedAt = 10;
    recipe.analysed = false;
    Blank painter = new Blank();
    DivergedVeil.paint("network", painter, recipe.build(), surface);
    double line = 1.9 * Theme.LIGHT.textSize();
    assertThat(painter.height).isEqualTo((int) (300 - line));
    assertThat(surface.pixels()[299 * 400]).isEqualTo(GROUND);
  }

  /** Paints nothing, and remembers how high the picture was. */
  private static final class Blank implements Painter {
    private int height;

    @Override
    public Reading paint(Frame frame, Surface surface) {
      height = surface.height();
      return Reading.NOTHING;
    }

    @Override
    public String numbers(Frame frame) {
      return "";
    }
  }

  /** A picture of epoch 30, or of epoch 15 where it is not live. */
  private static Surface veiled(String view, int divergedAt, boolean live) {
    Frames.Recipe recipe = Frames.recipe(Frames.gaussians(50, 1), Frames.gaussians(20, 2), 2);
    recipe.divergedAt = divergedAt;
    recipe.live = live;
    recipe.analysed = false;
    Frame frame = recipe.build();
    Surface surface = new Surface(400, 300, 1, Theme.LIGHT);
    Painter blank = new Blank();
    DivergedVeil.paint(view, blank, frame, surface);
    return surface;
  }
}
