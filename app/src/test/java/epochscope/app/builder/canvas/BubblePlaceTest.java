package epochscope.app.builder.canvas;

import static org.assertj.core.api.Assertions.assertThat;

import epochscope.views.drawing.Box;
import java.util.List;
import org.junit.jupiter.api.Test;

class BubblePlaceTest {
  private static final Box ROOM = new Box(0, 0, 800, 500);
  private static final Box ABOUT = new Box(350, 200, 100, 60);

  @Test
  void aloneItStandsJustBelow() {
    assertThat(new BubblePlace(ROOM, ABOUT, List.of(ABOUT)).of(200, 80))
        .isEqualTo(new Box(300, 260 + BubblePlace.GAP, 200, 80));
  }

  @Test
  void itGoesWhereItHidesNoCard() {
    Box below = new Box(300, 280, 200, 60);
    Box above = new Box(300, 100, 200, 80);
    List<Box> cards = List.of(ABOUT, below, above);
    Box bubble = new BubblePlace(ROOM, ABOUT, cards).of(200, 80);
    assertThat(cards).noneMatch(bubble::intersects);
    assertThat(bubble.x()).isEqualTo(450 + BubblePlace.GAP);
  }

  @Test
  void allOfItIsSeen() {
    for (double x = -200; x < 1000; x += 90) {
      for (double y = -200; y < 700; y += 70) {
        Box bubble = new BubblePlace(ROOM, new Box(x, y, 100, 60), List.of()).of(200, 80);
        assertThat(ROOM.encloses(bubble)).as(x + " " + y).isTrue();
      }
    }
  }
}
