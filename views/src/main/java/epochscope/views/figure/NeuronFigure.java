package epochscope.views.figure;

import epochscope.nn.ParameterLayout;
import epochscope.nn.Topology;
import epochscope.spec.Activation;
import epochscope.spec.NodeSpec;
import epochscope.views.Texts;
import epochscope.views.drawing.TextStyle;
import epochscope.views.drawing.Theme;
import epochscope.views.figure.FigureMark.Anchor;
import java.util.ArrayList;
import java.util.List;

/**
 * A chain of dense layers neuron by neuron. Edges have the sign of their weight as colour and its
 * magnitude, by that of the largest of their layer, as width.
 */
final class NeuronFigure {
  private static final double RADIUS = 17;
  private static final double PITCH_Y = 46;
  private static final double PITCH_X = 150;
  private static final double MARGIN = 26;
  private static final double TYPE = 15;
  private static final double SMALL = 13;
  private static final double FOOT = 38;
  private static final double LEGEND = 26;

  private final Topology topology;
  private final double[] parameters;
  private final List<String> inputs;
  private final List<String> outputs;
  private final List<Layer> layers = new ArrayList<>();
  private final List<FigureMark> marks = new ArrayList<>();
  private final double left;
  private final double middle;

  /** A column: its node is null for the inputs; words about it stand below. */
  private record Layer(Topology.Node node, int units, List<String> words) {}

  /**
   * @param parameters null: untrained
   */
  NeuronFigure(Topology topology, double[] parameters, List<String> inputs, List<String> outputs) {
    this.topology = topology;
    this.parameters = parameters;
    this.inputs = inputs;
    this.outputs = outputs;
    layers.add(
        new Layer(null, topology.inputs(), new ArrayList<>(List.of(Texts.get("figure.input")))));
    topology.nodes().forEach(this::take);
    int most = layers.stream().mapToInt(Layer::units).max().orElseThrow();
    left = MARGIN + widest(inputs) + 8 + RADIUS;
    middle = MARGIN + RADIUS + (most - 1) * PITCH_Y / 2;
  }

  private void take(Topology.Node node) {
    switch (node.spec()) {
      case NodeSpec.Dense dense -> {
        List<String> words = new ArrayList<>(List.of(dense.name()));
        if (dense.activation() != Activation.LINEAR) {
          words.add(dense.activation().word());
        }
        layers.add(new Layer(node, node.out(), words));
      }
      case NodeSpec.Activate activate -> layers.getLast().words.add(activate.activation().word());
      case NodeSpec.Dropout dropout ->
          layers.getLast().words.add(Texts.get("figure.dropout", dropout.rate()));
      default -> throw new IllegalArgumentException(node.name() + " is no dense layer");
    }
  }

  private static double widest(List<String> names) {
    TextStyle style = TextStyle.value(Theme.LIGHT);
    return names.stream()
        .mapToDouble(name -> style.width(name) * TYPE / style.size())
        .max()
        .orElse(0);
  }

  Figure figure() {
    for (int i = 1; i < layers.size(); i++) {
      edges(i);
    }
    for (int i = 0; i < layers.size(); i++) {
      neurons(i);
    }
    boolean trained = parameters != null;
    double bottom = 2 * middle - MARGIN + RADIUS + FOOT;
    double right = x(layers.size() - 1) + RADIUS + 8 + widest(outputs) + MARGIN;
    if (trained) {
      legend((left + x(layers.size() - 1)) / 2, bottom + LEGEND / 2);
    }
    String sizes =
        String.join("–", layers.stream().map(layer -> String.valueOf(layer.units)).toList());
    return new Figure(
        Texts.get("figure.title", sizes), right, bottom + (trained ? LEGEND : 0) + 8, marks);
  }

  private double x(int layer) {
    return left + layer * PITCH_X;
  }

  private double y(int layer, int unit) {
    return middle + (unit - (layers.get(layer).units - 1) / 2.0) * PITCH_Y;
  }

  private void edges(int layer) {
    Layer to = layers.get(layer);
    int from = layers.get(layer - 1).units;
    double[] weights = weights(to.node);
    double largest = 0;
    for (double weight : weights) {
      largest = Math.max(largest, Math.abs(weight));
    }
    for (int unit = 0; unit < to.units; unit++) {
      for (int source = 0; source < from; source++) {
        double weight = weights.length == 0 ? 0 : weights[unit * from + source];
        double share = largest > 0 ? Math.abs(weight) / largest : 0;
        marks.add(
            new FigureMark.Line(
                x(layer - 1) + RADIUS,
                y(layer - 1, source),
                x(layer) - RADIUS,
                y(layer, unit),
                parameters == null ? 1 : 0.6 + 4.4 * share,
                parameters == null
                    ? FigureInk.LINE
                    : weight < 0 ? FigureInk.NEGATIVE : FigureInk.POSITIVE,
                parameters == null ? 0.8 : 0.25 + 0.75 * share));
      }
    }
  }

  /** [out][in]; empty: untrained. */
  private double[] weights(Topology.Node node) {
    if (parameters == null) {
      return new double[0];
    }
    ParameterLayout.Block block = topology.parameters().find(node.name(), "weight").orElseThrow();
    return java.util.Arrays.copyOfRange(parameters, block.offset(), block.offset() + block.size());
  }

  private void neurons(int column) {
    Layer layer = layers.get(column);
    boolean first = column == 0;
    boolean last = column == layers.size() - 1;
    FigureInk fill = first ? FigureInk.INPUT : last ? FigureInk.OUTPUT : FigureInk.WEIGHTED;
    for (int unit = 0; unit < layer.units; unit++) {
      double y = y(column, unit);
      marks.add(new FigureMark.Circle(x(column), y, RADIUS, fill, FigureInk.TEXT));
      if (first && unit < inputs.size()) {
        label(inputs.get(unit), x(column) - RADIUS - 8, y + TYPE * 0.36, Anchor.END, TYPE, false);
      }
      if (last && unit < outputs.size()) {
        label(
            outputs.get(unit), x(column) + RADIUS + 8, y + TYPE * 0.36, Anchor.START, TYPE, false);
      }
    }
    double foot = 2 * middle - MARGIN + RADIUS;
    label(layer.words.getFirst(), x(column), foot, Anchor.MIDDLE, TYPE, true);
    String rest = String.join(", ", layer.words.subList(1, layer.words.size()));
    String below = rest.isEmpty() ? "" + layer.units : layer.units + " " + rest;
    marks.add(
        new FigureMark.Label(
            below, x(column), foot + 19, Anchor.MIDDLE, SMALL, false, FigureInk.MUTED));
  }

  private void label(String text, double x, double y, Anchor anchor, double size, boolean bold) {
    marks.add(new FigureMark.Label(text, x, y, anchor, size, bold, FigureInk.TEXT));
  }

  /** What the colours of edges mean. */
  private void legend(double x, double y) {
    swatch(x - 96, y, FigureInk.NEGATIVE, Texts.get("figure.negative"));
    swatch(x + 16, y, FigureInk.POSITIVE, Texts.get("figure.positive"));
  }

  private void swatch(double x, double y, FigureInk ink, String text) {
    marks.add(new FigureMark.Line(x, y, x + 24, y, 4, ink, 1));
    marks.add(
        new FigureMark.Label(
            text, x + 30, y + SMALL * 0.36, Anchor.START, SMALL, false, FigureInk.MUTED));
  }
}
