package epochscope.app.builder.sketch;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What is missing, or too much, between the nodes of a sketch, whatever their shapes. */
record WiringCheck(Sketch sketch) {
  List<SketchProblem> problems() {
    List<SketchProblem> problems = new ArrayList<>();
    if (sketch.inputs().isEmpty()) {
      problems.add(hindrance(null, null, "input.none"));
    }
    if (sketch.nodes().isEmpty()) {
      problems.add(hindrance(null, null, "empty"));
    } else if (sketch.outputs().isEmpty()) {
      problems.add(hindrance(null, null, "output.none"));
    }
    sketch.nodes().forEach(node -> addSources(node, problems));
    addCycles(problems);
    addLooseEnds(problems);
    return problems;
  }

  private static void addSources(SketchNode node, List<SketchProblem> problems) {
    if (node.sources().isEmpty()) {
      problems.add(hindrance(node.name(), null, "node.none", node.name()));
    } else if (!node.takesEnough()) {
      int slot = node.sources().size() - 1;
      Edge edge = new Edge(node.sources().get(slot), node.name(), slot);
      problems.add(
          node.takesSeveral()
              ? hindrance(node.name(), null, "node.one", node.name(), node.sources().getFirst())
              : hindrance(node.name(), edge, "node.many", node.name(), node.sources().size()));
    }
  }

  /** One problem for each cycle. */
  private void addCycles(List<SketchProblem> problems) {
    Set<String> inOrder = new HashSet<>();
    sketch.inputs().forEach(input -> inOrder.add(input.name()));
    SpecTranslation.inOrder(sketch).forEach(node -> inOrder.add(node.name()));
    Set<String> seen = new HashSet<>(inOrder);
    for (SketchNode node : sketch.nodes()) {
      List<Edge> way = new ArrayList<>();
      SketchNode at = node;
      while (seen.add(at.name())) {
        Edge back = backwards(at, inOrder);
        way.add(back);
        at = sketch.node(back.from()).orElseThrow();
      }
      addCycle(way, at.name(), problems);
    }
  }

  /** From a node that is in a cycle, or behind one, to one that is nearer to it. */
  private static Edge backwards(SketchNode node, Set<String> inOrder) {
    int slot = 0;
    while (inOrder.contains(node.sources().get(slot))) {
      slot++;
    }
    return new Edge(node.sources().get(slot), node.name(), slot);
  }

  /**
   * @param way ends at a node that was met before
   * @param end its name
   */
  private void addCycle(List<Edge> way, String end, List<SketchProblem> problems) {
    int first = 0;
    while (first < way.size() && !way.get(first).to().equals(end)) {
      first++;
    }
    List<Edge> cycle = way.subList(first, way.size());
    if (cycle.isEmpty()) {
      return;
    }
    Edge back = cycle.getFirst();
    for (Edge edge : cycle) {
      back = leftwards(edge) > leftwards(back) ? edge : back;
    }
    problems.add(hindrance(back.to(), back, "cycle", back.to(), back.from()));
  }

  /** How far an edge runs against the direction of the drawing. */
  private double leftwards(Edge edge) {
    double from = sketch.node(edge.from()).orElseThrow().at().x();
    return from - sketch.node(edge.to()).orElseThrow().at().x();
  }

  private void addLooseEnds(List<SketchProblem> problems) {
    Set<String> taken = new HashSet<>(sketch.outputs());
    sketch.nodes().forEach(node -> taken.addAll(node.sources()));
    for (SketchNode node : sketch.nodes()) {
      if (!taken.contains(node.name()) && !sketch.outputs().isEmpty()) {
        problems.add(oddity(node.name(), "loose.node"));
      }
    }
    for (SketchInput input : sketch.inputs()) {
      if (!taken.contains(input.name()) && !sketch.nodes().isEmpty()) {
        problems.add(oddity(input.name(), "loose.input"));
      }
    }
  }

  private static SketchProblem hindrance(String name, Edge edge, String key, Object... words) {
    return new SketchProblem(true, name, edge, Sentence.of(key, words));
  }

  private static SketchProblem oddity(String name, String key) {
    return new SketchProblem(false, name, null, Sentence.of(key, name));
  }
}
