package epochscope.app.builder.sketch;

import epochscope.spec.NodeSpec;
import epochscope.spec.Padding;
import epochscope.spec.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What may mend a node that takes several which do not fit each other: one is made as the other is,
 * by its own layer or by one between.
 *
 * @param edge the one that does not fit the first
 */
record JoinRemedies(SketchReport report, Edge edge) {
  private static final int RANK_OF_IMAGES = 3;

  List<Remedy> candidates() {
    SketchNode node = report.sketch().node(edge.to()).orElseThrow();
    List<Shape> shapes = node.sources().stream().map(report.shapes()::get).toList();
    if (!node.takesSeveral() || shapes.stream().anyMatch(Objects::isNull)) {
      return List.of();
    }
    List<Remedy> candidates = new ArrayList<>();
    Edge first = new Edge(node.sources().getFirst(), node.name(), 0);
    addAlike(edge, shapes.get(edge.slot()), shapes.getFirst(), candidates);
    candidates.add(flattened(node, shapes));
    if (!(node.spec() instanceof NodeSpec.Concatenate)) {
      NodeSpec sideBySide = new NodeSpec.Concatenate(node.name(), node.spec().inputs());
      candidates.add(
          Remedy.of(new SketchEdit.Change(sideBySide, null), "concatenate", node.name()));
    }
    addAlike(first, shapes.getFirst(), shapes.get(edge.slot()), candidates);
    return candidates;
  }

  /** Makes what comes along {@code way} as {@code wanted}. */
  private void addAlike(Edge way, Shape shape, Shape wanted, List<Remedy> candidates) {
    maker(way.from()).ifPresent(maker -> addOfMaker(maker, wanted, candidates));
    if (wanted.rank() == 1) {
      candidates.add(
          Remedy.of(
              Inserts.before(report.sketch(), way, Inserts.dense(wanted.size())),
              "insert-dense",
              way.from(),
              way.to(),
              wanted.size()));
    } else if (shape.rank() == RANK_OF_IMAGES && wanted.rank() == RANK_OF_IMAGES) {
      int stride = Math.max(1, Math.ceilDiv(shape.axis(1), wanted.axis(1)));
      candidates.add(
          Remedy.of(
              Inserts.before(report.sketch(), way, Inserts.convolution(wanted.axis(0), stride)),
              "insert-join-convolution",
              way.from(),
              way.to(),
              wanted.axis(0),
              stride));
    }
  }

  /** The layer that decides how many channels or units come out here. */
  private Optional<SketchNode> maker(String name) {
    Optional<SketchNode> node = report.sketch().node(name);
    while (node.isPresent() && keepsShape(node.get().spec()) && node.get().takesEnough()) {
      node = report.sketch().node(node.get().sources().getFirst());
    }
    return node;
  }

  private static boolean keepsShape(NodeSpec spec) {
    return switch (spec) {
      case NodeSpec.BatchNormalisation normalisation -> true;
      case NodeSpec.LayerNormalisation normalisation -> true;
      case NodeSpec.Activate activate -> true;
      case NodeSpec.Dropout dropout -> true;
      case NodeSpec.Pooling pooling -> true;
      default -> false;
    };
  }

  private void addOfMaker(SketchNode maker, Shape wanted, List<Remedy> candidates) {
    int count = wanted.axis(0);
    if (report.sketch().isOutput(maker.name()) || count > NodeSpec.MAX_UNITS) {
      return;
    }
    switch (maker.spec()) {
      case NodeSpec.Dense dense ->
          candidates.add(
              change(
                  new NodeSpec.Dense(
                      dense.name(), null, count, dense.activation(), dense.initialiser()),
                  "units",
                  count));
      case NodeSpec.Convolution c when count % c.groups() == 0 -> {
        candidates.add(change(convolution(c, count, c.padding()), "filters", count));
        candidates.add(change(convolution(c, count, Padding.SAME), "filters-same", count));
      }
      default -> {}
    }
  }

  private static NodeSpec convolution(NodeSpec.Convolution c, int filters, Padding padding) {
    return new NodeSpec.Convolution(
        c.name(),
        null,
        filters,
        c.kernel(),
        c.stride(),
        padding,
        c.dilation(),
        c.groups(),
        c.bias(),
        c.activation(),
        c.initialiser());
  }

  private static Remedy change(NodeSpec spec, String key, int count) {
    return Remedy.of(new SketchEdit.Change(spec, null), key, spec.name(), count);
  }

  /** Lists can always stand side by side. */
  private Remedy flattened(SketchNode node, List<Shape> shapes) {
    List<SketchEdit> edits = new ArrayList<>();
    for (int slot = 0; slot < shapes.size(); slot++) {
      if (shapes.get(slot).rank() > 1) {
        Edge way = new Edge(node.sources().get(slot), node.name(), slot);
        Fragment flatten = Inserts.of(new NodeSpec.Flatten("f1", null));
        edits.add(Inserts.before(report.sketch(), way, flatten));
      }
    }
    return Remedy.of(new SketchEdit.All(edits), "insert-flattens", node.name());
  }
}
