package epochscope.views.landscape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import epochscope.analysis.landscape.Direction.Kind;
import epochscope.analysis.landscape.LandscapeScene;
import epochscope.analysis.landscape.LossLandscape;
import epochscope.views.Landscapes;
import epochscope.views.drawing.Axis;
import java.util.List;
import org.junit.jupiter.api.Test;

class SceneKeeperTest {
  private static final long MILLISECOND = 1_000_000;

  private final SceneKeeper keeper = new SceneKeeper();
  private final LandscapeScene fine = scene(65, Kind.RANDOM, true);

  @Test
  void aFineGridIsKeptUntilAComparableOneIsThere() {
    LandscapeScene coarse = scene(17, Kind.RANDOM, false);
    LandscapeScene comparable = scene(33, Kind.RANDOM, false);
    assertThat(keeper.choose(fine, 0)).isSameAs(fine);
    assertThat(keeper.choose(coarse, 10 * MILLISECOND)).isSameAs(fine);
    assertThat(keeper.waits()).isTrue();
    assertThat(keeper.choose(comparable, 20 * MILLISECOND)).isSameAs(comparable);
    assertThat(keeper.waits()).isFalse();
  }

  @Test
  void itIsNotKeptForLong() {
    LandscapeScene coarse = scene(17, Kind.RANDOM, false);
    keeper.choose(fine, 0);
    assertThat(keeper.choose(coarse, 500 * MILLISECOND)).isSameAs(fine);
    assertThat(keeper.choose(scene(17, Kind.RANDOM, false), 1000 * MILLISECOND)).isSameAs(fine);
    assertThat(keeper.choose(coarse, 1200 * MILLISECOND)).isSameAs(coarse);
  }

  @Test
  void anotherPlaneAndACompleteGridAreShownAtOnce() {
    LandscapeScene path = scene(9, Kind.PATH, false);
    LandscapeScene small = scene(17, Kind.PATH, true);
    keeper.choose(fine, 0);
    assertThat(keeper.choose(path, 1)).isSameAs(path);
    keeper.choose(fine, 2);
    assertThat(keeper.choose(small, 3)).isSameAs(small);
    assertThat(keeper.choose(null, 4)).isNull();
  }

  @Test
  void anAxisGlidesAndArrives() {
    RangeGlide glide = new RangeGlide();
    Axis from = Axis.linear("loss", 0, 1);
    Axis to = Axis.linear("loss", 0, 2);
    assertThat(glide.towards(from, 0)).isEqualTo(from);
    // After 45 ms, exp(−1) of the way is left.
    Axis between = glide.towards(to, 45 * MILLISECOND);
    assertThat(between.max()).isCloseTo(2 - Math.exp(-1), within(1e-9));
    assertThat(glide.moving()).isTrue();
    assertThat(glide.towards(to, 500 * MILLISECOND)).isNotEqualTo(from);
    assertThat(glide.towards(to, 600 * MILLISECOND)).isEqualTo(to);
    assertThat(glide.moving()).isFalse();
    Axis logarithmic = Axis.logarithmic("loss", 0.1, 10);
    assertThat(glide.towards(logarithmic, 610 * MILLISECOND)).isEqualTo(logarithmic);
  }

  private static LandscapeScene scene(int points, Kind kind, boolean complete) {
    LandscapeScene scene = Landscapes.of(2, points, (a, b) -> a * a + b, kind, true);
    LossLandscape grid = scene.grid();
    LossLandscape other =
        new LossLandscape(
            grid.step(),
            grid.plane(),
            grid.alpha(),
            grid.beta(),
            grid.loss(),
            grid.sample(),
            complete);
    return new LandscapeScene(
        scene.step(),
        scene.epoch(),
        scene.question(),
        true,
        List.of(other),
        scene.path(),
        List.of());
  }
}
