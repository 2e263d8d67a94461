package epochscope.views.confusion;

import epochscope.views.Texts;
import epochscope.views.drawing.Box;
import epochscope.views.drawing.ColourBar;
import epochscope.views.drawing.ColourMap;
import epochscope.views.drawing.RunPainter;
import epochscope.views.drawing.Surface;
import epochscope.views.drawing.TextStyle;

/** The colours of shares of a true class. */
record ShareBar(Surface surface) implements RunPainter.Key {
  /** Longest, in type sizes. */
  private static final double MOST = 30;

  static ColourMap map(Surface surface) {
    return ColourMap.viridis(0, 1, surface.palette());
  }

  @Override
  public double width() {
    TextStyle note = TextStyle.note(surface.theme());
    double title = note.width(Texts.get("confusion.share"));
    return Math.max(new ColourBar(surface).width(map(surface)), title);
  }

  @Override
  public void paint(Box box) {
    double height = Math.min(box.height(), MOST * surface.theme().smallSize());
    Box place = new Box(box.x(), box.y(), box.width(), height);
    new ColourBar(surface).paint(map(surface), Texts.get("confusion.share"), place);
  }
}
