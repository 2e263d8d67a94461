package epochscope.views.maps;

import epochscope.views.drawing.Box;
import epochscope.views.drawing.Numerals;
import epochscope.views.drawing.Surface;
import epochscope.views.drawing.TextStyle;
import java.util.List;

/** How much the network gives to each class, a bar each. */
final class AnswerBars {
  private static final int MOST = 12;

  private final Surface surface;
  private final List<String> classes;
  private final float[] shares;
  private final TextStyle note;

  /**
   * @param shares [class]
   */
  AnswerBars(Surface surface, List<String> classes, float[] shares) {
    this.surface = surface;
    this.classes = classes;
    this.shares = shares;
    note = TextStyle.note(surface.theme());
  }

  /** Only where all have room. */
  void paint(Box box) {
    int n = shares.length;
    double line = Math.min(1.9 * note.size(), box.height() / n);
    if (n > MOST || line < 1.25 * note.size() || box.width() < 12 * note.size()) {
      return;
    }
    double names = classes.stream().mapToDouble(note::width).max().orElse(0);
    names = Math.min(names, 0.4 * box.width()) + 0.6 * note.size();
    double numbers = note.width("100 %") + 0.4 * note.size();
    double room = box.width() - names - numbers;
    for (int i = 0; i < n; i++) {
      double y = box.y() + (i + 0.5) * line;
      double baseline = note.baselineAround(y);
      String name = note.fit(classes.get(i), names - 0.6 * note.size());
      surface.text(name, box.x() + names - 0.6 * note.size(), baseline, 1, note);
      double share = Double.isFinite(shares[i]) ? Math.clamp(shares[i], 0, 1) : 0;
      Box bar = new Box(box.x() + names, y - 0.3 * line, room, 0.6 * line);
      surface.fill(bar, surface.palette().grid());
      int colour = surface.palette().classColour(0);
      surface.fill(new Box(bar.x(), bar.y(), share * room, bar.height()), colour);
      String number = Numerals.fixed(100 * share, 0) + " %";
      surface.text(number, box.right(), baseline, 1, note);
    }
  }
}
