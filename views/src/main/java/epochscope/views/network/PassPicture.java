package epochscope.views.network;

import epochscope.analysis.BackwardPass;
import epochscope.nn.Topology;
import epochscope.spec.Activation;
import epochscope.views.drawing.ActivationScale;
import epochscope.views.drawing.Box;
import epochscope.views.drawing.ColourMap;
import epochscope.views.drawing.Surface;
import epochscope.views.network.NetworkLayout.Column;
import java.util.ArrayList;
import java.util.List;

/**
 * One sample's numbers on every unit: what it gets and gives, and of the way back how the loss
 * changes with these. Units too small for them have the colour of the number that comes last.
 */
final class PassPicture {
  private final Surface surface;
  private final Topology topology;
  private final NetworkLayout layout;
  private final BackwardPass pass;
  private final boolean backward;
  private final float[] parameters;

  PassPicture(
      Surface surface,
      Topology topology,
      NetworkLayout layout,
      BackwardPass pass,
      float[] parameters,
      boolean backward) {
    this.surface = surface;
    this.topology = topology;
    this.layout = layout;
    this.pass = pass;
    this.parameters = parameters;
    this.backward = backward;
  }

  void paint() {
    UnitLines lines = new UnitLines(surface, backward);
    boolean whole = fit(lines, true);
    boolean some = whole || fit(lines, false);
    for (Column column : layout.columns()) {
      for (int i = 0; i < column.drawn().size(); i++) {
        Box box = column.boxes().get(i);
        int unit = column.drawn().get(i);
        if (some) {
          surface.fill(box, surface.palette().neutral());
          lines.paint(box, rows(column, unit, whole));
        } else {
          surface.fill(box, colour(column, unit));
        }
      }
    }
  }

  /** Whether all units have room for their lines; then all are written in one size. */
  private boolean fit(UnitLines lines, boolean whole) {
    double size = Double.POSITIVE_INFINITY;
    for (Column column : layout.columns()) {
      for (int i = 0; i < column.drawn().size(); i++) {
        List<UnitLines.Row> rows = rows(column, column.drawn().get(i), whole);
        size = Math.min(size, lines.size(column.boxes().get(i), rows));
      }
    }
    return lines.use(size);
  }

  private List<UnitLines.Row> rows(Column column, int unit, boolean whole) {
    if (column.node() < 0) {
      int feature = topology.entries().get(-1 - column.node()).offset() + unit;
      return List.of(new UnitLines.Row("", pass.sample()[feature], false));
    }
    Topology.Node node = topology.nodes().get(column.node());
    BackwardPass.Signal signal = pass.nodes().get(node.name());
    return whole ? whole(column, node, signal, unit) : few(signal, unit);
  }

  private List<UnitLines.Row> few(BackwardPass.Signal signal, int unit) {
    List<UnitLines.Row> rows = new ArrayList<>();
    rows.add(new UnitLines.Row("", signal.value()[unit], false));
    if (backward) {
      rows.add(new UnitLines.Row("", signal.byZ()[unit], true));
    }
    return rows;
  }

  /** From the sum of what comes in to what goes out, and back. */
  private List<UnitLines.Row> whole(
      Column column, Topology.Node node, BackwardPass.Signal signal, int unit) {
    List<UnitLines.Row> rows = new ArrayList<>();
    String given = topology.isOutput(column.node()) ? "ŷ" : "a";
    boolean bent = node.spec().activation() != Activation.LINEAR;
    int bias =
        topology
            .parameters()
            .find(node.name(), "bias")
            .map(block -> block.offset() + unit)
            .orElse(-1);
    if (bias >= 0) {
      rows.add(
          new UnitLines.Row(
              node.in() > 1 ? "Σ w·x" : "w·x", signal.z()[unit] - parameters[bias], false));
      rows.add(new UnitLines.Row("b", parameters[bias], false));
    }
    if (bent) {
      rows.add(new UnitLines.Row("z", signal.z()[unit], false));
    }
    rows.add(new UnitLines.Row(given, signal.value()[unit], false));
    if (!backward) {
      return rows;
    }
    if (signal.byValue() != null) {
      rows.add(new UnitLines.Row("∂L/∂" + given, signal.byValue()[unit], true));
    }
    if (bent || signal.byValue() == null) {
      rows.add(new UnitLines.Row("∂L/∂z", signal.byZ()[unit], true));
    }
    if (bias >= 0) {
      rows.add(new UnitLines.Row("∂L/∂b", pass.gradient()[bias], true));
    }
    return rows;
  }

  private int colour(Column column, int unit) {
    if (column.node() < 0) {
      float[] inputs = pass.sample();
      int feature = topology.entries().get(-1 - column.node()).offset() + unit;
      return symmetric(inputs).colour(inputs[feature]);
    }
    Topology.Node node = topology.nodes().get(column.node());
    BackwardPass.Signal signal = pass.nodes().get(node.name());
    return backward
        ? symmetric(signal.byZ()).colour(signal.byZ()[unit])
        : ActivationScale.of(
                node.spec().activation(), new float[][] {signal.value()}, surface.palette())
            .colour(signal.value()[unit]);
  }

  private ColourMap symmetric(float[] values) {
    float most = 0;
    for (float value : values) {
      most = Float.isFinite(value) ? Math.max(most, Math.abs(value)) : most;
    }
    double end = most > 0 ? most : 1;
    return ColourMap.diverging(-end, end, surface.palette());
  }
}
