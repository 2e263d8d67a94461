package epochscope.export.onnx;

import epochscope.export.foreign.ImportedNetwork;
import epochscope.export.foreign.ImportedOrder;
import epochscope.export.foreign.ImportedValue;
import epochscope.export.onnx.OnnxFunctions.Straight;
import epochscope.export.onnx.OnnxValue.OfSamples;
import epochscope.spec.Activation;
import epochscope.spec.Check;
import epochscope.spec.InvalidInputException;
import epochscope.spec.NodeSpec;
import epochscope.spec.Shape;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Supplier;

/** Operations that treat each value by itself wait here until what they make together is known. */
final class OnnxElements {
  private final ImportedNetwork network;
  private final ImportedOrder order;

  OnnxElements(ImportedNetwork network, ImportedOrder order) {
    this.network = network;
    this.order = order;
  }

  /** What a node takes in that place, as a node here gives it. */
  ImportedValue value(OnnxArguments x, int place) {
    return resolved(x.samples(place), x.node().title());
  }

  /**
   * The value as a node gives it, which is added where need be: of the farthest value of which it
   * is a function that is known here.
   *
   * @param who takes it
   */
  ImportedValue resolved(OfSamples value, String who) {
    if (value.node() == null) {
      value.setNode(found(value, who));
    }
    return value.node();
  }

  private ImportedValue found(OfSamples value, String who) {
    for (OfSamples.Link link : value.links().reversed()) {
      Optional<Activation> activation = OnnxFunctions.activation(link.function());
      if (activation.isPresent()) {
        return activated(resolved(link.of(), who), activation.get());
      }
      Optional<Straight> straight = OnnxFunctions.straight(link.function());
      if (straight.isPresent()) {
        return standardised(
            resolved(link.of(), who), straight.get().offset(), straight.get().scale());
      }
    }
    if (value.otherwise() == null) {
      throw new InvalidInputException(
          "node " + who + " takes a function of values that is no activation known here");
    }
    return value.otherwise().get();
  }

  ImportedValue activated(ImportedValue z, Activation activation) {
    if (activation == Activation.LINEAR) {
      return z;
    }
    String name = network.name(z.node() + " " + activation.word());
    network.add(new NodeSpec.Activate(name, List.of(z.node()), activation));
    return z.from(name);
  }

  private ImportedValue standardised(ImportedValue x, double offset, double scale) {
    return standardised(x, List.of(offset), List.of(scale));
  }

  private ImportedValue standardised(ImportedValue x, List<Double> offset, List<Double> scale) {
    String name = network.name(x.node() + " scaled");
    network.add(new NodeSpec.Standardise(name, List.of(x.node()), offset, scale));
    return x.from(name);
  }

  static OfSamples unary(OfSamples x, DoubleUnaryOperator f) {
    return OfSamples.of(x, f, null);
  }

  static DoubleUnaryOperator clip(OnnxNode node, OnnxArguments x) {
    double low = x.has(1) ? x.numbers(1, 1)[0] : node.real("min", -Float.MAX_VALUE);
    double high = x.has(2) ? x.numbers(2, 1)[0] : node.real("max", Float.MAX_VALUE);
    return v -> Math.min(Math.max(v, low), high);
  }

  private static DoubleBinaryOperator function(OnnxNode node) {
    return switch (node.operation()) {
      case "Add" -> Double::sum;
      case "Sub" -> (a, b) -> a - b;
      case "Mul" -> (a, b) -> a * b;
      case "Div" -> (a, b) -> a / b;
      case "Pow" -> Math::pow;
      case "Max" -> Math::max;
      case "Min" -> Math::min;
      default -> (a, b) -> a > b ? 1 : 0;
    };
  }

  OnnxValue binary(OnnxNode node, OnnxArguments x) {
    DoubleBinaryOperator f = function(node);
    if (!x.has(0) || !x.has(1) || x.values().size() != 2) {
      throw node.unknown(" of other than two values");
    }
    if (!x.isKnown(0) && !x.isKnown(1)) {
      return ofTwo(node, x, f);
    }
    OfSamples a = x.samples(x.isKnown(0) ? 1 : 0);
    Array c = x.array(x.isKnown(0) ? 0 : 1);
    if (c.values().length == 1) {
      double number = c.values()[0];
      return unary(
          a, x.isKnown(0) ? v -> f.applyAsDouble(number, v) : v -> f.applyAsDouble(v, number));
    }
    return OfSamples.of(perChannel(node, resolved(a, node.title()), c, x.isKnown(0)));
  }

  private OnnxValue ofTwo(OnnxNode node, OnnxArguments x, DoubleBinaryOperator f) {
    OfSamples a = x.samples(0);
    OfSamples b = x.samples(1);
    Supplier<ImportedValue> joined =
        switch (node.operation()) {
          case "Add", "Mul" -> () -> joined(node, x);
          default -> null;
        };
    OfSamples value = OfSamples.of(a, b, f, joined);
    if (value.links().isEmpty()) {
      if (joined == null) {
        throw node.unknown(" of two values of samples");
      }
      return OfSamples.of(joined.get());
    }
    return value;
  }

  private ImportedValue joined(OnnxNode node, OnnxArguments x) {
    ImportedValue first = value(x, 0);
    List<String> inputs = new ArrayList<>();
    for (int i = 0; i < x.values().size(); i++) {
      ImportedValue value = value(x, i);
      if (!Arrays.equals(value.dims(), first.dims()) || !value.hasOrderOf(first)) {
        throw Check.found(
            "shape that node " + node.title() + " takes",
            Arrays.toString(value.dims()),
            Arrays.toString(first.dims()));
      }
      inputs.add(network.shaped(value, first.shape()).node());
    }
    String name = network.name(node.title());
    network.add(
        node.operation().equals("Mul")
            ? new NodeSpec.Multiply(name, inputs)
            : new NodeSpec.Add(name, inputs));
    return first.from(name);
  }

  ImportedValue sum(OnnxNode node, OnnxArguments x) {
    if (x.values().size() < 2) {
      return value(x, 0);
    }
    return joined(node, x);
  }

  /** With a constant for each channel, or unit. */
  private ImportedValue perChannel(OnnxNode node, ImportedValue a, Array c, boolean swapped) {
    int channels = a.dims()[0];
    int behind = a.dims().length - 1;
    boolean fits = c.values().length == channels && c.rank() > behind;
    for (int axis = 0; fits && axis < c.rank(); axis++) {
      boolean own = axis == c.rank() - 1 - behind;
      fits = c.dims()[axis] == (own ? channels : 1);
    }
    boolean sayable =
        !swapped || !node.operation().equals("Sub") && !node.operation().equals("Div");
    if (!fits || !sayable) {
      throw node.unknown(" with constants of shape " + Arrays.toString(c.dims()));
    }
    ImportedValue x = a.isFlat() ? network.shaped(a, Shape.of(a.size())) : spatial(node, a);
    double[] values = x.isFlat() ? x.here(c.values()) : c.values();
    boolean offset = node.operation().equals("Add") || node.operation().equals("Sub");
    List<Double> numbers = new ArrayList<>();
    for (double value : values) {
      numbers.add(
          switch (node.operation()) {
            case "Add" -> 0 - value;
            case "Sub", "Div" -> value;
            case "Mul" -> 1 / value;
            default -> throw node.unknown(" with a constant for each channel");
          });
    }
    return offset ? standardised(x, numbers, List.of(1.0)) : standardised(x, List.of(0.0), numbers);
  }

  /** [channels, …] in the order of here. */
  ImportedValue spatial(OnnxNode node, ImportedValue x) {
    return order
        .spatial(x)
        .orElseThrow(
            () ->
                node.unknown(
                    " on values of shape " + Arrays.toString(x.dims()) + " in their order"));
  }
}
