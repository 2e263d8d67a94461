package epochscope.analysis.derivative;

import epochscope.nn.Topology;
import epochscope.spec.Activation;
import epochscope.spec.NodeSpec;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/** Puts the steps of a network together, from its features to the root before its activation. */
final class Assembly {
  private final Plan plan;
  private final int capacity;
  private final LinearMaps maps;
  private final Signal features;
  private final Signal[] nodes;
  private final List<Step> steps = new ArrayList<>();
  private final Set<double[]> adjoints = Collections.newSetFromMap(new IdentityHashMap<>());

  Assembly(Plan plan, int capacity) {
    this.plan = plan;
    this.capacity = capacity;
    maps = new LinearMaps(plan.topology().parameters());
    nodes = new Signal[plan.topology().nodes().size()];
    features = signal(plan.topology().inputs(), true, true);
    for (int i = 0; i < plan.slopes(); i++) {
      features.slope()[i][plan.features()[i]][0] = 1;
    }
    for (int index = 0; index <= plan.root(); index++) {
      if (plan.live()[index]) {
        nodes[index] = activated(index, before(index));
      }
    }
  }

  /** In order of computation. */
  List<Step> steps() {
    return steps;
  }

  /** The features of the samples. */
  Signal features() {
    return features;
  }

  /** What the root gives before its activation; softmax is none that counts. */
  Signal root() {
    return nodes[plan.root()];
  }

  /** All rows of adjoints, once each. */
  Collection<double[]> adjoints() {
    return adjoints;
  }

  private Signal signal(int units, boolean sloped, boolean constant) {
    Signal signal = Signal.of(units, capacity, sloped ? plan.slopes() : 0, constant);
    adjoints.addAll(List.of(signal.adjoint()));
    return signal;
  }

  private Signal source(int index) {
    if (index >= 0) {
      return nodes[index];
    }
    Topology.Input entry = plan.topology().entries().get(-1 - index);
    return features.part(entry.offset(), entry.shape().size());
  }

  /** What a node gives before its activation. */
  private Signal before(int index) {
    Topology.Node node = plan.node(index);
    List<Signal> sources = node.sources().stream().map(this::source).toList();
    return switch (node.spec()) {
      case NodeSpec.Multiply multiply -> {
        List<Signal> x = sources.stream().map(this::spread).toList();
        Signal y = signal(node.out(), plan.sloped()[index], false);
        steps.add(new ProductStep(x, y, capacity));
        yield y;
      }
      case NodeSpec.LayerNormalisation spec -> {
        Signal x = spread(sources.getFirst());
        Signal y = signal(node.out(), plan.sloped()[index], false);
        int gamma = maps.at(node, "gamma");
        int beta = maps.at(node, "beta");
        steps.add(new LayerNormalisationStep(x, y, spec.epsilon(), gamma, beta, capacity));
        yield y;
      }
      default -> linear(index, sideBySide(sources));
    };
  }

  private Signal linear(int index, Signal x) {
    LinearMap map = maps.of(plan.node(index));
    if (map == null) {
      return x;
    }
    boolean sloped = plan.sloped()[index] || plan.activationBends(index);
    Signal z = signal(map.out(), sloped, x.constant());
    steps.add(new LinearStep(map, x, z));
    return z;
  }

  private Signal activated(int index, Signal z) {
    Activation activation = plan.activation(index);
    if (activation == Activation.LINEAR) {
      return z;
    }
    Signal u = signal(z.units(), plan.sloped()[index], false);
    steps.add(
        activation == Activation.SOFTMAX
            ? new SoftmaxStep(spread(z), u, capacity)
            : new ActivationStep(
                Curve.of(activation), z, u, capacity, plan.activationBends(index)));
    return u;
  }

  private Signal sideBySide(List<Signal> sources) {
    if (sources.size() == 1) {
      return sources.getFirst();
    }
    boolean mixed = sources.stream().map(Signal::constant).distinct().count() > 1;
    return Signal.concatenation(mixed ? sources.stream().map(this::spread).toList() : sources);
  }

  /** The same signal with slopes for each sample. */
  private Signal spread(Signal signal) {
    if (signal.slope() == null || !signal.constant()) {
      return signal;
    }
    SpreadStep step = SpreadStep.of(signal, capacity);
    steps.add(step);
    return step.spread();
  }
}
