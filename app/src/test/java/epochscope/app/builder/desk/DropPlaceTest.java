package epochscope.app.builder.desk;

import static org.assertj.core.api.Assertions.assertThat;

import epochscope.app.builder.sketch.Contexts;
import epochscope.app.builder.sketch.Grid;
import epochscope.app.builder.sketch.PaletteItem;
import epochscope.app.builder.sketch.Sketch;
import epochscope.spec.Position;
import org.junit.jupiter.api.Test;

class DropPlaceTest {
  private final SketchDesk desk = new SketchDesk(Sketch.EMPTY, Contexts.POINTS);

  @Test
  void whereNothingStandsItStaysWhereItWasDropped() {
    Position at = new Position(20, 3);
    desk.drop(PaletteItem.DENSE, at);
    assertThat(desk.sketch().positions()).containsEntry("h1", at);
  }

  /** A card is 9 by 5 grid units, and one unit is left free around it. */
  @Test
  void onACardItGoesBesideItByTheShortestWay() {
    desk.drop(PaletteItem.DENSE, new Position(1, 4));
    assertThat(desk.sketch().positions().get("h1").y()).isEqualTo(Grid.CARD_HEIGHT + 1);
    desk.drop(PaletteItem.DENSE, new Position(8, 1));
    assertThat(desk.sketch().positions().get("h2").x()).isEqualTo(Grid.CARD_WIDTH + 1);
  }
}
