package epochscope.views.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import epochscope.views.drawing.EndLabels.Label;
import java.util.List;
import org.junit.jupiter.api.Test;

class EndLabelsTest {
  @Test
  void labelsThatHaveRoomLieAtTheirHeights() {
    assertThat(EndLabels.place(List.of(80.0, 20.0), 0, 100, 10))
        .containsExactly(new Label(1, 20, 20), new Label(0, 80, 80));
  }

  @Test
  void labelsThatWouldOverlapMoveApart() {
    List<Label> placed = EndLabels.place(List.of(50.0, 51.0, 52.0), 0, 100, 10);
    assertThat(placed).map(Label::index).containsExactly(0, 1, 2);
    assertThat(placed).map(Label::y).containsExactly(50.0, 60.0, 70.0);
  }

  @Test
  void atTheLowerEndTheyMoveUpAgain() {
    assertThat(EndLabels.place(List.of(96.0, 97.0), 0, 100, 10))
        .map(Label::y)
        .containsExactly(85.0, 95.0);
  }

  @Test
  void whatHasNoRoomIsLeftOutTheLastFirst() {
    assertThat(EndLabels.place(List.of(1.0, 2.0, 3.0, 4.0), 0, 25, 10))
        .map(Label::index)
        .containsExactly(0, 1);
  }
}
