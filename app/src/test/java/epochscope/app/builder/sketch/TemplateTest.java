package epochscope.app.builder.sketch;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TemplateTest {
  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "EMPTY")
  void fitsPictures(Template template) {
    for (SketchContext context : new SketchContext[] {Contexts.DIGITS, Contexts.SHAPES}) {
      SketchReport report = SketchCheck.of(template.sketch(context), context);
      assertThat(report.problems()).isEmpty();
      assertThat(report.isTrainable()).isTrue();
    }
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "EMPTY")
  void fitsPointsUnlessItNeedsChannels(Template template) {
    for (SketchContext context : new SketchContext[] {Contexts.POINTS, Contexts.PLANE}) {
      SketchReport report = SketchCheck.of(template.sketch(context), context);
      assertThat(report.isTrainable()).isEqualTo(!template.needsChannels());
    }
  }

  @Test
  void emptyHasAnInputAlone() {
    assertThat(Template.EMPTY.sketch(Contexts.POINTS).names()).containsExactly("in");
  }

  /** h0 16·2 + 16, blocks of 2·(16·16 + 16) each, out 16 + 1. */
  @Test
  void residualNetworkOfPoints() {
    Sketch sketch = Template.RESIDUAL.sketch(Contexts.POINTS);
    assertThat(SketchCheck.of(sketch, Contexts.POINTS).totalParameters())
        .isEqualTo(48 + 2 * 2 * 272 + 17);
    assertThat(sketch.nodes()).filteredOn(SketchNode::takesSeveral).hasSize(2);
  }
}
