package epochscope.views.filters;

import epochscope.analysis.FilterBank;
import epochscope.views.Frame;
import epochscope.views.Texts;
import epochscope.views.drawing.Box;
import epochscope.views.drawing.CellNumbers;
import epochscope.views.drawing.ColourBar;
import epochscope.views.drawing.ColourMap;
import epochscope.views.drawing.Grid;
import epochscope.views.drawing.ImageGrid;
import epochscope.views.drawing.MatrixBlocks;
import epochscope.views.drawing.Numerals;
import epochscope.views.drawing.Reading;
import epochscope.views.drawing.Surface;
import epochscope.views.drawing.TextStyle;
import epochscope.views.drawing.TileLayout;
import epochscope.views.image.NodeChoice;
import java.util.Optional;

/**
 * The filters as pictures: over one channel a picture each, over the colours of an image in these
 * colours, over one-dimensional channels a strip each with a row per channel, and over maps a row
 * of pictures each, one per channel.
 */
final class BankPicture {
  private final Surface surface;
  private final Frame frame;
  private final int node;
  private final FilterBank bank;
  private final TextStyle note;
  private final boolean own;
  private final Kind kind;
  private final float most;
  private final ColourMap common;
  private Reading reading = Reading.NOTHING;

  private enum Kind {
    SINGLE,
    COLOURED,
    MATRIX
  }

  BankPicture(Surface surface, Frame frame, int node, FilterBank bank) {
    this.surface = surface;
    this.frame = frame;
    this.node = node;
    this.bank = bank;
    note = TextStyle.note(surface.theme());
    own = frame.selection().choice(FiltersPainter.SCALE, "common").equals("own");
    kind = kind();
    float largest = bank.largest();
    most = largest > 0 && Float.isFinite(largest) ? largest : 1;
    common = ColourMap.diverging(-most, most, surface.palette());
  }

  private Kind kind() {
    if (bank.channels() == 1 || bank.rows() == 1) {
      return Kind.SINGLE;
    }
    boolean first = frame.topology().nodes().get(node).source() < 0;
    return bank.channels() == 3 && (first || !isConvolution()) ? Kind.COLOURED : Kind.MATRIX;
  }

  private boolean isConvolution() {
    return NodeChoice.isConvolution(frame.topology().nodes().get(node));
  }

  Reading paint() {
    FiltersFrame around = new FiltersFrame(surface);
    String what = Texts.get(FiltersPainter.SHOW + "." + FiltersPainter.show(frame));
    ColourBar bar = new ColourBar(surface);
    double barWidth = Math.max(bar.width(common), note.width(what)) + 1.5 * note.size();
    Box whole = around.body();
    boolean withBar =
        !own
            && kind != Kind.COLOURED
            && whole.width() > 5 * barWidth
            && whole.height() > 8 * note.size();
    Box body = withBar ? whole.inset(0, 0, barWidth, 0) : whole;
    double right =
        kind == Kind.MATRIX ? paintMatrix(around, body, what) : paintFlat(around, body, what);
    if (withBar) {
      double x = right + 1.5 * note.size();
      double height = Math.min(whole.height(), 30 * note.size());
      bar.paint(common, what, new Box(x, whole.y(), barWidth - 1.5 * note.size(), height));
    }
    return reading;
  }

  /** Returns where it ends on the right. */
  private double paintMatrix(FiltersFrame around, Box body, String what) {
    double size = note.size();
    double aspect = (double) bank.rows() / bank.columns();
    MatrixBlocks matrix =
        MatrixBlocks.of(
            body.inset(0, 2.6 * size, 0, 0),
            bank.filters(),
            bank.channels(),
            aspect,
            around.names(bank.filters()),
            chosen(),
            new TileLayout.Measures(0.3 * size, 0, size, 12 * size));
    matrix.paint(surface, this::picture);
    matrix.paintNames(surface, this::name);
    matrix.markRow(surface, chosen());
    around.channelNames(matrix, source());
    String thinned =
        matrix.isThinned()
            ? Texts.get(
                "filters.some.matrix",
                matrix.shownRows(),
                bank.filters(),
                matrix.shownColumns(),
                bank.channels())
            : "";
    around.head(words(), legend(what), thinned);
    reading = (x, y) -> readMatrix(matrix, x, y);
    return matrix.right();
  }

  private double paintFlat(FiltersFrame around, Box body, String what) {
    double size = note.size();
    double aspect = Math.max(0.15, (double) rows() / bank.columns());
    TileLayout layout =
        TileLayout.of(
            body,
            bank.filters(),
            aspect,
            chosen(),
            new TileLayout.Measures(0.8 * size, 1.4 * size, 2.2 * size, 40 * size));
    new ImageGrid(surface, layout).paint(this::picture);
    if (kind == Kind.SINGLE) {
      paintNumbers(layout);
    }
    String thinned =
        layout.isThinned() ? Texts.get("filters.some", layout.shown().size(), bank.filters()) : "";
    around.head(words(), legend(what), thinned);
    reading = (x, y) -> readFlat(layout, x, y);
    return layout.extent().right();
  }

  private void paintNumbers(TileLayout layout) {
    int cells = rows() * bank.columns();
    for (int place = 0; place < layout.shown().size(); place++) {
      if (CellNumbers.fit(surface, layout.tile(place), bank.columns(), rows())) {
        int filter = layout.shown().get(place);
        ColourMap map = map(filter);
        CellNumbers.paint(
            surface,
            layout.tile(place),
            bank.columns(),
            rows(),
            i -> Numerals.readable(bank.weights()[filter * cells + i], 2),
            i -> map.colour(bank.weights()[filter * cells + i]));
      }
    }
  }

  /** Rows of a picture. */
  private int rows() {
    return bank.rows() == 1 ? bank.channels() : bank.rows();
  }

  private ColourMap map(int filter) {
    double end = own && bank.largest(filter) > 0 ? bank.largest(filter) : most;
    return ColourMap.diverging(-end, end, surface.palette());
  }

  private ImageGrid.Picture picture(int index) {
    boolean matrix = kind == Kind.MATRIX;
    int filter = matrix ? index / bank.channels() : index;
    boolean marked = !matrix && filter == chosen();
    if (kind == Kind.COLOURED) {
      return ImageGrid.Picture.ofColours(caption(filter), colours(filter), bank.columns(), marked);
    }
    int cells = rows() * bank.columns();
    Grid grid = new Grid(bank.weights(), index * cells, bank.columns(), rows());
    ColourMap map = own ? map(filter) : common;
    return ImageGrid.Picture.of(caption(filter), grid, map, marked);
  }

  /** Middle grey where the weight is 0, so that a filter looks like what it looks for. */
  private int[] colours(int filter) {
    double end = own && bank.largest(filter) > 0 ? bank.largest(filter) : most;
    int[] colours = new int[bank.rows() * bank.columns()];
    for (int i = 0; i < colours.length; i++) {
      int colour = 0xFF;
      for (int channel = 0; channel < 3; channel++) {
        float weight = bank.at(filter, channel, i / bank.columns(), i % bank.columns());
        long level = Math.round(127.5 * (1 + weight / end));
        colour = colour << 8 | Math.clamp(level, 0, 255);
      }
      colours[i] = colour;
    }
    return colours;
  }

  private String name(int filter) {
    var classes = frame.data().train().classes();
    boolean isOutput = frame.topology().isOutput(node) && classes.size() == bank.filters();
    return isOutput ? classes.get(filter) : Integer.toString(filter);
  }

  private String caption(int filter) {
    return own
        ? name(filter) + "  ±" + Numerals.significant(bank.largest(filter), 2)
        : name(filter);
  }

  private String words() {
    String shape =
        bank.rows() == 1
            ? bank.channels() + "×" + bank.columns()
            : bank.channels() + "×" + bank.rows() + "×" + bank.columns();
    String key = isConvolution() ? "filters.words" : "filters.words.dense";
    return Texts.get(key, bank.node(), Numerals.whole(bank.filters()), shape);
  }

  private String legend(String what) {
    String text = own ? Texts.get("filters.own", what) : Texts.get("filters.common", what);
    if (kind != Kind.COLOURED) {
      return text;
    }
    return Texts.get("filters.coloured", text, own ? "" : " ±" + Numerals.significant(most, 2));
  }

  private String source() {
    int source = frame.topology().nodes().get(node).source();
    return source < 0
        ? frame.topology().entries().get(-1 - source).name()
        : frame.topology().nodes().get(source).name();
  }

  /** The chosen filter; −1: none. */
  private int chosen() {
    boolean here = bank.node().equals(frame.selection().node()) && frame.selection().unit() >= 0;
    return here ? NodeChoice.place(frame.topology(), frame.selection(), node).channel() : -1;
  }

  private Optional<Reading.Mark> readFlat(TileLayout layout, double x, double y) {
    return new ImageGrid(surface, layout)
        .at(x, y, bank.columns(), rows())
        .map(cell -> mark(cell.picture(), 0, cell));
  }

  private Optional<Reading.Mark> readMatrix(MatrixBlocks matrix, double x, double y) {
    return matrix
        .cellAt(x, y, bank.columns(), bank.rows())
        .map(
            cell -> mark(cell.picture() / bank.channels(), cell.picture() % bank.channels(), cell));
  }

  private Reading.Mark mark(int filter, int channel, ImageGrid.Cell cell) {
    return new Reading.Mark(value(filter, channel, cell), FilterNodes.select(frame, node, filter));
  }

  private String value(int filter, int channel, ImageGrid.Cell cell) {
    String text = Texts.get("filters.filter", bank.node(), name(filter));
    if (kind == Kind.COLOURED) {
      StringBuilder values = new StringBuilder();
      for (int c = 0; c < 3; c++) {
        values.append(c == 0 ? "" : ", ").append(at(filter, c, cell.row(), cell.column()));
      }
      String place = Texts.get("maps.pixel", cell.row(), cell.column());
      return text + ", " + place + ": " + values;
    }
    if (bank.rows() == 1) {
      String place = Texts.get("filters.channel", cell.row()) + ", " + cell.column();
      return text + ", " + place + ": " + at(filter, cell.row(), 0, cell.column());
    }
    String place = Texts.get("maps.pixel", cell.row(), cell.column());
    return text
        + ", "
        + (kind == Kind.MATRIX ? Texts.get("filters.channel", channel) + ", " : "")
        + place
        + ": "
        + at(filter, channel, cell.row(), cell.column());
  }

  private String at(int filter, int channel, int row, int column) {
    return Numerals.significant(bank.at(filter, channel, row, column), 4);
  }
}
