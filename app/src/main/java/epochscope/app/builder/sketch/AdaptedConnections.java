package epochscope.app.builder.sketch;

import epochscope.spec.Shape;
import java.util.List;
import java.util.stream.Stream;

/**
 * Ways to connect a node, that takes nothing yet, with something that it cannot take as it is: the
 * node becomes another, or something goes between.
 */
record AdaptedConnections(SketchReport report, SketchNode node) {
  Stream<Remedy> from(String source) {
    Shape shape = report.shapes().get(source);
    if (shape == null) {
      return Stream.empty();
    }
    SketchEdit connect = new SketchEdit.Connect(source, node.name());
    SketchReport connected = SketchCheck.of(connect.apply(report.sketch()), report.context());
    Edge edge = new Edge(source, node.name(), node.sources().size());
    if (connected.problem(edge).isEmpty()) {
      return Stream.empty();
    }
    return new ShapeRemedies(connected, edge)
        .candidates().stream().map(remedy -> both(connect, remedy, source));
  }

  private Remedy both(SketchEdit connect, Remedy then, String source) {
    Sentence first = Remedy.of(connect, "connect", source, node.name()).sentence();
    return new Remedy(
        first.and(then.sentence()), new SketchEdit.All(List.of(connect, then.edit())));
  }
}
