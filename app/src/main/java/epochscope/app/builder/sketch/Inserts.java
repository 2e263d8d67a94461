package epochscope.app.builder.sketch;

import epochscope.spec.Activation;
import epochscope.spec.Extents;
import epochscope.spec.NodeSpec;
import epochscope.spec.Padding;
import epochscope.spec.Position;
import java.util.ArrayList;
import java.util.List;

/** Nodes that go between two others to make them fit. */
final class Inserts {
  private Inserts() {}

  /** One after the other. */
  static Fragment of(NodeSpec... specs) {
    List<SketchNode> nodes = new ArrayList<>();
    String before = Fragment.ENTRY;
    for (NodeSpec spec : specs) {
      nodes.add(new SketchNode(spec, List.of(before), new Position(nodes.size() * Grid.COLUMN, 0)));
      before = spec.name();
    }
    return new Fragment(List.of(), nodes, List.of()).centred();
  }

  /** Of one pixel: every channel anew, every {@code stride}-th pixel. */
  static Fragment convolution(int filters, int stride) {
    return of(
        new NodeSpec.Convolution(
            "c1",
            null,
            filters,
            Extents.of(1),
            Extents.of(stride),
            Padding.VALID,
            null,
            null,
            null,
            Activation.LINEAR,
            null));
  }

  static Fragment dense(int units) {
    return of(new NodeSpec.Dense("h1", null, units, Activation.LINEAR, null));
  }

  static SketchEdit before(Sketch sketch, Edge edge, Fragment fragment) {
    Position from = sketch.positions().get(edge.from());
    Position to = sketch.positions().get(edge.to());
    return new SketchEdit.Insert(fragment, edge, Places.middle(from, to));
  }
}
