package epochscope.app.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class CaseProcessTest {
  @Test
  void bringsBackWhatWasMeasured() throws InterruptedException {
    List<Figure> figures = new CaseProcess("decision-map", 1).measure();
    assertThat(figures).extracting(Figure::name).containsExactly("decision-map");
    Figure figure = figures.getFirst();
    assertThat(figure.unit()).isEqualTo("s");
    assertThat(figure.median()).isBetween(figure.min(), figure.max()).isPositive();
    assertThat(figure.threads()).isEqualTo(1);
  }

  @Test
  void saysWhatCouldNotBeMeasured() {
    assertThatThrownBy(() -> new CaseProcess("no-such-case", 1).measure())
        .hasMessageContaining("no-such-case")
        .hasMessageContaining("code");
  }
}
