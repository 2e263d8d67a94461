package epochscope.views.filters;

import epochscope.views.Texts;
import epochscope.views.drawing.Box;
import epochscope.views.drawing.MatrixBlocks;
import epochscope.views.drawing.Surface;
import epochscope.views.drawing.TextStyle;
import epochscope.views.drawing.TileLayout;

/** The words round the filters. */
final class FiltersFrame {
  private final Surface surface;
  private final TextStyle heading;
  private final TextStyle note;

  FiltersFrame(Surface surface) {
    this.surface = surface;
    heading = TextStyle.heading(surface.theme());
    note = TextStyle.note(surface.theme());
  }

  Box body() {
    double margin = 0.9 * note.size();
    double head = heading.lineHeight() + note.lineHeight() + 0.9 * margin;
    return surface.box().inset(margin, head, margin, margin);
  }

  /** Room for the names of rows. */
  double names(int rows) {
    return note.width(Integer.toString(rows)) + 0.9 * note.size();
  }

  /**
   * @param what is shown, the first line
   * @param legend the second line
   * @param thinned behind the second line; empty: all is shown
   */
  void head(String what, String legend, String thinned) {
    double margin = 0.9 * note.size();
    double width = surface.width() - 2 * margin;
    double baseline = 0.5 * margin + heading.size();
    surface.text(heading.fit(what, width), margin, baseline, 0, heading);
    String text = thinned.isEmpty() ? legend : legend + ", " + thinned;
    surface.text(note.fit(text, width), margin, baseline + note.lineHeight(), 0, note);
  }

  /** The columns' names above each block: channels of what the filters look at. */
  void channelNames(MatrixBlocks matrix, String source) {
    for (MatrixBlocks.Block block : matrix.blocks()) {
      TileLayout layout = block.layout();
      Box area = layout.extent();
      double above = area.y() - 0.5 * note.size();
      String title = note.fit(Texts.get("filters.channels", source), area.width());
      surface.text(title, area.x(), above - 1.2 * note.size(), 0, note);
      double taken = Double.NEGATIVE_INFINITY;
      for (int column = 0; column < layout.columns(); column++) {
        Box tile = layout.tile(column);
        String name = Integer.toString(layout.shown().get(column));
        double half = note.width(name) / 2;
        if (tile.centreX() - half > taken) {
          surface.text(name, tile.centreX(), above, 0.5, note);
          taken = tile.centreX() + half + 0.4 * note.size();
        }
      }
    }
  }
}
