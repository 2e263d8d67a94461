package epochscope.views.filters;

import epochscope.analysis.FilterBank;
import epochscope.views.Texts;
import epochscope.views.drawing.ImageGrid;
import epochscope.views.drawing.MatrixBlocks;
import epochscope.views.drawing.Numerals;
import epochscope.views.drawing.TileLayout;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What is said about filters: which they are, on what scale, and each value. */
record BankWords(ShownBank shown) {
  /** Of a filter; of an output the class. */
  String name(int filter) {
    List<String> classes = shown.frame().data().train().classes();
    boolean isOutput =
        shown.frame().topology().isOutput(shown.node()) && classes.size() == shown.bank().filters();
    return isOutput ? classes.get(filter) : Integer.toString(filter);
  }

  String caption(int filter) {
    return shown.own()
        ? name(filter) + "  ±" + Numerals.significant(shown.bank().largest(filter), 2)
        : name(filter);
  }

  String title() {
    FilterBank bank = shown.bank();
    String window = bank.rows() == 1 ? "" + bank.columns() : bank.rows() + "×" + bank.columns();
    String key = shown.isConvolution() ? "filters.words" : "filters.words.dense";
    return Texts.get(
        key, bank.node(), Numerals.whole(bank.filters()), bank.channels() + "×" + window);
  }

  /** What the values are. */
  String what() {
    return Texts.get(FiltersPainter.SHOW + "." + FiltersPainter.show(shown.frame()));
  }

  String legend() {
    String text = Texts.get(shown.own() ? "filters.own" : "filters.common", what());
    if (shown.kind() != ShownBank.Kind.COLOURED) {
      return text;
    }
    String range = shown.own() ? "" : " ±" + Numerals.significant(shown.most(), 2);
    return Texts.get("filters.coloured", text, range);
  }

  /** Empty where all are shown. */
  String thinned(TileLayout layout) {
    return layout.isThinned()
        ? Texts.get("filters.some", layout.shown().size(), shown.bank().filters())
        : "";
  }

  /** Empty where all are shown. */
  String thinned(MatrixBlocks matrix) {
    return matrix.isThinned()
        ? Texts.get(
            "filters.some.matrix",
            matrix.shownRows(),
            shown.bank().filters(),
            matrix.shownColumns(),
            shown.bank().channels())
        : "";
  }

  /** Name of what the filters look at. */
  String source() {
    int source = shown.frame().topology().nodes().get(shown.node()).source();
    return source < 0
        ? shown.frame().topology().entries().get(-1 - source).name()
        : shown.frame().topology().nodes().get(source).name();
  }

  /**
   * @param channel of a matrix
   */
  String value(int filter, int channel, ImageGrid.Cell cell) {
    String text = Texts.get("filters.filter", shown.bank().node(), name(filter)) + ", ";
    String pixel = Texts.get("maps.pixel", cell.row(), cell.column());
    if (shown.kind() == ShownBank.Kind.COLOURED) {
      return text
          + pixel
          + ": "
          + IntStream.range(0, 3)
              .mapToObj(c -> at(filter, c, cell.row(), cell.column()))
              .collect(Collectors.joining(", "));
    }
    if (shown.bank().rows() == 1) {
      String place = Texts.get("filters.channel", cell.row()) + ", " + cell.column();
      return text + place + ": " + at(filter, cell.row(), 0, cell.column());
    }
    String of = shown.isMatrix() ? Texts.get("filters.channel", channel) + ", " : "";
    return text + of + pixel + ": " + at(filter, channel, cell.row(), cell.column());
  }

  private String at(int filter, int channel, int row, int column) {
    return Numerals.significant(shown.bank().at(filter, channel, row, column), 4);
  }
}
