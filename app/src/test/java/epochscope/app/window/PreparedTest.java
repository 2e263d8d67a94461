package epochscope.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import epochscope.presets.Lessons;
import epochscope.views.Selection;
import org.junit.jupiter.api.Test;

class PreparedTest {
  private static final Selection FIRST = new Selection(null, 0, 0, 1, 0);

  @Test
  void aLessonOpensAsItsFirstStepShowsIt() {
    Selection forward = Prepared.opening(FIRST, Lessons.find("backprop-by-hand"));
    assertThat(forward.choice("network.fill", "maps")).isEqualTo("forward");
    Selection kernel = Prepared.opening(FIRST.withSample(3), Lessons.find("kernel-by-hand"));
    assertThat(kernel.node()).isEqualTo("kernel");
    assertThat(kernel.unit()).isZero();
    assertThat(kernel.sample()).isZero();
    assertThat(kernel.choices()).isEmpty();
  }

  @Test
  void whatIsNoLessonOpensAsUsual() {
    assertThat(Prepared.opening(FIRST, null)).isEqualTo(FIRST);
  }
}
