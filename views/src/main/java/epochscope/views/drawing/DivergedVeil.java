package epochscope.views.drawing;

import epochscope.views.Frame;
import epochscope.views.Texts;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;

/** Greys a picture of a moment whose values are not finite any more, and says since when. */
public final class DivergedVeil {
  /** Views with a time axis of their own, which grey a part of it, and views of no run. */
  private static final Set<String> NOT_OVER = Set.of("loss", "console", "race", "data");

  private static final double STRENGTH = 0.3;

  /** Height of the line of words, in type sizes. */
  private static final double LINE = 1.9;

  /** Of the picture the line takes no more than this share; else it lies over it. */
  private static final double MOST = 0.2;

  private DivergedVeil() {}

  /**
   * Paints a view; where {@code frame} is of such a moment, greyed above a line of words.
   *
   * @param view its name
   */
  public static Reading paint(String view, Painter painter, Frame frame, Surface surface) {
    return paint(view, painter::paint, frame, surface);
  }

  static Reading paint(
      String view, BiFunction<Frame, Surface, Reading> painting, Frame frame, Surface surface) {
    // Of several runs each has its own.
    if (!isOver(view, frame) || RunFrames.areShown(view, frame)) {
      return painting.apply(frame, surface);
    }
    double line = LINE * TextStyle.heading(surface.theme()).size();
    int height = (int) Math.floor(surface.height() - line);
    boolean beside = line <= MOST * surface.height();
    Surface picture = beside ? surface.withHeight(height) : surface;
    Reading reading = painting.apply(frame, picture);
    if (beside) {
      surface.clear(surface.palette().surface());
      surface.overlay(picture);
    }
    surface.fill(surface.box(), Colours.withAlpha(surface.palette().axis(), STRENGTH));
    paintWords(frame, surface, line);
    return beside ? (x, y) -> y < height ? reading.at(x, y) : Optional.empty() : reading;
  }

  private static boolean isOver(String view, Frame frame) {
    return frame.divergedAt() >= 0
        && frame.snapshot() != null
        && frame.snapshot().epoch() >= frame.divergedAt()
        && !NOT_OVER.contains(view);
  }

  private static void paintWords(Frame frame, Surface surface, double height) {
    TextStyle style = TextStyle.heading(surface.theme());
    Box line = new Box(0, surface.height() - height, surface.width(), height);
    surface.fill(line, surface.palette().surface());
    String text = Texts.get("loss.diverged", Integer.toString(frame.divergedAt()));
    String fitted = style.fit(text, line.width());
    surface.text(fitted, line.centreX(), style.baselineAround(line.centreY()), 0.5, style);
  }
}
