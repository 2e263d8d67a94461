package epochscope.views.kernel;

import epochscope.analysis.FeatureMaps;
import epochscope.views.Frame;
import epochscope.views.Selection;
import epochscope.views.Texts;
import epochscope.views.drawing.Box;
import epochscope.views.drawing.CsvText;
import epochscope.views.drawing.Notice;
import epochscope.views.drawing.Painter;
import epochscope.views.drawing.Reading;
import epochscope.views.drawing.Surface;
import epochscope.views.drawing.TextStyle;
import epochscope.views.image.NodeChoice;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Paints how the chosen value comes about: the window on the map before, patch × kernel channel by
 * channel, their sum, the bias and the activation; of a pooling the window and what is taken of it.
 */
public final class KernelStepPainter implements Painter {
  /** Height of the terms, in type sizes, in which their tiles can be told apart. */
  private static final double LEAST_TERMS = 5;

  /** So much wider than high, the terms stand between the maps, of so many channels at most. */
  private static final double WIDE = 2;

  private static final int MOST_BETWEEN = 3;

  @Override
  public Reading paint(Frame frame, Surface surface) {
    surface.clear(surface.palette().surface());
    int node = node(frame, frame.selection());
    if (node < 0) {
      boolean network = frame.topology() != null;
      Notice.paint(
          surface,
          surface.box(),
          Texts.get(network ? "kernel.none" : "network.empty"),
          Texts.get(network ? "remedy.maps" : "remedy.network"));
      return Reading.NOTHING;
    }
    Optional<StepAt> step = step(frame, node);
    if (step.isEmpty()) {
      Notice.paint(surface, surface.box(), Texts.get("maps.waiting"), Texts.get("remedy.waiting"));
      return Reading.NOTHING;
    }
    return paint(frame, surface, step.get());
  }

  @Override
  public String numbers(Frame frame) {
    CsvText text = new CsvText("node", "channel", "row", "column", "value", "weight", "product");
    int node = node(frame, frame.selection());
    if (node >= 0) {
      step(frame, node).ifPresent(step -> step.write(text));
    }
    return text.toString();
  }

  private static Reading paint(Frame frame, Surface surface, StepAt step) {
    TextStyle heading = TextStyle.heading(surface.theme());
    TextStyle note = TextStyle.note(surface.theme());
    double margin = 0.9 * note.size();
    Box room = surface.box().inset(margin, 0.5 * margin, margin, margin);
    surface.text(
        heading.fit(step.title(), room.width()), room.x(), room.y() + heading.size(), 0, heading);
    double below = room.y() + heading.lineHeight();
    surface.text(
        note.fit(step.windowWords(), room.width()), room.x(), below + note.size(), 0, note);
    Box body = room.inset(0, heading.lineHeight() + note.lineHeight() + 0.4 * margin, 0, 0);
    double foot = 1.9 * heading.lineHeight();
    if (body.width() > WIDE * body.height() && step.channels() <= MOST_BETWEEN) {
      return paintWide(frame, surface, step, body, foot);
    }
    double share = Math.min(0.44 * body.height(), 0.45 * body.width());
    double gap = 0.8 * note.size();
    // Where both cannot be seen, the sum is shown, and not where its window lies.
    boolean both = body.height() - share - gap - foot > LEAST_TERMS * note.size();
    double above = both ? share + gap : 0;
    Reading maps = Reading.NOTHING;
    if (both) {
      Box top = body.inset(0, 0, 0, body.height() - share);
      MapPair pair = new MapPair(surface, step, frame.selection(), top, 4 * note.size());
      pair.paint();
      maps = pair;
    }
    Box middle = body.inset(0, above, 0, foot);
    TermTiles terms = new TermTiles(surface, step, middle);
    terms.paint();
    Box line = body.inset(0, body.height() - foot, 0, 0);
    new SumLine(surface, step, terms.shown()).paint(line);
    return together(maps, terms);
  }

  /** The terms stand between the maps, so that all is as large as the height allows. */
  private static Reading paintWide(
      Frame frame, Surface surface, StepAt step, Box body, double foot) {
    Box upper = body.inset(0, 0, 0, 1.3 * foot);
    double between = 0.5 * upper.width();
    MapPair maps = new MapPair(surface, step, frame.selection(), upper, between);
    maps.paint();
    Box room = maps.between();
    TermTiles terms = new TermTiles(surface, step, room);
    terms.paint();
    Box line = body.inset(0, body.height() - 1.3 * foot, 0, 0);
    new SumLine(surface, step, terms.shown()).paint(line);
    return together(maps, terms);
  }

  private static Reading together(Reading maps, Reading terms) {
    return (x, y) ->
        Stream.of(maps, terms)
            .map(reading -> reading.at(x, y))
            .flatMap(Optional::stream)
            .findFirst();
  }

  /** The chosen convolution or pooling, else the first; −1: none. */
  static int node(Frame frame, Selection selection) {
    if (frame.topology() == null || frame.data() == null || frame.snapshot() == null) {
      return -1;
    }
    return NodeChoice.of(frame.topology(), selection, StepAt::canBeShown);
  }

  /** Empty before the maps are computed, or where they are of another network. */
  private static Optional<StepAt> step(Frame frame, int node) {
    return frame
        .result(FeatureMaps.class)
        .filter(
            maps ->
                Stream.of(node, frame.topology().nodes().get(node).source())
                    .filter(i -> i >= 0)
                    .map(i -> frame.topology().nodes().get(i))
                    .allMatch(
                        at ->
                            maps.maps().containsKey(at.name())
                                && maps.maps().get(at.name()).shape().equals(at.output())))
        .filter(maps -> maps.sample().length == frame.topology().inputs())
        .map(maps -> StepAt.of(frame, maps, node));
  }
}
