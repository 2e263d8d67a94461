package epochscope.views.drawing;

/**
 * A symbol with an index below the line, such as t with x1: the typeface has no lowered letters of
 * its own.
 *
 * @param index may be empty
 */
public record Subscripted(String symbol, String index) {
  private static final double INDEX_SIZE = 0.8;

  /** How far the index's baseline lies below the symbol's, in type sizes. */
  private static final double DROP = 0.22;

  public static Subscripted plain(String text) {
    return new Subscripted(text, "");
  }

  public double width(TextStyle style) {
    return style.width(symbol) + lowered(style).width(index);
  }

  /** The same with its index shortened to fit. */
  public Subscripted fit(double width, TextStyle style) {
    return index.isEmpty()
        ? plain(style.fit(symbol, width))
        : new Subscripted(symbol, lowered(style).fit(index, width - style.width(symbol)));
  }

  /** Writes it. */
  public void paint(Surface surface, double x, double baseline, TextStyle style) {
    surface.text(symbol, x, baseline, 0, style);
    double at = x + style.width(symbol);
    surface.text(index, at, baseline + DROP * style.size(), 0, lowered(style));
  }

  /** In one line of plain text. */
  @Override
  public String toString() {
    return index.isEmpty() ? symbol : symbol + "_" + index;
  }

  private static TextStyle lowered(TextStyle style) {
    return new TextStyle(style.typeface(), INDEX_SIZE * style.size(), style.colour());
  }
}
