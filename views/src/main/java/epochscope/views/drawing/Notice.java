package epochscope.views.drawing;

import java.util.List;

/** What an empty view says: why it is empty, and what would fill it. */
public final class Notice {
  private Notice() {}

  public static void paint(Surface surface, Box box, String why, String remedy) {
    TextStyle heading = TextStyle.heading(surface.theme());
    TextStyle note = TextStyle.note(surface.theme());
    List<String> first = heading.wrap(why, 0.9 * box.width());
    List<String> second = note.wrap(remedy, 0.9 * box.width());
    double height = first.size() * heading.lineHeight() + second.size() * note.lineHeight();
    double y = box.centreY() - height / 2;
    y = lines(surface, first, heading, box.centreX(), y);
    lines(surface, second, note, box.centreX(), y + 2);
  }

  private static double lines(
      Surface surface, List<String> lines, TextStyle style, double x, double top) {
    double y = top;
    for (String line : lines) {
      surface.text(line, x, y + style.size(), 0.5, style);
      y += style.lineHeight();
    }
    return y;
  }
}
