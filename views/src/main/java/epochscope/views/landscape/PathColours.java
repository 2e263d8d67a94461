package epochscope.views.landscape;

import epochscope.views.drawing.Colours;
import epochscope.views.drawing.Curve;
import epochscope.views.drawing.Palette;
import epochscope.views.drawing.PointSprite;
import epochscope.views.drawing.Surface;
import java.awt.geom.Path2D;

/** How paths look on a landscape: strong enough for every colour of it. */
final class PathColours {
  /** Vermilion, which stands out against every colour of viridis and on paper. */
  private static final int PATH = 3;

  private static final double DASH = 7;

  private PathColours() {}

  static int path(Palette palette) {
    return palette.classColour(PATH);
  }

  /** The path of a kept run, in dashes of its own colour. */
  static void dash(Surface surface, Path2D path, int number, double opacity) {
    int colour = Colours.withAlpha(surface.palette().run(number), opacity);
    Curve.dash(surface, path, surface.theme().strongLine(), DASH, colour);
  }

  /** A line with a rim that sets it off. */
  static void stroke(Surface surface, Path2D path, double thickness, int colour, double opacity) {
    int rim = Colours.withAlpha(surface.palette().surface(), 0.75 * opacity);
    Curve.stroke(surface, path, thickness + 2, rim);
    Curve.stroke(surface, path, thickness, Colours.withAlpha(colour, opacity));
  }

  static void paintBall(Surface surface, double x, double y, double opacity) {
    double radius = 5.5 * surface.theme().magnification();
    PointSprite.filled(surface, radius + 1, surface.palette().surface(), opacity)
        .stamp(surface, x, y);
    PointSprite.filled(surface, radius, path(surface.palette()), opacity).stamp(surface, x, y);
  }

  static void paintStart(Surface surface, double x, double y) {
    double radius = 4.5 * surface.theme().magnification();
    PointSprite.filled(surface, radius, surface.palette().surface(), 0.9).stamp(surface, x, y);
    PointSprite.hollow(surface, radius, path(surface.palette()), 1).stamp(surface, x, y);
  }
}
