package epochscope.app.builder.sketch;

import epochscope.nn.ParameterLayout;
import epochscope.nn.Topology;
import epochscope.spec.InvalidInputException;
import epochscope.spec.Shape;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Goes through a sketch from the inputs on: what flows where, and what does not fit. */
public final class SketchCheck {
  private final Sketch sketch;
  private final SketchContext context;
  private final Map<String, Shape> shapes = new HashMap<>();
  private final Map<String, Integer> parameters = new HashMap<>();
  private final List<SketchProblem> problems = new ArrayList<>();

  private SketchCheck(Sketch sketch, SketchContext context) {
    this.sketch = sketch;
    this.context = context;
  }

  public static SketchReport of(Sketch sketch, SketchContext context) {
    return new SketchCheck(sketch, context).report();
  }

  private SketchReport report() {
    for (SketchInput input : sketch.inputs()) {
      shapes.put(input.name(), input.shape() == null ? context.sample() : input.shape());
    }
    SpecTranslation.inOrder(sketch).forEach(this::check);
    return new SketchReport(
        sketch,
        context,
        shapes,
        parameters,
        problems,
        problems.isEmpty() ? sketch.network() : java.util.Optional.empty());
  }

  private void check(SketchNode node) {
    List<Shape> inputs = node.sources().stream().map(shapes::get).toList();
    if (!node.takesEnough() || !shapes.keySet().containsAll(node.sources())) {
      return;
    }
    try {
      Topology.Node inferred = Topology.Node.alone(node.spec(), node.sources(), inputs);
      shapes.put(node.name(), inferred.output());
      parameters.put(node.name(), ParameterLayout.of(List.of(inferred)).trained());
    } catch (InvalidInputException refused) {
      problems.add(
          new SketchProblem(
              true,
              node.name(),
              new Edge(node.sources().getFirst(), node.name(), 0),
              Sentence.said(refused.getMessage())));
    }
  }
}
