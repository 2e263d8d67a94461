package epochscope.views.drawing;

import java.util.function.Consumer;

/** A part of a picture that is painted anew only when something it depends on has changed. */
public final class Layer {
  private Object key;
  private Surface layer;

  /**
   * Lays the part over {@code surface}.
   *
   * @param dependencies all that it depends on besides size, scale and theme; compared by equals
   */
  public void paint(Surface surface, Object dependencies, Consumer<Surface> painting) {
    Key current =
        new Key(surface.width(), surface.height(), surface.scale(), surface.theme(), dependencies);
    if (!current.equals(key)) {
      layer = surface.layer();
      painting.accept(layer);
      key = current;
    }
    surface.overlay(layer);
  }

  private record Key(int width, int height, double scale, Theme theme, Object dependencies) {}
}
