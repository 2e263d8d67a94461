package epochscope.app.builder.sketch;

import epochscope.spec.Activation;
import epochscope.spec.Extents;
import epochscope.spec.NetworkSpec;
import epochscope.spec.NodeSpec;
import epochscope.spec.Padding;
import epochscope.spec.PoolingKind;
import epochscope.spec.Position;
import epochscope.spec.Shape;
import java.util.ArrayList;
import java.util.List;

/** Draws the templates, to suit what is trained on. */
record TemplateMaker(SketchContext context) {
  private static final int LENET_KERNEL = 5;
  private static final int LENET_SIDE = 28;
  private static final int CODE = 16;
  private static final int WIDEST = 64;

  Sketch make(Template template) {
    return switch (template) {
      case EMPTY -> Sketch.EMPTY;
      case SMALL_DENSE ->
          chain(List.of(dense("h1", 4, Activation.TANH), dense("h2", 2, Activation.TANH), out()));
      case LENET -> chain(leNet());
      case VGG -> chain(vgg());
      case RESIDUAL -> residual();
      case AUTOENCODER -> chain(isSpatial() ? convolutionalAutoencoder() : denseAutoencoder());
    };
  }

  private Shape sample() {
    return context.sample();
  }

  private boolean isSpatial() {
    return sample().rank() > 1;
  }

  /** The shortest of the axes but channels. */
  private int side() {
    return sample().axes().stream().skip(1).mapToInt(Integer::intValue).min().orElse(LENET_SIDE);
  }

  /** LeCun et al., Proc. IEEE 86 (1998). */
  private List<NodeSpec> leNet() {
    boolean small = side() < 2 * (LENET_KERNEL + 1);
    return List.of(
        convolution("c1", 6, LENET_KERNEL, Padding.SAME, Activation.TANH),
        pooling("p1", PoolingKind.AVERAGE),
        convolution("c2", 16, LENET_KERNEL, small ? Padding.SAME : Padding.VALID, Activation.TANH),
        pooling("p2", PoolingKind.AVERAGE),
        new NodeSpec.Flatten("f1", null),
        dense("h1", 120, Activation.TANH),
        dense("h2", 84, Activation.TANH),
        out());
  }

  /** As Simonyan and Zisserman, ICLR 2015, but small. */
  private List<NodeSpec> vgg() {
    List<NodeSpec> nodes = new ArrayList<>();
    int filters = 32;
    for (int stage = 1; stage <= 2; stage++) {
      String first = "c" + (2 * stage - 1);
      nodes.add(convolution(first, filters, 3, Padding.SAME, Activation.RELU));
      nodes.add(convolution("c" + 2 * stage, filters, 3, Padding.SAME, Activation.RELU));
      nodes.add(pooling("p" + stage, PoolingKind.MAX));
      filters *= 2;
    }
    nodes.add(new NodeSpec.Flatten("f1", null));
    nodes.add(dense("h1", 128, Activation.RELU));
    nodes.add(new NodeSpec.Dropout("d1", null, 0.5));
    nodes.add(out());
    return nodes;
  }

  private Sketch residual() {
    Shape flow = isSpatial() ? withFilters(CODE) : Shape.of(CODE);
    Fragment block = PaletteItem.RESIDUAL_BLOCK.fragment(flow, context);
    Sketch sketch = Sketch.EMPTY;
    if (isSpatial()) {
      sketch = append(sketch, convolution("c0", CODE, 3, Padding.SAME, Activation.LINEAR));
      sketch = append(sketch, new NodeSpec.BatchNormalisation("bn0", null, null, null));
      sketch = append(sketch, new NodeSpec.Activate("a0", null, Activation.RELU));
    } else {
      sketch = append(sketch, dense("h0", CODE, Activation.TANH));
    }
    sketch = append(append(sketch, block), block);
    if (isSpatial()) {
      sketch = append(sketch, new NodeSpec.GlobalPooling("g1", null, null));
    }
    sketch = append(sketch, out());
    return arranged(sketch);
  }

  private Shape withFilters(int filters) {
    List<Integer> axes = new ArrayList<>(sample().axes());
    axes.set(0, filters);
    return new Shape(axes);
  }

  /** Narrow in the middle. */
  private List<NodeSpec> denseAutoencoder() {
    int wide = Math.clamp(8L * sample().size(), CODE, WIDEST);
    return List.of(
        dense("encode1", wide, Activation.TANH),
        dense("encode2", wide / 2, Activation.TANH),
        dense("code", 2, Activation.LINEAR),
        dense("decode1", wide / 2, Activation.TANH),
        dense("decode2", wide, Activation.TANH),
        out());
  }

  private List<NodeSpec> convolutionalAutoencoder() {
    List<Integer> halved = new ArrayList<>(List.of(CODE / 2));
    sample().axes().stream().skip(1).forEach(axis -> halved.add(Math.max(1, axis / 2)));
    Shape half = new Shape(halved);
    return List.of(
        convolution("encode1", CODE / 2, 3, Padding.SAME, Activation.RELU),
        pooling("p1", PoolingKind.MAX),
        new NodeSpec.Flatten("f1", null),
        dense("code", CODE, Activation.LINEAR),
        dense("decode1", half.size(), Activation.RELU),
        new NodeSpec.Reshape("r1", null, half),
        new NodeSpec.UpSampling("u1", null, null),
        convolution("decode2", 1, 3, Padding.SAME, Activation.RELU),
        new NodeSpec.Flatten("f2", null),
        out());
  }

  private static Sketch chain(List<NodeSpec> nodes) {
    return Sketch.of(new NetworkSpec(nodes), null);
  }

  private static Sketch append(Sketch sketch, NodeSpec node) {
    return append(sketch, Inserts.of(node));
  }

  private static Sketch append(Sketch sketch, Fragment fragment) {
    String last = sketch.nodes().isEmpty() ? NetworkSpec.INPUT : sketch.nodes().getLast().name();
    return new SketchEdit.Append(fragment, last, Position.ORIGIN).apply(sketch);
  }

  private static Sketch arranged(Sketch sketch) {
    String last = sketch.nodes().getLast().name();
    Sketch ended = new SketchEdit.MarkOutput(last, true).apply(sketch);
    return new SketchEdit.Arrange().apply(ended);
  }

  private static NodeSpec dense(String name, int units, Activation activation) {
    return new NodeSpec.Dense(name, null, units, activation, null);
  }

  private static NodeSpec convolution(
      String name, int filters, int kernel, Padding padding, Activation activation) {
    return new NodeSpec.Convolution(
        name, null, filters, Extents.of(kernel), null, padding, null, null, null, activation, null);
  }

  private NodeSpec pooling(String name, PoolingKind kind) {
    return new NodeSpec.Pooling(name, null, kind, Extents.of(2), null, null, null);
  }

  /** As many units, and the activation, that the targets need. */
  private static NodeSpec out() {
    return new NodeSpec.Dense("out", null, null, null, null);
  }
}
