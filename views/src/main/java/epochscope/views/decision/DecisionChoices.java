package epochscope.views.decision;

import epochscope.analysis.UncertaintyRequest;
import epochscope.nn.Topology;
import epochscope.spec.NodeSpec;
import epochscope.views.Selection;
import epochscope.views.Selection.Neuron;
import java.util.List;
import java.util.Optional;

/** What the decision view lets choose, by the names under which a selection holds it. */
public final class DecisionChoices {
  /** At what the features beyond the two are held. */
  public static final String OTHERS = "decision.others";

  public static final List<String> ALL_OTHERS = List.of("mean", "sample", "average");

  /** The responses at which lines are drawn: a word of these, or numbers with commas. */
  public static final String LEVELS = "decision.levels";

  public static final List<String> ALL_LEVELS = List.of("usual", "tenths", "tails", "none");

  public static final String SHADES = "decision.shades";
  public static final List<String> ALL_SHADES = List.of("smooth", "discrete");

  /** What is shown of the answers of a network whose dropout goes on dropping. */
  public static final String UNCERTAINTY = "decision.uncertainty";

  public static final List<String> ALL_UNCERTAINTIES = List.of("none", "mean", "spread", "lines");

  /** {@link #INPUT}, or the node whose neurons span the plane. */
  public static final String SPACE = "decision.space";

  public static final String INPUT = "input";

  /** Whether points can be drawn. */
  public static final String PEN = "decision.pen";

  public static final String ON = "on";
  public static final String OFF = "off";

  /** The class that is drawn; in a regression over two features the step of its scale. */
  public static final String BRUSH = "decision.brush";

  /** Steps of a regression's scale that can be drawn. */
  static final int BRUSH_STEPS = 5;

  private DecisionChoices() {}

  static boolean drawing(Selection selection) {
    return selection.choice(PEN, OFF).equals(ON);
  }

  static int brush(Selection selection, int brushes) {
    try {
      int brush = Integer.parseInt(selection.choice(BRUSH, Integer.toString(brushes - 1)));
      return Math.clamp(brush, 0, brushes - 1);
    } catch (NumberFormatException e) {
      return brushes - 1;
    }
  }

  /** What of dropout's draws is shown; {@code none} where nothing drops. */
  public static String uncertainty(Topology topology, Selection selection) {
    String chosen = selection.choice(UNCERTAINTY, "none");
    boolean possible = topology != null && UncertaintyRequest.isPossible(topology);
    return possible && ALL_UNCERTAINTIES.contains(chosen) ? chosen : "none";
  }

  /** The two neurons in whose plane the samples are shown; empty: in that of the features. */
  public static Optional<NeuronPair> warp(Topology topology, Selection selection) {
    String space = selection.choice(SPACE, INPUT);
    if (topology == null || space.equals(INPUT) || !spaces(topology).contains(space)) {
      return Optional.empty();
    }
    int units = topology.nodes().get(topology.indexOf(space)).out();
    boolean ofNode = space.equals(selection.node()) && selection.unit() >= 0;
    int first = ofNode ? Math.min(selection.unit(), units - 1) : 0;
    return Optional.of(new NeuronPair(space, first, (first + 1) % units));
  }

  /**
   * @param node name of the node
   */
  public record NeuronPair(String node, int first, int second) {}

  /** Names of the nodes that can span a plane. */
  static List<String> spaces(Topology topology) {
    return topology.nodes().stream()
        .filter(node -> node.output().rank() == 1 && node.out() > 1)
        .filter(node -> !(node.spec() instanceof NodeSpec.Dropout))
        .map(Topology.Node::name)
        .toList();
  }

  /** The neuron under the pointer, if it is one of this network. */
  public static Optional<Neuron> pointed(Topology topology, Selection selection) {
    Neuron neuron = selection.pointed();
    if (neuron == null || topology == null || topology.takesImages()) {
      return Optional.empty();
    }
    int node = topology.indexOf(neuron.node());
    boolean there = node >= 0 && neuron.unit() < topology.nodes().get(node).out();
    return there ? Optional.of(neuron) : Optional.empty();
  }
}
