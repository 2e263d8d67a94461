package epochscope.views.signals;

import epochscope.analysis.signal.Distribution;
import epochscope.analysis.signal.LayerSignals;
import epochscope.analysis.signal.SignalPropagation;
import epochscope.views.Frame;
import epochscope.views.Selection;
import epochscope.views.Texts;
import epochscope.views.drawing.Box;
import epochscope.views.drawing.Numerals;
import epochscope.views.drawing.Reading;
import epochscope.views.drawing.Surface;
import epochscope.views.drawing.TextStyle;
import epochscope.views.drawing.Typeface;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Signals above, gradients below, each with its numbers under the layers' columns. */
final class SignalPicture {
  private static final double LEAST_COLUMN = 2.2;

  /** Height of the picture, in type sizes, from which there is room for both. */
  private static final double LEAST_HEIGHT = 19;

  private static final double MOST_FOR_TITLES = 0.3;

  /** What few layers do to a variance, training has a hand in. */
  private static final int DEEP = 4;

  /** A variance changed by more than this from the first layer to the last is worth a word. */
  private static final double NOTABLE = 100;

  private final Surface surface;
  private final Selection selection;
  private final TextStyle note;
  private final List<LayerSignals> layers;
  private final int hidden;
  private final int marked;
  private final SignalRow signals;
  private final SignalRow gradients;
  private final ViolinPlot upper;
  private final ViolinPlot lower;
  private final Box left;
  private final double line;
  private final boolean before;
  private boolean shortened;

  SignalPicture(Frame frame, Surface surface, Box room, SignalPropagation found) {
    this.surface = surface;
    selection = frame.selection();
    note = TextStyle.note(surface.theme());
    line = 1.35 * note.size();
    int most = Math.max(1, (int) (0.8 * room.width() / (LEAST_COLUMN * note.size())));
    layers = evenly(found.layers(), most);
    hidden = found.layers().size() - layers.size();
    marked = indexOf(layers, selection.node());
    String show = selection.choice(SignalsPainter.SHOW, "both");
    boolean both = show.equals("both") && surface.height() > LEAST_HEIGHT * note.size();
    before = selection.choice(SignalsPainter.OF, "before").equals("before");
    boolean withSignals = both || !show.equals("gradients");
    boolean withGradients = both || show.equals("gradients");
    signals =
        withSignals
            ? SignalRow.of(
                Texts.get(before ? "signals.before" : "signals.after"),
                found.layers(),
                layers,
                before ? LayerSignals::before : LayerSignals::after)
            : null;
    gradients =
        withGradients
            ? SignalRow.of(
                Texts.get("signals.gradient"),
                hiddenFromTheLast(found.layers()),
                layers,
                LayerSignals::gradient)
            : null;
    double titles = titleWidth(room.width());
    left = new Box(room.x(), room.y(), titles, room.height());
    Box plots = room.inset(0, 0, 0, 1.1 * line);
    double half = withSignals && withGradients ? plots.height() / 2 : plots.height();
    upper = withSignals ? plot(signals, plots, 0, half, 2, upperColour()) : null;
    lower =
        withGradients
            ? plot(gradients, plots, withSignals ? half : 0, half, 1, lowerColour())
            : null;
  }

  private static List<LayerSignals> evenly(List<LayerSignals> all, int most) {
    if (all.size() <= most) {
      return all;
    }
    List<LayerSignals> part = new ArrayList<>();
    for (int i = 0; i < most; i++) {
      part.add(all.get(most == 1 ? 0 : i * (all.size() - 1) / (most - 1)));
    }
    return part;
  }

  /** Without the output, whose gradient is of another kind: it is that of the loss alone. */
  private static List<LayerSignals> hiddenFromTheLast(List<LayerSignals> all) {
    return all.size() == 1 ? all : all.subList(0, all.size() - 1).reversed();
  }

  private static int indexOf(List<LayerSignals> layers, String node) {
    for (int i = 0; i < layers.size(); i++) {
      if (layers.get(i).node().equals(node)) {
        return i;
      }
    }
    return -1;
  }

  /** Of the short words where the long ones would take too much. */
  private double titleWidth(double width) {
    double most = MOST_FOR_TITLES * width;
    double whole = widest("");
    shortened = whole > most;
    return Math.min(shortened ? widest(".short") : whole, most);
  }

  private double widest(String length) {
    double widest = note.width(Texts.get("signals.saturated"));
    for (String key : List.of("signals.ratio.first", "signals.ratio.last")) {
      widest = Math.max(widest, note.width(Texts.get(key + length)));
    }
    return widest;
  }

  private String title(String key) {
    return Texts.get(shortened ? key + ".short" : key);
  }

  private ViolinPlot plot(
      SignalRow row, Box plots, double from, double height, int lines, int colour) {
    Box bounds = new Box(plots.x(), plots.y() + from, plots.width(), height - (lines + 0.7) * line);
    ViolinPlot narrow = new ViolinPlot(surface, bounds, row, colour);
    double margin = narrow.area().inner().x() - bounds.x();
    double shift = Math.max(0, left.width() + 0.6 * note.size() - margin);
    // Both plots begin at the same place, whatever the width of their numbers.
    double fixed = Math.max(shift, 5.2 * note.size() - margin);
    return new ViolinPlot(surface, bounds.inset(fixed, 0, 0, 0), row, colour);
  }

  private int upperColour() {
    return surface.palette().validation();
  }

  private int lowerColour() {
    return surface.palette().classColour(4);
  }

  void paint() {
    if (upper != null) {
      upper.paint(marked);
      paintVerdict(signals, upper, true);
      double baseline = upper.area().inner().bottom() + 1.3 * line;
      SignalTable table = new SignalTable(surface, upper, left);
      table.paint(
          title("signals.ratio.first"),
          layers.size(),
          baseline,
          i -> SignalTable.ratio(signals.ratio(i)),
          i -> isNotable(signals.ratio(i)));
      table.paint(
          Texts.get("signals.saturated"),
          layers.size(),
          baseline + line,
          i -> SignalTable.percent(layers.get(i).saturated()),
          i -> layers.get(i).saturated() > 0.5);
    }
    if (lower != null) {
      lower.paint(marked);
      paintVerdict(gradients, lower, false);
      double baseline = lower.area().inner().bottom() + 1.3 * line;
      new SignalTable(surface, lower, left)
          .paint(
              title("signals.ratio.last"),
              layers.size(),
              baseline,
              i -> SignalTable.ratio(gradients.ratio(i)),
              i -> isNotable(gradients.ratio(i)));
    }
    paintNames();
  }

  private boolean isNotable(double ratio) {
    return layers.size() >= DEEP && (ratio > NOTABLE || ratio < 1 / NOTABLE);
  }

  private void paintNames() {
    ViolinPlot plot = lower == null ? upper : lower;
    double baseline = left.bottom() - 0.2 * note.size();
    String more = Texts.get("weights.more", hidden);
    String fitting = note.width(more) <= left.width() ? more : "+ " + hidden;
    String title = hidden == 0 ? Texts.get("signals.layer") : fitting;
    new SignalTable(surface, plot, left)
        .paint(title, layers.size(), baseline, i -> layers.get(i).node(), i -> i == marked);
  }

  /** Above the plot: what becomes of the quantity on its way, in a word. */
  private void paintVerdict(SignalRow row, ViolinPlot plot, boolean forwards) {
    // The last layer forwards answers: what it gives is what was asked of it.
    int last = forwards ? Math.max(0, layers.size() - 2) : 0;
    double ratio = layers.size() < DEEP ? 1 : row.ratio(last);
    String verdict =
        notFinite(row)
            .orElse(
                ratio < 1 / NOTABLE
                    ? Texts.get("signals.vanishes")
                    : ratio > NOTABLE ? Texts.get("signals.explodes") : "");
    Box inner = plot.area().inner();
    double room = inner.width() - note.width(row.title()) - note.size();
    TextStyle strong = new TextStyle(Typeface.MEDIUM, note.size(), surface.palette().text());
    if (strong.width(verdict) <= room) {
      surface.text(verdict, inner.right(), inner.y() - 0.6 * note.size(), 1, strong);
    }
  }

  private Optional<String> notFinite(SignalRow row) {
    for (int i = 0; i < layers.size(); i++) {
      Distribution found = row.distributions().get(i);
      if (found != null && found.finite() < found.count()) {
        return Optional.of(Texts.get("signals.diverged", layers.get(i).node()));
      }
    }
    return Optional.empty();
  }

  Optional<Reading.Mark> reading(double x, double y) {
    ViolinPlot plot = upper == null ? lower : upper;
    int index = (int) Math.floor((x - plot.area().inner().x()) / plot.columnWidth());
    if (index < 0 || index >= layers.size() || x < plot.area().inner().x()) {
      return Optional.empty();
    }
    LayerSignals layer = layers.get(index);
    boolean inGradients = lower != null && (upper == null || y > upper.area().inner().bottom());
    SignalRow row = inGradients ? gradients : signals;
    String text = layer.node() + "\n" + row.title() + words(row.distributions().get(index));
    if (!inGradients) {
      text +=
          "\n"
              + Texts.get("signals.saturated")
              + " "
              + SignalTable.percent(layer.saturated())
              + "\n"
              + Texts.get("signals.dead")
              + " "
              + SignalTable.percent(layer.dead());
    }
    boolean again = layer.node().equals(selection.node());
    Selection clicked =
        again ? selection.withNeuron(null, -1) : selection.withNeuron(layer.node(), 0);
    return Optional.of(new Reading.Mark(text, clicked));
  }

  private static String words(Distribution found) {
    if (found == null) {
      return " –";
    }
    return "\n"
        + Texts.get("signals.mean")
        + " "
        + Numerals.significant(found.mean(), 3)
        + ", σ "
        + Numerals.significant(Math.sqrt(found.variance()), 3)
        + "\n"
        + Numerals.significant(found.min(), 3)
        + " … "
        + Numerals.significant(found.max(), 3);
  }
}
