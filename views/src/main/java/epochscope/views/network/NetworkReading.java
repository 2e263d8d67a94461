package epochscope.views.network;

import epochscope.analysis.FeatureMaps;
import epochscope.nn.Topology;
import epochscope.spec.Shape;
import epochscope.views.Frame;
import epochscope.views.Selection;
import epochscope.views.Selection.Neuron;
import epochscope.views.Texts;
import epochscope.views.drawing.Box;
import epochscope.views.drawing.Numerals;
import epochscope.views.drawing.Reading;
import epochscope.views.image.MapPlace;
import epochscope.views.network.NetworkLayout.Column;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads the drawing: neurons with their formulas, weights and biases with their values. */
final class NetworkReading implements Reading {
  /** So near a line counts as pointed at, in pixels. */
  private static final double REACH = 5;

  private final Frame frame;
  private final Topology topology;
  private final NetworkLayout layout;
  private final List<String> features;
  private final List<WeightEdge> edges;
  private final List<BiasMarks.Mark> biases;

  NetworkReading(
      Frame frame,
      NetworkLayout layout,
      List<String> features,
      List<WeightEdge> edges,
      List<BiasMarks.Mark> biases) {
    this.frame = frame;
    this.topology = frame.topology();
    this.layout = layout;
    this.features = features;
    this.edges = edges;
    this.biases = biases;
  }

  @Override
  public Optional<Mark> at(double x, double y) {
    int parameter = parameterAt(x, y);
    if (parameter >= 0) {
      return Optional.of(parameterMark(parameter));
    }
    for (Column column : layout.columns()) {
      for (int i = 0; i < column.boxes().size(); i++) {
        if (column.boxes().get(i).inset(-2).contains(x, y)) {
          return Optional.of(mark(column.node(), column.drawn().get(i)));
        }
      }
    }
    return Optional.empty();
  }

  NetworkLayout layout() {
    return layout;
  }

  /** The neuron at a place; null: there is none. */
  Neuron neuronAt(double x, double y) {
    for (Column column : layout.columns()) {
      for (int i = 0; i < column.boxes().size() && column.node() >= 0; i++) {
        if (column.boxes().get(i).inset(-2).contains(x, y)) {
          String node = topology.nodes().get(column.node()).name();
          return new Neuron(node, column.drawn().get(i));
        }
      }
    }
    return null;
  }

  /** The bias, or the weight whose line is nearest, as its index; −1: none is near. */
  int parameterAt(double x, double y) {
    for (BiasMarks.Mark bias : biases) {
      if (bias.box().inset(-2).contains(x, y)) {
        return bias.index();
      }
    }
    if (neuronAt(x, y) != null) {
      return -1;
    }
    int nearest = -1;
    double best = REACH;
    for (WeightEdge edge : edges) {
      double distance = edge.distance(x, y);
      if (distance < best) {
        best = distance;
        nearest = edge.index();
      }
    }
    return nearest;
  }

  /** Indices of the weights and, last, the bias that lead into a neuron, as they are drawn. */
  List<Integer> parametersOf(Neuron neuron) {
    int node = topology.indexOf(neuron.node());
    List<Integer> weights =
        edges.stream()
            .filter(edge -> edge.node() == node && edge.unit() == neuron.unit())
            .map(WeightEdge::index)
            .toList();
    List<Integer> bias =
        biases.stream()
            .filter(mark -> mark.node() == node && mark.unit() == neuron.unit())
            .map(BiasMarks.Mark::index)
            .toList();
    return Stream.concat(weights.stream(), bias.stream()).toList();
  }

  /** Where a parameter can be edited; the picture's middle where it is not drawn. */
  Box placeOf(int parameter) {
    for (BiasMarks.Mark bias : biases) {
      if (bias.index() == parameter) {
        return bias.box();
      }
    }
    for (WeightEdge edge : edges) {
      if (edge.index() == parameter) {
        double x = (edge.from().right() + edge.to().x()) / 2;
        return new Box(x, edge.yAt(x), 0, 0);
      }
    }
    return new Box(layout.body().centreX(), layout.body().centreY(), 0, 0);
  }

  private Mark parameterMark(int index) {
    ParameterWords words = new ParameterWords(topology, formula(), frame.snapshot().parameters());
    String hint = Texts.get(frame.live() ? "network.type" : "network.type.past");
    Neuron neuron = words.neuron(index);
    Selection chosen = NetworkChoices.withParameter(frame.selection(), index);
    String slope =
        NetworkChoices.showsBackward(frame.selection())
            ? NetworkPainter.pass(frame)
                .map(pass -> "\n∂L/∂ = " + Numerals.significant(pass.gradient()[index], 4))
                .orElse("")
            : "";
    return new Mark(
        words.of(index) + slope + "\n" + hint, chosen.withNeuron(neuron.node(), neuron.unit()));
  }

  private Mark mark(int node, int unit) {
    if (node < 0) {
      return new Mark(unit < features.size() ? features.get(unit) : "x" + (unit + 1));
    }
    String name = topology.nodes().get(node).name();
    Selection old = NetworkChoices.withParameter(frame.selection(), -1);
    Shape shape = NetworkLayout.shape(topology, node);
    boolean again = name.equals(old.node()) && unit == MapPlace.channel(shape, old.unit());
    int middle = MapPlace.middle(shape, unit).unit(shape);
    Selection clicked = again ? old.withNeuron(null, -1) : old.withNeuron(name, middle);
    return new Mark(frame.snapshot() == null ? name : words(node, unit), clicked);
  }

  private String words(int node, int unit) {
    String formula = formula().of(node, unit);
    FeatureMaps sample = frame.result(FeatureMaps.class).orElse(null);
    String numbers = sample == null ? "" : formula().ofSample(node, unit, sample);
    return numbers.isEmpty()
        ? formula
        : formula + "\n" + Texts.get("network.of-sample", frame.selection().sample() + 1, numbers);
  }

  private NeuronFormula formula() {
    return new NeuronFormula(topology, frame.snapshot().parameters(), features);
  }
}
