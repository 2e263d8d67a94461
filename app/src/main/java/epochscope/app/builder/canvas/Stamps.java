package epochscope.app.builder.canvas;

import epochscope.views.drawing.Surface;
import epochscope.views.drawing.Theme;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Pictures of what is drawn many times, such as empty cards and ports: they are laid on the canvas,
 * which takes a tenth of the time of drawing them anew. Confined to one thread.
 */
final class Stamps {
  /** Of one size and colour each; more are of sizes that nobody looks at any more. */
  private static final int MOST = 300;

  private final Map<Object, Surface> stamps = new HashMap<>();
  private Theme theme;
  private double scale;

  /**
   * @param key all that its look depends on, but for theme and scale of the surface
   * @param painting draws it on a transparent surface of that size
   */
  Surface of(Object key, Surface on, double width, double height, Consumer<Surface> painting) {
    if (!on.theme().equals(theme) || on.scale() != scale || stamps.size() > MOST) {
      stamps.clear();
      theme = on.theme();
      scale = on.scale();
    }
    return stamps.computeIfAbsent(
        key,
        unused -> {
          Surface stamp =
              new Surface((int) Math.ceil(width), (int) Math.ceil(height), scale, theme);
          stamp.clear(0);
          painting.accept(stamp);
          return stamp;
        });
  }
}
