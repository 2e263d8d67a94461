package epochscope.views.data;

import epochscope.data.Dataset;
import epochscope.views.Frame;
import epochscope.views.Texts;
import epochscope.views.drawing.Box;
import epochscope.views.drawing.Numerals;
import epochscope.views.drawing.Reading;
import epochscope.views.drawing.Surface;
import epochscope.views.drawing.TextStyle;
import epochscope.views.drawing.Typeface;
import epochscope.views.output.OutputNames;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The classes in a line, with the events of each; where there are too many for their colours, the
 * chosen one and the others together.
 */
final class ClassLegend implements Reading {
  /** Classes that eyes tell apart. */
  static final int MOST = 8;

  private record Item(Box box, int label) {}

  private final Frame frame;
  private final Dataset part;
  private final List<Item> items = new ArrayList<>();

  /**
   * @param part of the data that is shown
   */
  ClassLegend(Frame frame, Dataset part) {
    this.frame = frame;
    this.part = part;
  }

  /** Indices of the classes that are drawn; −1: all others together. */
  static List<Integer> drawn(Frame frame) {
    int count = frame.data().train().classes().size();
    if (count > MOST) {
      return List.of(-1, OutputNames.chosen(frame));
    }
    return IntStream.range(0, Math.max(1, count)).boxed().toList();
  }

  static int colour(Frame frame, Surface surface, int label) {
    if (label < 0) {
      return surface.palette().muted();
    }
    return frame.data().train().classes().isEmpty()
        ? surface.palette().validation()
        : surface.palette().classColour(label);
  }

  void paint(Surface surface, Box line) {
    TextStyle note = TextStyle.note(surface.theme());
    TextStyle number = new TextStyle(Typeface.MEDIUM, note.size(), surface.palette().text());
    double size = note.size();
    boolean trained = part == frame.data().train();
    String name = trained ? "data.training" : "data.validation";
    String sample = Texts.get(name, Numerals.whole(part.size()));
    double x = line.x();
    double baseline = note.baselineAround(line.centreY());
    surface.text(sample, x, baseline, 0, note);
    x += note.width(sample) + 1.5 * size;
    int[] counts = counts();
    for (int label : part.classes().isEmpty() ? List.<Integer>of() : drawn(frame)) {
      String words = label < 0 ? Texts.get("data.others") : part.classes().get(label);
      String count = Numerals.whole(label < 0 ? others(counts) : counts[label]);
      double width = 1.2 * size + note.width(words) + 0.4 * size + number.width(count);
      if (x + width > line.right()) {
        return;
      }
      double side = 0.8 * size;
      surface.fill(
          new Box(x, line.centreY() - side / 2, side, side), colour(frame, surface, label));
      surface.text(words, x + 1.2 * size, baseline, 0, note);
      surface.text(count, x + width, baseline, 1, number);
      items.add(new Item(new Box(x, line.y(), width, line.height()), label));
      x += width + 1.2 * size;
    }
  }

  @Override
  public Optional<Reading.Mark> at(double x, double y) {
    return items.stream()
        .filter(item -> item.label() >= 0 && item.box().contains(x, y))
        .findFirst()
        .map(item -> mark(item.label()));
  }

  private Reading.Mark mark(int label) {
    boolean several = !OutputNames.of(frame).isEmpty();
    return new Reading.Mark(
        part.classes().get(label), several ? frame.selection().withOutput(label) : null);
  }

  private int[] counts() {
    int[] counts = new int[part.classes().size()];
    for (int i = 0; i < part.size() && counts.length > 0; i++) {
      counts[part.label(i)]++;
    }
    return counts;
  }

  private int others(int[] counts) {
    int chosen = OutputNames.chosen(frame);
    return part.size() - counts[chosen];
  }
}
