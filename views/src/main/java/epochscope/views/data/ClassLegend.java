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

  /** Between two classes, in type sizes. */
  private static final double GAP = 1.2;

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
    boolean trained = part == frame.data().train();
    String name = trained ? "data.training" : "data.validation";
    String sample = Texts.get(name, Numerals.whole(part.size()));
    int[] counts = counts();
    List<Integer> labels = part.classes().isEmpty() ? List.of() : drawn(frame);
    // Where there is little room the numbers go first, and then the sample's size.
    double head = note.width(sample) + 1.5 * note.size();
    boolean counted = true;
    if (head + width(labels, counts, note, number) > line.width()) {
      counted = false;
    }
    boolean headed = labels.isEmpty() || head + width(labels, null, note, number) <= line.width();
    double x = line.x();
    double baseline = note.baselineAround(line.centreY());
    if (headed) {
      surface.text(sample, x, baseline, 0, note);
      x += head;
    } else {
      counted = width(labels, counts, note, number) <= line.width();
    }
    double most = (line.right() - x) / Math.max(1, labels.size()) - 2.2 * note.size();
    boolean whole = x + width(labels, counted ? counts : null, note, number) <= line.right() + 1;
    for (int label : labels) {
      String words = whole ? words(label) : note.fit(words(label), most);
      String count = counted ? count(counts, label) : "";
      x = paint(surface, line, label, words, count, x);
    }
  }

  private double paint(Surface surface, Box line, int label, String words, String count, double x) {
    TextStyle note = TextStyle.note(surface.theme());
    TextStyle number = new TextStyle(Typeface.MEDIUM, note.size(), surface.palette().text());
    double size = note.size();
    double side = 0.8 * size;
    double baseline = note.baselineAround(line.centreY());
    double end = x + 1.2 * size + note.width(words);
    surface.fill(new Box(x, line.centreY() - side / 2, side, side), colour(frame, surface, label));
    surface.text(words, x + 1.2 * size, baseline, 0, note);
    if (!count.isEmpty()) {
      surface.text(count, end + 0.4 * size, baseline, 0, number);
      end += 0.4 * size + number.width(count);
    }
    items.add(new Item(new Box(x, line.y(), end - x, line.height()), label));
    return end + GAP * size;
  }

  /**
   * Of all classes side by side.
   *
   * @param counts null: they are not shown
   */
  private double width(List<Integer> labels, int[] counts, TextStyle note, TextStyle number) {
    double size = note.size();
    double width = -GAP * size;
    for (int label : labels) {
      width += (1.2 + GAP) * size + note.width(words(label));
      width += counts == null ? 0 : 0.4 * size + number.width(count(counts, label));
    }
    return Math.max(0, width);
  }

  private String words(int label) {
    return label < 0 ? Texts.get("data.others") : part.classes().get(label);
  }

  private String count(int[] counts, int label) {
    return Numerals.whole(label < 0 ? others(counts) : counts[label]);
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
