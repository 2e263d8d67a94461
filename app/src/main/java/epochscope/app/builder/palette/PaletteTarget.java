package epochscope.app.builder.palette;

import epochscope.app.builder.sketch.PaletteItem;

/** Where things of the palette go. Places are those of the scene. */
public interface PaletteTarget {
  /** Is dragged over a place. */
  void over(PaletteItem item, double sceneX, double sceneY);

  /** Is let go there. */
  void drop(PaletteItem item, double sceneX, double sceneY);

  /** Goes wherever it suits. */
  void add(PaletteItem item);
}
