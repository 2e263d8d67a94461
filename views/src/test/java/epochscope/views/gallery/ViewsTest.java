package epochscope.views.gallery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import epochscope.history.HistoryView;
import epochscope.spec.InvalidInputException;
import epochscope.views.Frame;
import epochscope.views.Frames;
import epochscope.views.Pixels;
import epochscope.views.Selection;
import epochscope.views.drawing.Theme;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ViewsTest {
  private static final Frame SMALL = small();

  /** Views that show nothing of a regression whose analyses are not made here. */
  private static final Set<String> NOT_ANALYSED =
      Set.of("confusion", "calibration", "residuals", "data");

  /** Views that show something of their own where nothing has been trained. */
  private static final Set<String> NEEDING_NO_RUN = Set.of("race");

  /** Views that have nothing to show of a table, and say so. */
  private static final Set<String> OF_PICTURES =
      Set.of("filters", "feature-maps", "kernel-step", "receptive-field");

  static List<String> ids() {
    return Views.ids();
  }

  @Test
  void theyAreInTheirOrder() {
    assertThat(Views.ids())
        .startsWith("loss", "decision", "network", "response")
        .contains("confusion", "calibration", "residuals", "data", "landscape")
        .doesNotHaveDuplicates();
    assertThatThrownBy(() -> Views.title("lozz"))
        .isInstanceOf(InvalidInputException.class)
        .hasMessage("view is \"lozz\", expected one of " + String.join(", ", Views.ids()));
  }

  @ParameterizedTest
  @MethodSource("ids")
  void theSameFrameGivesTheSamePixels(String id) {
    assertThat(pixels(Views.paint(id, SMALL, 640, 330, 1.5, Theme.DARK)))
        .isEqualTo(pixels(Views.paint(id, SMALL, 640, 330, 1.5, Theme.DARK)));
  }

  @ParameterizedTest
  @MethodSource("ids")
  void thePictureHasTheSizeAskedFor(String id) {
    BufferedImage image = Views.paint(id, SMALL, 200, 120, 2, Theme.LIGHT);
    assertThat(image.getWidth()).isEqualTo(400);
    assertThat(image.getHeight()).isEqualTo(240);
  }

  @ParameterizedTest
  @MethodSource("ids")
  void aFrameWithNothingInItSaysSo(String id) {
    Frame nothing =
        new Frame(
            SMALL.experiment(),
            null,
            null,
            null,
            HistoryView.EMPTY,
            Map.of(),
            SMALL.selection(),
            List.of(),
            true,
            -1);
    assertThat(ink(Views.paint(id, nothing, 640, 330, 1, Theme.LIGHT))).isGreaterThan(300);
    if (!NEEDING_NO_RUN.contains(id)) {
      assertThat(Views.numbers(id, nothing).lines().count()).isLessThanOrEqualTo(1);
    }
  }

  @ParameterizedTest
  @MethodSource("ids")
  void anySizeIsPainted(String id) {
    for (int[] size : new int[][] {{1, 1}, {30, 300}, {100, 60}, {300, 30}, {1900, 1000}}) {
      for (Theme theme : List.of(Theme.LIGHT, Theme.DARK_PROJECTOR)) {
        Views.paint(id, SMALL, size[0], size[1], 1, theme);
        Views.paint(id, scrubbed(), size[0], size[1], 1.25, theme);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("ids")
  void layersOfThousandsAndAHundredClassesArePainted(String id) {
    assertThat(ink(Views.paint(id, Wide.FRAME, 640, 330, 1, Theme.LIGHT))).isGreaterThan(500);
  }

  @ParameterizedTest
  @MethodSource("ids")
  void aDivergedRunStaysVisible(String id) {
    Frame frame = Frames.diverged(SMALL);
    assertThat(ink(Views.paint(id, frame, 640, 330, 1, Theme.LIGHT))).isGreaterThan(500);
    assertThat(Views.numbers(id, frame)).doesNotContain("NaN");
  }

  @ParameterizedTest
  @MethodSource("ids")
  void regressionsOfOneAndTwoFeaturesArePainted(String id) {
    Frame curve = Frames.recipe(Frames.curve(60, 1), Frames.curve(20, 2), 3).build();
    Frame plane = Frames.recipe(Frames.plane(60, 1), Frames.plane(20, 2), 3).build();
    assertThat(ink(Views.paint(id, curve, 640, 330, 1, Theme.LIGHT))).isGreaterThan(500);
    assertThat(ink(Views.paint(id, plane, 640, 330, 1, Theme.LIGHT))).isGreaterThan(500);
    if (!NOT_ANALYSED.contains(id) && !OF_PICTURES.contains(id)) {
      assertThat(Views.numbers(id, curve).lines().count()).isGreaterThan(3);
    }
  }

  /** Built once, when first asked for: it takes seconds. */
  private static final class Wide {
    static final Frame FRAME = build();

    private static Frame build() {
      Frames.Recipe wide =
          Frames.recipe(Frames.clouds(200, 40, 100, 1), Frames.clouds(100, 40, 100, 2), 2000);
      wide.epochs = 0;
      wide.selection = new Selection("h1", 1999, 3, 17, 99);
      return wide.build();
    }
  }

  private static Frame small() {
    Frames.Recipe recipe = Frames.recipe(Frames.gaussians(80, 1), Frames.gaussians(40, 2), 4, 2);
    recipe.epochs = 4;
    return recipe.build();
  }

  private static Frame scrubbed() {
    Frames.Recipe recipe = Frames.recipe(Frames.gaussians(80, 1), Frames.gaussians(40, 2), 4, 2);
    recipe.epochs = 4;
    recipe.live = false;
    recipe.divergedAt = 3;
    return recipe.build();
  }

  private static int ink(BufferedImage image) {
    return new Pixels(image).count(pixel -> pixel != 0xFFFFFFFF);
  }

  private static int[] pixels(BufferedImage image) {
    return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
  }
}
