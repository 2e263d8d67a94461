package epochscope.views.weights;

import epochscope.analysis.signal.ParameterCurves;
import epochscope.analysis.signal.ParameterCurves.Layer;
import epochscope.analysis.signal.ParameterMoment;
import epochscope.views.Frame;
import epochscope.views.Texts;
import epochscope.views.drawing.Axis;
import epochscope.views.drawing.Box;
import epochscope.views.drawing.ColourMap;
import epochscope.views.drawing.Grid;
import epochscope.views.drawing.HeatMap;
import epochscope.views.drawing.Numerals;
import epochscope.views.drawing.Reading;
import epochscope.views.drawing.ShownTime;
import epochscope.views.drawing.Surface;
import epochscope.views.drawing.TextStyle;
import epochscope.views.drawing.Theme;
import epochscope.views.drawing.Typeface;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One panel per layer with its name, range and histograms over the epochs. */
final class LayerGrid {
  private static final double LEAST_WIDTH = 15;
  private static final double LEAST_HEIGHT = 10;

  private final Frame frame;
  private final Surface surface;
  private final Weighed weighed;
  private final ParameterCurves curves;
  private final List<ParameterCurves> sharing;
  private final ShownTime time;
  private final TextStyle note;
  private final List<Panel> panels = new ArrayList<>();
  private final Box head;
  private final int hidden;

  private record Panel(Layer layer, Box box, SpreadPanel spread, RidgePanel ridges) {
    void paint() {
      if (spread == null) {
        ridges.paint();
      } else {
        spread.paint();
      }
    }

    String reading(double x, double y) {
      return spread == null ? ridges.reading(x, y) : spread.reading(x, y);
    }
  }

  /**
   * @param sharing the curves that are shown on one scale
   */
  LayerGrid(
      Frame frame,
      Surface surface,
      Box room,
      ParameterCurves curves,
      List<ParameterCurves> sharing,
      Weighed weighed) {
    this.frame = frame;
    this.surface = surface;
    this.curves = curves;
    this.sharing = sharing;
    this.weighed = weighed;
    time = ShownTime.of(frame);
    note = TextStyle.note(surface.theme());
    double size = note.size();
    head = new Box(room.x(), room.y(), room.width(), 1.5 * size);
    List<Layer> all = LayerChoice.main(curves);
    LayerPanels boxes =
        LayerPanels.of(
            room.inset(0, head.height(), 0, 0),
            all.size(),
            LEAST_WIDTH * size,
            LEAST_HEIGHT * size);
    List<Layer> drawn = LayerChoice.evenly(all, boxes.boxes().size(), frame.selection().node());
    hidden = all.size() - drawn.size();
    for (int i = 0; i < drawn.size(); i++) {
      panels.add(panel(drawn.get(i), boxes.boxes().get(i)));
    }
  }

  private Panel panel(Layer layer, Box box) {
    double[] epochs = curves.epochs();
    Axis x = ShownTime.axis(frame, Texts.get("axis.epoch"), LayerChoice.lastEpoch(sharing));
    BinnedLayer binned = BinnedLayer.of(layer).like(LayerChoice.same(layer, sharing));
    double size = note.size();
    boolean ridges = weighed.show() == Weighed.Show.RIDGES;
    double names = (ridges ? 2.9 : 1.4) * size;
    Box inner = box.inset(0, names - (ridges ? 1.7 * size : 0), 0.5 * size, 0.3 * size);
    return ridges
        ? new Panel(layer, box, null, new RidgePanel(surface, inner, binned, epochs, x, time))
        : new Panel(layer, box, new SpreadPanel(surface, inner, binned, epochs, x, time), null);
  }

  void paint() {
    paintHead();
    for (Panel panel : panels) {
      panel.paint();
      paintName(panel);
    }
  }

  /** What is counted, and what the colours say. */
  private void paintHead() {
    String thing = Texts.get(weighed.ofGradients() ? "weights.gradients" : "weights.values");
    String title = hidden == 0 ? thing : thing + "  " + Texts.get("weights.more", hidden);
    double baseline = note.baselineAround(head.y() + 0.6 * note.size());
    double bar = weighed.show() == Weighed.Show.SPREAD ? rampWidth() : 0;
    surface.text(note.fit(title, head.width()), head.x(), baseline, 0, note);
    if (bar > 0 && head.width() > bar + note.width(title)) {
      paintRamp(baseline);
    }
  }

  private double rampWidth() {
    double words = note.width(Texts.get("weights.few")) + note.width(Texts.get("weights.many"));
    return words + 7 * note.size();
  }

  private void paintRamp(double baseline) {
    String few = Texts.get("weights.few");
    String many = Texts.get("weights.many");
    double right = head.right();
    surface.text(many, right, baseline, 1, note);
    double end = right - note.width(many) - 0.5 * note.size();
    Box ramp =
        new Box(
            end - 5 * note.size(),
            head.y() + 0.15 * note.size(),
            5 * note.size(),
            0.9 * note.size());
    float[] values = {0, 0.25f, 0.5f, 0.75f, 1};
    new HeatMap(surface, ramp)
        .paint(new Grid(values, 0, 5, 1), ColourMap.viridis(0, 1, surface.palette()));
    surface.text(few, ramp.x() - 0.5 * note.size(), baseline, 1, note);
  }

  /** The layer's name, and where its values lie at the moment shown. */
  private void paintName(Panel panel) {
    boolean marked = panel.layer().node().equals(frame.selection().node());
    Theme theme = surface.theme();
    Box box = panel.box();
    TextStyle heading = new TextStyle(Typeface.MEDIUM, theme.textSize(), theme.palette().text());
    double baseline = box.y() + heading.size();
    String range = range(panel.layer());
    double room = box.width() - 1.2 * note.size();
    String name = heading.fit(panel.layer().node(), room);
    surface.text(name, box.x() + 0.3 * note.size(), baseline, 0, heading);
    double left = room - heading.width(name) - note.size();
    if (note.width(range) <= left) {
      surface.text(range, box.right() - 0.9 * note.size(), baseline, 1, note);
    }
    if (marked) {
      double line = theme.strongLine();
      int colour = theme.palette().text();
      surface.horizontal(
          box.x() + 0.3 * note.size(),
          box.x() + 0.3 * note.size() + heading.width(name),
          baseline + 3,
          line,
          colour);
      surface.vertical(box.x() - line, box.y(), box.bottom() - 4, line, colour);
    }
  }

  private String range(Layer layer) {
    int shown = curves.epochs().length - 1;
    while (shown > 0 && curves.epochs()[shown] > time.shown()) {
      shown--;
    }
    ParameterMoment moment = layer.moments().get(shown);
    return Numerals.significant(moment.min(), 2)
        + " … "
        + Numerals.significant(moment.max(), 2)
        + ",  σ "
        + Numerals.significant(moment.deviation(), 2);
  }

  Optional<Reading.Mark> reading(double x, double y) {
    for (Panel panel : panels) {
      if (panel.box().contains(x, y)) {
        String text = panel.reading(x, y);
        String node = panel.layer().node();
        return Optional.of(
            new Reading.Mark(
                text == null ? node : node + ", " + text,
                LayerChoice.select(frame.selection(), node)));
      }
    }
    return Optional.empty();
  }
}
