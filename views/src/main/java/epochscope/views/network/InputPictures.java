package epochscope.views.network;

import epochscope.analysis.NeuronMaps;
import epochscope.views.drawing.Box;
import epochscope.views.drawing.ColourMap;
import epochscope.views.drawing.Grid;
import epochscope.views.drawing.HeatMap;
import epochscope.views.drawing.Surface;
import epochscope.views.network.NetworkLayout.Column;

/** The features as the plane of the maps shows them: rising along their own axis. */
final class InputPictures {
  private static final float[] RISING = {0, 0.25f, 0.5f, 0.75f, 1};
  private static final float[] FALLING = {1, 0.75f, 0.5f, 0.25f, 0};

  private final Surface surface;
  private final NeuronMaps maps;

  /**
   * @param maps null: none yet
   */
  InputPictures(Surface surface, NeuronMaps maps) {
    this.surface = surface;
    this.maps = maps;
  }

  void paint(Column column) {
    ColourMap map = ColourMap.diverging(0, 1, surface.palette());
    for (int i = 0; i < column.drawn().size(); i++) {
      Box box = column.boxes().get(i);
      int feature = column.drawn().get(i);
      if (maps != null && feature == maps.plane().x()) {
        new HeatMap(surface, box).paint(new Grid(RISING, 0, RISING.length, 1), map);
      } else if (maps != null && feature == maps.plane().y()) {
        new HeatMap(surface, box).paint(new Grid(FALLING, 0, 1, FALLING.length), map);
      } else {
        surface.fill(box, surface.palette().neutral());
      }
    }
  }
}
