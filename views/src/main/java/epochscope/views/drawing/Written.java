package epochscope.views.drawing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The texts on a surface and where they stand, so that a word under the pointer can be known. */
final class Written {
  /** More are not kept: a picture of so many words is no picture. */
  private static final int MOST = 2000;

  private final List<Line> lines = new ArrayList<>();

  private record Line(String text, Box box) {}

  void add(String text, Box box) {
    if (lines.size() < MOST) {
      lines.add(new Line(text, box));
    }
  }

  /** What is written on a part whose corner lies at {@code x}, {@code y}. */
  void addAll(Written part, double x, double y) {
    for (Line line : part.lines) {
      Box box = line.box();
      add(line.text(), new Box(x + box.x(), y + box.y(), box.width(), box.height()));
    }
  }

  void clear() {
    lines.clear();
  }

  /** The text at a point; of several the one written last. */
  Optional<String> at(double x, double y) {
    return lines.reversed().stream()
        .filter(line -> line.box().contains(x, y))
        .map(Line::text)
        .findFirst();
  }
}
