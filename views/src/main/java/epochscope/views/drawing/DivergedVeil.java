package epochscope.views.drawing;

import epochscope.views.Frame;
import epochscope.views.Texts;
import java.util.Set;

/** Greys a picture of a moment whose values are not finite any more, and says since when. */
public final class DivergedVeil {
  /** Views with a time axis of their own, which grey a part of it, and views of no run. */
  private static final Set<String> NOT_OVER = Set.of("loss", "console", "race", "data");

  private static final double STRENGTH = 0.3;

  private DivergedVeil() {}

  /** Over the picture of that view, where {@code frame} is of such a moment. */
  public static void paint(String view, Frame frame, Surface surface) {
    boolean diverged =
        frame.divergedAt() >= 0
            && frame.snapshot() != null
            && frame.snapshot().epoch() >= frame.divergedAt();
    if (!diverged || NOT_OVER.contains(view)) {
      return;
    }
    surface.fill(surface.box(), Colours.withAlpha(surface.palette().axis(), STRENGTH));
    TextStyle style = TextStyle.heading(surface.theme());
    String text = Texts.get("loss.diverged", Integer.toString(frame.divergedAt()));
    double width = style.width(text) + 2 * style.size();
    Box label =
        new Box(
            surface.box().centreX() - width / 2,
            surface.height() - 2.4 * style.size(),
            width,
            1.8 * style.size());
    surface.fill(label, surface.palette().surface());
    surface.text(text, label.centreX(), style.baselineAround(label.centreY()), 0.5, style);
  }
}
