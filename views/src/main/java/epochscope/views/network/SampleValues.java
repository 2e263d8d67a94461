package epochscope.views.network;

import epochscope.analysis.FeatureMaps;
import epochscope.nn.Topology;
import epochscope.views.drawing.ActivationScale;
import epochscope.views.drawing.Box;
import epochscope.views.drawing.ColourMap;
import epochscope.views.drawing.Colours;
import epochscope.views.drawing.Numerals;
import epochscope.views.drawing.Surface;
import epochscope.views.drawing.TextStyle;
import epochscope.views.network.NetworkLayout.Column;
import java.awt.Color;
import java.awt.geom.RoundRectangle2D;
import java.util.Arrays;

/** What each unit gives for one sample of a table: a colour, and the number where there is room. */
final class SampleValues {
  private static final double LEAST_ROOM = 1.3;

  private final Surface surface;
  private final Topology topology;
  private final FeatureMaps sample;
  private final NetworkScale scale;
  private final TextStyle note;

  SampleValues(Surface surface, Topology topology, FeatureMaps sample, NetworkScale scale) {
    this.surface = surface;
    this.topology = topology;
    this.sample = sample;
    this.scale = scale;
    this.note =
        new TextStyle(
            TextStyle.note(surface.theme()).typeface(),
            TextStyle.note(surface.theme()).size(),
            surface.palette().text());
  }

  void paint(Column column) {
    float[] values = values(column.node());
    ColourMap colours = colours(column.node(), values);
    for (int i = 0; i < column.drawn().size(); i++) {
      Box box = column.boxes().get(i);
      float value = values[column.drawn().get(i)];
      surface.fill(box, colours.colour(value));
      paintNumber(value, box);
    }
  }

  private void paintNumber(float value, Box box) {
    String exact = Numerals.significant(value, 2);
    String text = note.width(exact) + 4 <= box.width() ? exact : Numerals.fixed(value, 1);
    if (note.width(text) + 2 > box.width() || box.height() < LEAST_ROOM * note.size()) {
      return;
    }
    double width = note.width(text) + 4;
    double height = 1.25 * note.size();
    var pen = surface.graphics();
    pen.setColor(new Color(Colours.withAlpha(surface.palette().surface(), 0.75), true));
    pen.fill(
        new RoundRectangle2D.Double(
            box.centreX() - width / 2, box.centreY() - height / 2, width, height, 6, 6));
    surface.text(text, box.centreX(), note.baselineAround(box.centreY()), 0.5, note);
  }

  /** [unit]; of an input, the scaled features. */
  private float[] values(int node) {
    if (node >= 0) {
      return sample.maps().get(topology.nodes().get(node).name()).values();
    }
    Topology.Input input = topology.entries().get(-1 - node);
    int from = input.offset();
    return Arrays.copyOfRange(sample.sample(), from, from + input.shape().size());
  }

  private ColourMap colours(int node, float[] values) {
    if (node >= 0) {
      float[][] units = scale.values(topology.nodes().get(node).name());
      var activation = topology.nodes().get(node).spec().activation();
      return ActivationScale.of(activation, units, surface.palette());
    }
    float most = 1;
    for (float value : values) {
      most = Float.isFinite(value) ? Math.max(most, Math.abs(value)) : most;
    }
    return ColourMap.diverging(-most, most, surface.palette());
  }
}
