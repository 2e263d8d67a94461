package epochscope.app.builder.sketch;

import epochscope.data.ExperimentResolver;
import epochscope.nn.ParameterLayout;
import epochscope.nn.Topology;
import epochscope.spec.InputSpec;
import epochscope.spec.InvalidInputException;
import epochscope.spec.LossSpec;
import epochscope.spec.NetworkSpec;
import epochscope.spec.NodeSpec;
import epochscope.spec.Shape;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Goes through a sketch from the inputs on: what flows where, and what does not fit. */
public final class SketchCheck {
  private final Sketch sketch;
  private final SketchContext context;
  private final ExperimentResolver resolver;
  private final Map<String, Shape> shapes = new HashMap<>();
  private final Map<String, Integer> parameters = new HashMap<>();
  private final List<SketchProblem> problems = new ArrayList<>();

  /** What is trained by; null: nothing fits. */
  private LossSpec loss;

  private SketchCheck(Sketch sketch, SketchContext context) {
    this.sketch = sketch;
    this.context = context;
    this.resolver = new ExperimentResolver(context.train());
  }

  public static SketchReport of(Sketch sketch, SketchContext context) {
    return new SketchCheck(sketch, context).report();
  }

  private SketchReport report() {
    checkLoss();
    checkInputs();
    SpecTranslation.inOrder(sketch).forEach(this::check);
    problems.addAll(new WiringCheck(sketch).problems());
    return new SketchReport(sketch, context, shapes, parameters, problems, trainable());
  }

  private void checkLoss() {
    List<NodeSpec> outputs =
        sketch.nodes().stream()
            .filter(node -> sketch.isOutput(node.name()))
            .map(SketchNode::spec)
            .toList();
    try {
      loss = resolver.loss(context.experiment().training().loss(), outputs);
    } catch (InvalidInputException refused) {
      add(null, null, refused);
    }
  }

  private void checkInputs() {
    boolean several = sketch.inputs().size() > 1;
    for (SketchInput input : sketch.inputs()) {
      if (input.shape() == null && several) {
        problems.add(
            new SketchProblem(true, input.name(), null, Sentence.of("input.shape", input.name())));
      } else {
        shapes.put(input.name(), input.shape() == null ? context.sample() : input.shape());
      }
    }
    if (shapes.size() == sketch.inputs().size() && !shapes.isEmpty()) {
      checkShares();
    }
  }

  private void checkShares() {
    List<InputSpec> inputs = sketch.inputs().stream().map(SketchInput::spec).toList();
    try {
      Topology.entries(inputs, context.sample());
    } catch (InvalidInputException refused) {
      add(sketch.inputs().getLast().name(), null, refused);
    }
  }

  private void check(SketchNode node) {
    Optional<NodeSpec> spec = resolved(node);
    if (spec.isEmpty() || !node.takesEnough() || !shapes.keySet().containsAll(node.sources())) {
      return;
    }
    List<Shape> inputs = node.sources().stream().map(shapes::get).toList();
    try {
      Topology.Node inferred = Topology.Node.alone(spec.get(), node.sources(), inputs);
      parameters.put(node.name(), ParameterLayout.of(List.of(inferred)).trained());
      shapes.put(node.name(), inferred.output());
    } catch (InvalidInputException refused) {
      int slot = misfit(spec.get(), node.sources(), inputs);
      add(node.name(), new Edge(node.sources().get(slot), node.name(), slot), refused);
    }
  }

  /** Empty: it does not fit the targets, or waits to be the output. */
  private Optional<NodeSpec> resolved(SketchNode node) {
    boolean open = node.spec() instanceof NodeSpec.Dense dense && dense.units() == null;
    if (open && sketch.outputs().isEmpty()) {
      return Optional.empty();
    }
    if (!sketch.isOutput(node.name()) || loss == null) {
      return Optional.of(node.spec());
    }
    try {
      return Optional.of(resolver.output(node.spec(), loss, sketch.outputs().size() == 1));
    } catch (InvalidInputException refused) {
      add(node.name(), null, refused);
      return Optional.empty();
    }
  }

  /** Of several that are to fit each other, the first that does not. */
  private static int misfit(NodeSpec spec, List<String> names, List<Shape> shapes) {
    for (int last = 1; last < names.size() - 1; last++) {
      try {
        Topology.Node.alone(spec, names.subList(0, last + 1), shapes.subList(0, last + 1));
      } catch (InvalidInputException refused) {
        return last;
      }
    }
    return names.size() - 1;
  }

  /** What only the whole can show is checked last. */
  private Optional<NetworkSpec> trainable() {
    if (problems.stream().anyMatch(SketchProblem::hinders)) {
      return Optional.empty();
    }
    try {
      Optional<NetworkSpec> network = Optional.of(SpecTranslation.finished(sketch));
      new Trial(context, resolver, loss).of(network.get());
      return network;
    } catch (InvalidInputException refused) {
      String output = sketch.outputs().isEmpty() ? null : sketch.outputs().getFirst();
      add(output, null, refused);
      return Optional.empty();
    }
  }

  private void add(String name, Edge edge, InvalidInputException refused) {
    problems.add(new SketchProblem(true, name, edge, Sentence.said(refused)));
  }
}
