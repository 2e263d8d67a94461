package epochscope.app.builder.sketch;

import epochscope.spec.Position;
import epochscope.spec.Shape;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What may mend what is missing between nodes, or too much. */
record WiringRemedies(SketchReport report, SketchProblem problem) {
  private static final int NEAREST = 6;

  List<Remedy> candidates() {
    return switch (problem.sentence().key()) {
      case "sketch.input.none" -> List.of(input());
      case "sketch.input.shape" -> inputShapes();
      case "sketch.output.none" -> outputs();
      case "sketch.node.none", "sketch.node.one" -> connections();
      case "sketch.node.many" -> joins();
      case "sketch.loose.node", "sketch.loose.input" -> takers();
      default -> List.of();
    };
  }

  private Sketch sketch() {
    return report.sketch();
  }

  private Remedy input() {
    double left = sketch().nodes().stream().mapToDouble(node -> node.at().x()).min().orElse(0);
    double top = sketch().nodes().stream().mapToDouble(node -> node.at().y()).min().orElse(0);
    Fragment input = PaletteItem.INPUT.fragment(null, report.context());
    return Remedy.of(new SketchEdit.Add(input, Places.at(left - Grid.COLUMN, top)), "add-input");
  }

  /** What of a sample the other inputs leave. */
  private List<Remedy> inputShapes() {
    int rest = report.context().sample().size();
    for (SketchInput input : sketch().inputs()) {
      rest -= input.shape() == null ? 0 : input.shape().size();
    }
    return rest < 1
        ? List.of()
        : List.of(
            Remedy.of(
                new SketchEdit.ChangeInput(problem.name(), Shape.of(rest)),
                "input-shape",
                problem.name(),
                Shape.of(rest)));
  }

  /** The last node that leads nowhere is the likeliest. */
  private List<Remedy> outputs() {
    return sketch().nodes().stream()
        .filter(node -> sketch().takers(node.name()).isEmpty())
        .sorted(Comparator.comparingDouble((SketchNode node) -> -node.at().x()))
        .flatMap(
            node ->
                Stream.of(
                    Remedy.of(
                        new SketchEdit.MarkOutput(node.name(), true), "mark-output", node.name()),
                    OutputRemedies.append(report, node)))
        .toList();
  }

  /** Nodes that give something, and do not come from this one, the nearest first. */
  private List<Remedy> connections() {
    SketchNode node = sketch().node(problem.name()).orElseThrow();
    Set<String> behind = behind(node.name());
    return sketch().positions().entrySet().stream()
        .filter(place -> !behind.contains(place.getKey()))
        .filter(place -> !node.sources().contains(place.getKey()))
        .sorted(
            Comparator.comparingDouble(place -> Places.distanceBefore(place.getValue(), node.at())))
        .limit(NEAREST)
        .flatMap(
            place ->
                Stream.concat(
                    Stream.of(connect(place.getKey(), node.name())),
                    new AdaptedConnections(report, node).from(place.getKey())))
        .toList();
  }

  private Set<String> behind(String name) {
    Set<String> behind = new HashSet<>();
    List<String> open = new ArrayList<>(List.of(name));
    while (!open.isEmpty()) {
      String next = open.removeLast();
      if (behind.add(next)) {
        open.addAll(sketch().takers(next));
      }
    }
    return behind;
  }

  /** One of what it takes, or all of it side by side. */
  private List<Remedy> joins() {
    SketchNode node = sketch().node(problem.name()).orElseThrow();
    List<Remedy> joins = new ArrayList<>();
    for (String source : node.sources()) {
      joins.add(
          Remedy.of(
              new SketchEdit.Retake(node.name(), List.of(source)),
              "take-only",
              node.name(),
              source));
    }
    return joins;
  }

  /** Nodes that wait for something, the nearest first, or take what this one is made of. */
  private List<Remedy> takers() {
    Position from = sketch().positions().get(problem.name());
    return sketch().nodes().stream()
        .filter(node -> !node.takesEnough() || goesAround(node))
        .filter(node -> !behind(node.name()).contains(problem.name()))
        .filter(node -> !node.sources().contains(problem.name()))
        .sorted(
            Comparator.comparing(SketchNode::takesEnough)
                .thenComparingDouble(node -> Places.distanceBefore(from, node.at())))
        .limit(NEAREST)
        .map(node -> connect(problem.name(), node.name()))
        .toList();
  }

  /** Whether all that it takes goes into this one, too: nothing is lost if it takes this one. */
  private boolean goesAround(SketchNode node) {
    return !node.takesSeveral() && behind(node.sources().getFirst()).contains(problem.name());
  }

  private static Remedy connect(String from, String to) {
    return Remedy.of(new SketchEdit.Connect(from, to), "connect", from, to);
  }
}
