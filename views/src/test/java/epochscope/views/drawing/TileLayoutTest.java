package epochscope.views.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TileLayoutTest {
  private static final TileLayout.Measures MEASURES = new TileLayout.Measures(4, 15, 20, 300);

  @Test
  void picturesStayInTheirAreaAndApart() {
    Box area = new Box(10, 20, 500, 300);
    for (int count : new int[] {1, 2, 6, 16, 37, 64, 500, 2000}) {
      for (double aspect : new double[] {0.25, 1, 1.7}) {
        TileLayout layout = TileLayout.of(area, count, aspect, count / 2, MEASURES);
        for (int place = 0; place < layout.shown().size(); place++) {
          Box tile = layout.tile(place);
          assertThat(area.inset(-0.01).encloses(tile)).as("%d of %d", place, count).isTrue();
          assertThat(tile.height()).isCloseTo(aspect * tile.width(), within());
          if (place > 0) {
            assertThat(tile.intersects(layout.tile(place - 1))).isFalse();
          }
          assertThat(layout.at(tile.centreX(), tile.centreY())).isEqualTo(place);
        }
      }
    }
  }

  private static org.assertj.core.data.Offset<Double> within() {
    return org.assertj.core.api.Assertions.within(1e-9);
  }

  /** Six squares with captions in 500 × 300 are largest in rows of three: (300 − 4)/2 − 15 high. */
  @Test
  void theyAreAsLargeAsAllFit() {
    TileLayout layout = TileLayout.of(new Box(0, 0, 500, 300), 6, 1, -1, MEASURES);
    assertThat(layout.columns()).isEqualTo(3);
    assertThat(layout.width()).isEqualTo(133);
    assertThat(layout.isThinned()).isFalse();
  }

  @Test
  void tooManyAreThinnedEvenlyTheChosenAmongThem() {
    TileLayout layout = TileLayout.of(new Box(0, 0, 100, 100), 1000, 1, 777, MEASURES);
    assertThat(layout.isThinned()).isTrue();
    assertThat(layout.shown()).contains(0, 777, 999).isSorted().doesNotHaveDuplicates();
    assertThat(layout.width()).isGreaterThanOrEqualTo(20);
    assertThat(TileLayout.even(9, 3, -1)).containsExactly(0, 4, 8);
    assertThat(TileLayout.even(9, 3, 5)).containsExactly(0, 5, 8);
    assertThat(TileLayout.even(9, 1, 5)).containsExactly(5);
  }

  /** 16 rows of 2 in a wide place: blocks side by side hold every row once, in order. */
  @Test
  void blocksHoldEveryRowOnce() {
    MatrixBlocks blocks = MatrixBlocks.of(new Box(0, 0, 800, 200), 16, 2, 1, 20, 3, MEASURES);
    assertThat(blocks.blocks()).hasSizeGreaterThan(2);
    assertThat(blocks.shownRows()).isEqualTo(16);
    assertThat(blocks.isThinned()).isFalse();
    List<Integer> pictures =
        blocks.blocks().stream()
            .flatMap(block -> block.layout().shown().stream().map(i -> 2 * block.first() + i))
            .toList();
    assertThat(pictures).isEqualTo(IntStream.range(0, 32).boxed().toList());
    Box tile = blocks.blocks().get(1).layout().tile(3);
    int first = blocks.blocks().get(1).first();
    assertThat(blocks.at(tile.centreX(), tile.centreY())).hasValue(2 * first + 3);
  }
}
