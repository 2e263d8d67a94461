package epochscope.views.filters;

import epochscope.views.drawing.Box;
import epochscope.views.drawing.ColourBar;
import epochscope.views.drawing.ColourMap;
import epochscope.views.drawing.RunPainter;
import epochscope.views.drawing.Surface;
import epochscope.views.drawing.TextStyle;
import java.util.Optional;

/** The colours common to all filters, with what they stand for. */
record BankBar(Surface surface, ColourMap map, String title) implements RunPainter.Key {
  /** Longest, in type sizes. */
  private static final double MOST = 30;

  /** Empty where each filter has a scale of its own, or is a picture in colours. */
  static Optional<BankBar> of(Surface surface, ShownBank shown) {
    if (shown.own() || shown.kind() == ShownBank.Kind.COLOURED) {
      return Optional.empty();
    }
    ColourMap map = ColourMap.diverging(-shown.most(), shown.most(), surface.palette());
    return Optional.of(new BankBar(surface, map, new BankWords(shown).what()));
  }

  @Override
  public double width() {
    TextStyle note = TextStyle.note(surface.theme());
    return Math.max(new ColourBar(surface).width(map), note.width(title));
  }

  @Override
  public void paint(Box box) {
    double height = Math.min(box.height(), MOST * surface.theme().smallSize());
    new ColourBar(surface).paint(map, title, new Box(box.x(), box.y(), box.width(), height));
  }
}
