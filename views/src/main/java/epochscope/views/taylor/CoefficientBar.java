package epochscope.views.taylor;

import epochscope.views.drawing.Box;
import epochscope.views.drawing.ColourBar;
import epochscope.views.drawing.ColourMap;
import epochscope.views.drawing.RunPainter;
import epochscope.views.drawing.Subscripted;
import epochscope.views.drawing.Surface;
import epochscope.views.drawing.TextStyle;
import epochscope.views.drawing.Typeface;

/** The colours of coefficients, with what they stand for. */
record CoefficientBar(Surface surface, ColourMap colours, Subscripted name)
    implements RunPainter.Key {
  /** Longest, in type sizes. */
  private static final double MOST = 16;

  /** Of one coefficient with its sign. */
  static CoefficientBar of(Surface surface, Subscripted name, double reach) {
    ColourMap colours = ColourMap.diverging(-reach, reach, surface.palette());
    return new CoefficientBar(surface, colours, name);
  }

  @Override
  public double width() {
    return Math.max(new ColourBar(surface).width(colours), name.width(title()));
  }

  @Override
  public void paint(Box box) {
    double height = Math.min(box.height(), MOST * surface.theme().smallSize());
    new ColourBar(surface).paint(colours, "", new Box(box.x(), box.y(), box.width(), height));
    TextStyle title = title();
    name.fit(box.width(), title).paint(surface, box.x(), box.y() + title.size(), title);
  }

  private TextStyle title() {
    return new TextStyle(Typeface.MEDIUM, surface.theme().textSize(), surface.palette().text());
  }
}
