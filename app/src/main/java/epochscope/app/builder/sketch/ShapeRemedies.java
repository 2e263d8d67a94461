package epochscope.app.builder.sketch;

import epochscope.spec.Extents;
import epochscope.spec.NodeSpec;
import epochscope.spec.Padding;
import epochscope.spec.Shape;
import java.util.ArrayList;
import java.util.List;

/** What may mend an edge whose node cannot take the shape that comes along it. */
record ShapeRemedies(SketchReport report, Edge edge) {
  private static final int RANK_OF_IMAGES = 3;

  List<Remedy> candidates() {
    SketchNode node = report.sketch().node(edge.to()).orElseThrow();
    Shape shape = report.shapes().get(edge.from());
    if (shape == null || node.takesSeveral()) {
      return List.of();
    }
    List<Remedy> candidates = new ArrayList<>();
    addReconnection(candidates);
    addChanges(node.spec(), shape, candidates);
    addReshapes(shape, candidates);
    return candidates;
  }

  /** A list came from flattening: what was flattened may fit. */
  private void addReconnection(List<Remedy> candidates) {
    report
        .sketch()
        .node(edge.from())
        .filter(source -> source.spec() instanceof NodeSpec.Flatten)
        .filter(SketchNode::takesEnough)
        .map(source -> source.sources().getFirst())
        .ifPresent(
            before ->
                candidates.add(
                    Remedy.of(
                        new SketchEdit.Reconnect(edge, before),
                        "reconnect",
                        edge.to(),
                        before,
                        edge.from())));
  }

  private void addChanges(NodeSpec spec, Shape shape, List<Remedy> candidates) {
    int least = shape.axes().stream().skip(1).mapToInt(Integer::intValue).min().orElse(1);
    String name = spec.name();
    switch (spec) {
      case NodeSpec.Convolution c -> {
        if (shape.rank() == 1) {
          NodeSpec dense = new NodeSpec.Dense(name, null, c.filters(), c.activation(), null);
          candidates.add(change(dense, "to-dense", name, c.filters()));
        }
        candidates.add(change(padded(c), "same", name));
        candidates.add(change(ungrouped(c), "ungrouped", name));
        candidates.add(change(sized(c, least), "kernel", name, least));
      }
      case NodeSpec.TransposedConvolution c ->
          candidates.add(
              change(
                  new NodeSpec.TransposedConvolution(
                      name,
                      null,
                      c.filters(),
                      c.kernel(),
                      c.stride(),
                      null,
                      null,
                      null,
                      null,
                      c.bias(),
                      c.activation(),
                      c.initialiser()),
                  "simple",
                  name));
      case NodeSpec.Pooling p -> {
        candidates.add(
            change(
                new NodeSpec.Pooling(name, null, p.kind(), p.size(), null, null, p.countPadding()),
                "simple",
                name));
        candidates.add(
            change(
                new NodeSpec.Pooling(name, null, p.kind(), Extents.of(least), null, null, null),
                "size",
                name,
                least));
      }
      case NodeSpec.SpaceToDepth s -> {
        int block = commonDivisor(shape);
        candidates.add(change(new NodeSpec.SpaceToDepth(name, null, block), "block", name, block));
      }
      case NodeSpec.DepthToSpace d -> addChannels(d, shape, candidates);
      case NodeSpec.Reshape r ->
          candidates.add(
              change(
                  new NodeSpec.Reshape(name, null, pictures(shape.size()).getFirst()),
                  "shape",
                  name,
                  pictures(shape.size()).getFirst()));
      default -> {}
    }
  }

  private static NodeSpec padded(NodeSpec.Convolution c) {
    return new NodeSpec.Convolution(
        c.name(),
        null,
        c.filters(),
        c.kernel(),
        c.stride(),
        Padding.SAME,
        c.dilation(),
        c.groups(),
        c.bias(),
        c.activation(),
        c.initialiser());
  }

  private static NodeSpec ungrouped(NodeSpec.Convolution c) {
    return new NodeSpec.Convolution(
        c.name(),
        null,
        c.filters(),
        c.kernel(),
        c.stride(),
        c.padding(),
        c.dilation(),
        1,
        c.bias(),
        c.activation(),
        c.initialiser());
  }

  private static NodeSpec sized(NodeSpec.Convolution c, int kernel) {
    return new NodeSpec.Convolution(
        c.name(),
        null,
        c.filters(),
        Extents.of(kernel),
        c.stride(),
        c.padding(),
        null,
        1,
        c.bias(),
        c.activation(),
        c.initialiser());
  }

  /** A convolution before it gives as many channels as it needs. */
  private void addChannels(NodeSpec.DepthToSpace node, Shape shape, List<Remedy> candidates) {
    int square = node.block() * node.block();
    if (shape.rank() == RANK_OF_IMAGES && shape.axis(0) <= NodeSpec.MAX_UNITS - square) {
      int filters = Math.ceilDiv(shape.axis(0), square) * square;
      candidates.add(insert(Inserts.convolution(filters, 1), "insert-convolution", filters));
    }
  }

  private void addReshapes(Shape shape, List<Remedy> candidates) {
    if (shape.rank() > 1) {
      candidates.add(insert(Inserts.of(new NodeSpec.Flatten("f1", null)), "insert-flatten"));
      return;
    }
    for (Shape picture : pictures(shape.size())) {
      candidates.add(
          insert(Inserts.of(new NodeSpec.Reshape("r1", null, picture)), "insert-reshape", picture));
    }
  }

  /** What so many values may have been, the likeliest first. */
  private List<Shape> pictures(int size) {
    List<Shape> pictures = new ArrayList<>();
    Shape sample = report.context().sample();
    if (sample.rank() > 1 && sample.size() == size) {
      pictures.add(sample);
    }
    int side = (int) Math.round(Math.sqrt(size));
    if (side > 1 && side * side == size) {
      pictures.add(Shape.of(1, side, side));
    }
    pictures.add(Shape.of(1, size));
    pictures.add(Shape.of(size, 1, 1));
    return pictures;
  }

  private static int commonDivisor(Shape shape) {
    if (shape.rank() < RANK_OF_IMAGES) {
      return 1;
    }
    int one = shape.axis(1);
    int other = shape.axis(2);
    int divisor = Math.min(one, other);
    while (one % divisor != 0 || other % divisor != 0) {
      divisor--;
    }
    return Math.min(divisor, Extents.MAX);
  }

  private Remedy insert(Fragment fragment, String key, Object... words) {
    Object[] all = new Object[words.length + 1];
    all[0] = edge.to();
    System.arraycopy(words, 0, all, 1, words.length);
    return Remedy.of(Inserts.before(report.sketch(), edge, fragment), key, all);
  }

  private static Remedy change(NodeSpec spec, String key, Object... words) {
    return Remedy.of(new SketchEdit.Change(spec, null), key, words);
  }
}
