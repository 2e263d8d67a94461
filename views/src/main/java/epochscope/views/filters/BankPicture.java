package epochscope.views.filters;

import epochscope.analysis.FilterBank;
import epochscope.views.drawing.Box;
import epochscope.views.drawing.ImageGrid;
import epochscope.views.drawing.MatrixBlocks;
import epochscope.views.drawing.Reading;
import epochscope.views.drawing.Surface;
import epochscope.views.drawing.TextStyle;
import epochscope.views.drawing.TileLayout;
import java.util.Optional;

/**
 * The filters as pictures: over one channel a picture each, over the colours of an image in these
 * colours, over one-dimensional channels a strip each with a row per channel, and over maps a row
 * of pictures each, one per channel.
 */
final class BankPicture {
  private final Surface surface;
  private final ShownBank shown;
  private final FilterBank bank;
  private final BankWords words;
  private final BankTiles tiles;
  private final double size;
  private final FiltersFrame around;

  BankPicture(Surface surface, ShownBank shown) {
    this.surface = surface;
    this.shown = shown;
    bank = shown.bank();
    words = new BankWords(shown);
    tiles = new BankTiles(shown, words, surface.palette());
    size = TextStyle.note(surface.theme()).size();
    around = new FiltersFrame(surface);
  }

  /**
   * @param explained whether the colours' bar stands beside the picture
   */
  Reading paint(boolean explained) {
    double gap = 1.5 * size;
    Box whole = around.body();
    Optional<BankBar> bar =
        BankBar.of(surface, shown)
            .filter(
                one ->
                    explained
                        && whole.width() > 5 * (one.width() + gap)
                        && whole.height() > 8 * size);
    double room = bar.map(one -> one.width() + gap).orElse(0.0);
    Box body = whole.inset(0, 0, room, 0);
    Painted painted = shown.isMatrix() ? paintMatrix(body) : paintFlat(body);
    bar.ifPresent(
        one -> {
          double left = painted.right() + gap;
          one.paint(new Box(left, whole.y(), one.width(), whole.height()));
        });
    return painted.reading();
  }

  /**
   * @param right where it ends
   */
  private record Painted(double right, Reading reading) {}

  private Painted paintMatrix(Box body) {
    MatrixBlocks matrix =
        MatrixBlocks.of(
            body.inset(0, 2.6 * size, 0, 0),
            bank.filters(),
            bank.channels(),
            (double) bank.rows() / bank.columns(),
            around.names(bank.filters()),
            shown.chosen(),
            new TileLayout.Measures(0.3 * size, 0, size, 12 * size));
    matrix.paint(surface, tiles::picture);
    matrix.paintNames(surface, words::name);
    matrix.markRow(surface, shown.chosen());
    around.channelNames(matrix, words.source());
    around.head(words.title(), words.legend(), words.thinned(matrix));
    return new Painted(matrix.right(), (x, y) -> readMatrix(matrix, x, y));
  }

  private Painted paintFlat(Box body) {
    double aspect = Math.max(0.15, (double) shown.rows() / bank.columns());
    TileLayout layout =
        TileLayout.of(
            body,
            bank.filters(),
            aspect,
            shown.chosen(),
            new TileLayout.Measures(0.8 * size, 1.4 * size, 2.2 * size, 40 * size));
    ImageGrid grid = new ImageGrid(surface, layout);
    grid.paint(tiles::picture);
    for (int place = 0; place < layout.shown().size(); place++) {
      tiles.paintNumbers(surface, layout.shown().get(place), layout.tile(place));
    }
    around.head(words.title(), words.legend(), words.thinned(layout));
    return new Painted(
        layout.extent().right(),
        (x, y) ->
            grid.at(x, y, bank.columns(), shown.rows()).map(cell -> mark(cell.picture(), 0, cell)));
  }

  private Optional<Reading.Mark> readMatrix(MatrixBlocks matrix, double x, double y) {
    int channels = bank.channels();
    return matrix
        .cellAt(x, y, bank.columns(), bank.rows())
        .map(cell -> mark(cell.picture() / channels, cell.picture() % channels, cell));
  }

  private Reading.Mark mark(int filter, int channel, ImageGrid.Cell cell) {
    return new Reading.Mark(
        words.value(filter, channel, cell),
        FilterNodes.select(
            shown.frame().topology(), shown.frame().selection(), shown.node(), filter));
  }
}
