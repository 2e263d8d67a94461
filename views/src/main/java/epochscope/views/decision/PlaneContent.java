package epochscope.views.decision;

import epochscope.analysis.DecisionMap;
import epochscope.analysis.FeaturePlane;
import epochscope.analysis.NeuronMaps;
import epochscope.analysis.UncertaintyMap;
import epochscope.analysis.UnitMap;
import epochscope.nn.Topology;
import epochscope.spec.Activation;
import epochscope.views.Frame;
import epochscope.views.Selection.Neuron;
import epochscope.views.Texts;
import epochscope.views.drawing.ActivationScale;
import epochscope.views.drawing.ColourMap;
import epochscope.views.drawing.Grid;
import java.util.Optional;

/**
 * What the plane of two features shows: the response, its spread, or one neuron.
 *
 * @param plane null: nothing is known yet
 * @param map the response, where it is what is shown; null: it is not
 * @param grid what is shown as one number per place; null: classes are blended, or nothing is known
 * @param colours of those numbers
 * @param title of those numbers
 * @param spread drawn as lines over it; null: none
 * @param zero where the strong line of a neuron lies; NaN: there is none
 */
record PlaneContent(
    FeaturePlane plane,
    DecisionMap map,
    Grid grid,
    ColourMap colours,
    String title,
    Grid spread,
    double zero) {
  static PlaneContent of(Frame frame, SampleModel model) {
    Optional<Neuron> pointed = DecisionChoices.pointed(frame.topology(), frame.selection());
    if (pointed.isPresent()) {
      PlaneContent neuron = neuron(frame, model, pointed.get());
      if (neuron != null) {
        return neuron;
      }
    }
    String uncertainty = DecisionChoices.uncertainty(frame.topology(), frame.selection());
    UncertaintyMap drawn =
        uncertainty.equals("none")
            ? null
            : frame.result(UncertaintyMap.class).filter(m -> model.matches(m.plane())).orElse(null);
    if (drawn != null && uncertainty.equals("spread")) {
      return spread(drawn, model);
    }
    if (drawn != null && uncertainty.equals("mean")) {
      return response(drawn.meanMap(), model, null);
    }
    DecisionMap map =
        frame.result(DecisionMap.class).filter(m -> model.matches(m.plane())).orElse(null);
    return response(map, model, drawn == null ? null : spreadGrid(drawn, model));
  }

  /** Whether every class has its own colour. */
  boolean blended(SampleModel model) {
    return map != null && ResponseColours.blended(model.train(), map.outputs());
  }

  boolean isNeuron() {
    return !Double.isNaN(zero);
  }

  private static PlaneContent response(DecisionMap map, SampleModel model, Grid spread) {
    String title = model.responseName(Texts.get("response.response"));
    if (map == null) {
      return new PlaneContent(null, null, null, model.map(), title, null, Double.NaN);
    }
    Grid grid =
        ResponseColours.blended(model.train(), map.outputs())
            ? null
            : MapGrid.of(map, Math.min(model.output(), map.outputs() - 1));
    return new PlaneContent(map.plane(), map, grid, model.map(), title, spread, Double.NaN);
  }

  private static PlaneContent spread(UncertaintyMap drawn, SampleModel model) {
    Grid grid = spreadGrid(drawn, model);
    double most = 0;
    for (int i = 0; i < grid.columns() * grid.rows(); i++) {
      float value = grid.values()[grid.offset() + i];
      most = Float.isFinite(value) ? Math.max(most, value) : most;
    }
    ColourMap colours = ColourMap.viridis(0, most > 0 ? most : 1, model.palette());
    String title = Texts.get("decision.spread");
    return new PlaneContent(drawn.plane(), null, grid, colours, title, null, Double.NaN);
  }

  private static Grid spreadGrid(UncertaintyMap drawn, SampleModel model) {
    int cells = drawn.width() * drawn.height();
    int output = Math.min(model.output(), drawn.outputs() - 1);
    return new Grid(drawn.spread(), output * cells, drawn.width(), drawn.height());
  }

  /**
   * In full resolution, or until it is there as the small picture in the network; null: neither.
   */
  private static PlaneContent neuron(Frame frame, SampleModel model, Neuron neuron) {
    Topology.Node node = frame.topology().nodes().get(frame.topology().indexOf(neuron.node()));
    NeuronMaps maps =
        frame.result(NeuronMaps.class).filter(m -> model.matches(m.plane())).orElse(null);
    UnitMap full =
        frame
            .result(UnitMap.class)
            .filter(m -> model.matches(m.plane()))
            .filter(m -> m.node().equals(neuron.node()) && m.unit() == neuron.unit())
            .orElse(null);
    float[][] units = maps == null ? null : maps.activations().get(neuron.node());
    boolean small = units != null && neuron.unit() < units.length;
    if (full == null && !small) {
      return null;
    }
    float[][] scale = units == null ? new float[][] {full.values()} : units;
    Activation activation = node.spec().activation();
    ColourMap colours = ActivationScale.of(activation, scale, model.palette());
    Grid grid =
        full != null
            ? new Grid(full.values(), 0, full.size(), full.rows())
            : new Grid(units[neuron.unit()], 0, maps.size(), maps.rows());
    FeaturePlane plane = full != null ? full.plane() : maps.plane();
    String title = node.out() == 1 ? node.name() : node.name() + "[" + neuron.unit() + "]";
    double middle = (colours.low() + colours.high()) / 2;
    return new PlaneContent(plane, null, grid, colours, title, null, middle);
  }
}
