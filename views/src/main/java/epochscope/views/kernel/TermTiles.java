package epochscope.views.kernel;

import epochscope.spec.PoolingKind;
import epochscope.views.Texts;
import epochscope.views.drawing.Box;
import epochscope.views.drawing.CellMap;
import epochscope.views.drawing.CellNumbers;
import epochscope.views.drawing.ColourMap;
import epochscope.views.drawing.Grid;
import epochscope.views.drawing.Numerals;
import epochscope.views.drawing.Reading;
import epochscope.views.drawing.Surface;
import epochscope.views.drawing.TextStyle;
import epochscope.views.drawing.Typeface;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The numbers: for each channel its patch, its kernel and the sum of their products, in the
 * channel's colour; of more channels than there is room for those that add most.
 */
final class TermTiles implements Reading {
  /** Widths in sizes of the type: such that a few numbers fit, and the least that says anything. */
  private static final double READABLE = 9.5;

  private static final double LEAST = 3.5;

  private final Surface surface;
  private final StepAt step;
  private final Box box;
  private final TextStyle note;
  private final List<Integer> shown;
  private final boolean sideBySide;
  private final double width;
  private final List<Tile> tiles = new ArrayList<>();

  /**
   * @param weights whether it is the kernel's, else the patch's
   */
  private record Tile(Box box, int channel, boolean weights) {}

  TermTiles(Surface surface, StepAt step, Box box) {
    this.surface = surface;
    this.step = step;
    this.box = box;
    note = TextStyle.note(surface.theme());
    int channels = step.channels();
    sideBySide = channels <= 2 && step.isConvolution();
    double aspect = (double) step.rows() / step.columns();
    double stacked = step.isConvolution() && !sideBySide ? 2 : 1;
    double high = (box.height() - 3 * note.size()) / stacked / aspect;
    double least = Math.max(LEAST * note.size(), Math.min(high, READABLE * note.size()));
    double gap = gap();
    int room = Math.max(1, (int) ((box.width() + gap) / (least + gap)));
    int count = Math.min(channels, room);
    double across = sideBySide ? 2.0 * count : count;
    width = Math.max(1, Math.min(high, (box.width() - gap * (across - 1)) / across));
    List<Integer> order = new ArrayList<>(IntStream.range(0, channels).boxed().toList());
    if (count < channels) {
      double[] sums = step.kernel().sums();
      order.sort(Comparator.comparingDouble(c -> -Math.abs(sums[c])));
    }
    shown = List.copyOf(order.subList(0, count));
  }

  private double gap() {
    return (sideBySide ? 2.4 : 1) * note.size();
  }

  /** The channels that are shown, counted from the first that is looked at. */
  List<Integer> shown() {
    return shown;
  }

  void paint() {
    double high = width * step.rows() / step.columns();
    double below = step.isConvolution() && !sideBySide ? high + 0.4 * note.size() : 0;
    double spare = box.height() - high - below - 3 * note.size();
    double top = box.y() + 1.4 * note.size() + Math.max(0, spare / 2);
    int across = sideBySide ? 2 * shown.size() : shown.size();
    double x = box.centreX() - (across * (width + gap()) - gap()) / 2;
    for (int place = 0; place < shown.size(); place++) {
      int channel = shown.get(place);
      int colour = StepColours.channel(step, place, surface.palette());
      Box patch = new Box(x, top, width, high);
      head(patch, place, colour);
      tile(patch, channel, false, colour);
      if (step.isConvolution()) {
        Box kernel =
            sideBySide
                ? new Box(x + width + gap(), patch.y(), width, high)
                : new Box(x, patch.bottom() + 0.4 * note.size(), width, high);
        tile(kernel, channel, true, colour);
        if (sideBySide) {
          middle("×", patch.right() + gap() / 2, patch.centreY());
        }
        sum(step.kernel().sums()[channel], kernel, colour);
      }
      x += (width + gap()) * (sideBySide ? 2 : 1);
    }
  }

  private void head(Box patch, int place, int colour) {
    if (step.channels() > 1) {
      int channel = step.firstChannel() + shown.get(place);
      String full = Texts.get("filters.channel", Integer.toString(channel));
      String text = note.width(full) < patch.width() ? full : Integer.toString(channel);
      TextStyle style = new TextStyle(Typeface.MEDIUM, note.size(), colour);
      surface.text(text, patch.centreX(), patch.y() - 0.5 * note.size(), 0.5, style);
    }
  }

  private void middle(String text, double x, double y) {
    double size = 1.7 * surface.theme().textSize();
    TextStyle style = new TextStyle(Typeface.REGULAR, size, surface.palette().text());
    surface.text(text, x, style.baselineAround(y), 0.5, style);
  }

  private void sum(double sum, Box kernel, int colour) {
    TextStyle style = new TextStyle(Typeface.MEDIUM, surface.theme().textSize(), colour);
    double room = kernel.width() + 0.8 * gap();
    int most = Numerals.decimals(3, sum);
    for (int decimals = most; decimals >= Math.min(1, most); decimals--) {
      String text = (decimals == most ? "Σ " : "") + Numerals.readable(sum, decimals);
      if (style.width(text) < room) {
        double y = kernel.bottom() + 1.35 * note.size();
        surface.text(text, kernel.centreX(), y, 0.5, style);
        return;
      }
    }
  }

  private void tile(Box at, int channel, boolean weights, int colour) {
    double[] values = weights ? step.weights(channel) : step.patch(channel);
    ColourMap map =
        weights
            ? StepColours.weights(step, surface.palette())
            : StepColours.source(step, surface.palette());
    float[] cells = new float[values.length];
    for (int i = 0; i < cells.length; i++) {
      cells[i] = (float) values[i];
    }
    new CellMap(surface, at).paint(new Grid(cells, 0, step.columns(), step.rows()), map);
    boolean several = step.channels() > 1;
    double frame = several ? surface.theme().strongLine() : 1;
    surface.frame(at.inset(-frame), frame, several ? colour : surface.palette().axis());
    int decimals = Numerals.decimals(2, values);
    CellNumbers.paint(
        surface,
        at,
        step.columns(),
        step.rows(),
        i -> Double.isNaN(values[i]) ? "" : Numerals.readable(values[i], decimals),
        i -> map.colour(values[i]));
    if (!step.isConvolution() && step.pooling().kind() == PoolingKind.MAX) {
      markStrongest(at);
    }
    tiles.add(new Tile(at, channel, weights));
  }

  /** The value that a maximum takes. */
  private void markStrongest(Box at) {
    int cell = step.pooling().strongest();
    if (cell >= 0) {
      double cellWidth = at.width() / step.columns();
      double cellHeight = at.height() / step.rows();
      Box box =
          new Box(
              at.x() + cell % step.columns() * cellWidth,
              at.y() + cell / step.columns() * cellHeight,
              cellWidth,
              cellHeight);
      double thickness = 1.5 * surface.theme().strongLine();
      surface.frame(box, thickness, surface.palette().classColour(3));
    }
  }

  @Override
  public Optional<Mark> at(double x, double y) {
    return tiles.stream()
        .filter(tile -> tile.box().contains(x, y))
        .findFirst()
        .map(tile -> new Mark(words(tile, x, y)));
  }

  private String words(Tile tile, double x, double y) {
    int row = (int) ((y - tile.box().y()) / tile.box().height() * step.rows());
    int column = (int) ((x - tile.box().x()) / tile.box().width() * step.columns());
    int cell = row * step.columns() + column;
    double value = step.patch(tile.channel())[cell];
    if (!step.isConvolution()) {
      return Double.isNaN(value) ? Texts.get("kernel.padding") : Numerals.significant(value, 6);
    }
    double weight = step.weights(tile.channel())[cell];
    return Numerals.significant(value, 6)
        + " · "
        + Numerals.significant(weight, 6)
        + " = "
        + Numerals.significant(value * weight, 6);
  }
}
