package epochscope.app.builder.sketch;

import epochscope.spec.Activation;
import epochscope.spec.Extents;
import epochscope.spec.InitialiserSpec;
import epochscope.spec.NodeSpec;
import epochscope.spec.Padding;
import epochscope.spec.Position;
import epochscope.spec.Shape;
import java.util.ArrayList;
import java.util.List;

/**
 * Makes what the palette shows, with parameters that suit what it will take.
 *
 * @param flow what it takes, or is likely to
 * @param certain whether it is known to
 */
record PaletteMaker(Shape flow, boolean certain) {
  private static final int UNITS = 8;
  private static final int FILTERS = 16;
  private static final List<String> TWO = List.of("first", "second");

  Fragment make(PaletteItem item) {
    return switch (item) {
      case INPUT ->
          new Fragment(List.of(new SketchInput("in", null, Position.ORIGIN)), List.of(), List.of());
      case OUTPUT -> new Fragment(List.of(), List.of(node(output("out"))), List.of("out"));
      case RESIDUAL_BLOCK -> isSpatial() ? residualConvolutions() : residualDense();
      case CONVOLUTION_BLOCK ->
          Inserts.of(
              convolution("c1", FILTERS, 3, Activation.LINEAR, null),
              new NodeSpec.BatchNormalisation("bn1", null, null, null),
              new NodeSpec.Activate("a1", null, Activation.RELU),
              new NodeSpec.Pooling("p1", null, null, Extents.of(2), null, null, null));
      case DENSE_BLOCK ->
          Inserts.of(dense("h1", 32, Activation.RELU), new NodeSpec.Dropout("d1", null, 0.2));
      case CLASSIFIER_HEAD -> classifierHead();
      default -> new Fragment(List.of(), List.of(node(layer(item))), List.of());
    };
  }

  private NodeSpec layer(PaletteItem item) {
    return switch (item) {
      case DENSE -> dense("h1", UNITS, isSpatial() ? Activation.RELU : Activation.TANH);
      case CONVOLUTION -> convolution("c1", FILTERS, 3, Activation.RELU, null);
      case TRANSPOSED_CONVOLUTION ->
          new NodeSpec.TransposedConvolution(
              "t1",
              null,
              FILTERS,
              Extents.of(2),
              Extents.of(2),
              null,
              null,
              null,
              null,
              null,
              Activation.RELU,
              null);
      case ACTIVATION -> new NodeSpec.Activate("a1", null, Activation.RELU);
      case POOLING -> new NodeSpec.Pooling("p1", null, null, Extents.of(2), null, null, null);
      case GLOBAL_POOLING -> new NodeSpec.GlobalPooling("g1", null, null);
      case UP_SAMPLING -> new NodeSpec.UpSampling("u1", null, null);
      case SPACE_TO_DEPTH -> new NodeSpec.SpaceToDepth("s1", null, null);
      case DEPTH_TO_SPACE -> new NodeSpec.DepthToSpace("s1", null, null);
      case FLATTEN -> new NodeSpec.Flatten("f1", null);
      case RESHAPE -> new NodeSpec.Reshape("r1", null, picture());
      case DROPOUT -> new NodeSpec.Dropout("d1", null, 0.2);
      case BATCH_NORMALISATION -> new NodeSpec.BatchNormalisation("bn1", null, null, null);
      case LAYER_NORMALISATION -> new NodeSpec.LayerNormalisation("ln1", null, null);
      case ADD -> new NodeSpec.Add("add1", TWO);
      case MULTIPLY -> new NodeSpec.Multiply("mul1", TWO);
      case CONCATENATE -> new NodeSpec.Concatenate("cat1", TWO);
      default -> throw new IllegalArgumentException(item + " is no single node");
    };
  }

  private boolean isSpatial() {
    return flow.rank() > 1;
  }

  /** One channel, as square as can be; of pictures a list. */
  private Shape picture() {
    int size = flow.size();
    int side = (int) Math.round(Math.sqrt(size));
    return isSpatial()
        ? Shape.of(size)
        : side * side == size ? Shape.of(1, side, side) : Shape.of(1, size);
  }

  /**
   * What comes in is added to what two convolutions make of it. Where it is not known to have as
   * many channels as they have filters, a convolution of one pixel sees to that. He et al., CVPR
   * 2016.
   */
  private Fragment residualConvolutions() {
    int filters = certain ? flow.axis(0) : FILTERS;
    List<SketchNode> nodes = new ArrayList<>();
    String entry = Fragment.ENTRY;
    double x = 0;
    if (!certain) {
      nodes.add(node(convolution("c0", filters, 1, Activation.LINEAR, null), x, entry));
      entry = "c0";
      x += Grid.COLUMN;
    }
    List<NodeSpec> way =
        List.of(
            convolution("c1", filters, 3, Activation.LINEAR, new InitialiserSpec.HeUniform()),
            new NodeSpec.BatchNormalisation("bn1", null, null, null),
            new NodeSpec.Activate("a1", null, Activation.RELU),
            convolution("c2", filters, 3, Activation.LINEAR, new InitialiserSpec.HeUniform()),
            new NodeSpec.BatchNormalisation("bn2", null, null, null));
    return residual(nodes, entry, way, Activation.RELU, x);
  }

  private Fragment residualDense() {
    int units = certain ? flow.size() : UNITS;
    List<SketchNode> nodes = new ArrayList<>();
    String entry = Fragment.ENTRY;
    double x = 0;
    if (!certain) {
      nodes.add(node(dense("h0", units, Activation.TANH), x, entry));
      entry = "h0";
      x += Grid.COLUMN;
    }
    List<NodeSpec> way =
        List.of(dense("h1", units, Activation.TANH), dense("h2", units, Activation.LINEAR));
    return residual(nodes, entry, way, Activation.TANH, x);
  }

  private Fragment residual(
      List<SketchNode> nodes, String entry, List<NodeSpec> way, Activation end, double from) {
    double x = from;
    String before = entry;
    for (NodeSpec step : way) {
      nodes.add(node(step, x, before));
      before = step.name();
      x += Grid.COLUMN;
    }
    nodes.add(
        new SketchNode(new NodeSpec.Add("add1", TWO), List.of(entry, before), new Position(x, 0)));
    nodes.add(node(new NodeSpec.Activate("a2", null, end), x + Grid.COLUMN, "add1"));
    return new Fragment(List.of(), nodes, List.of()).centred();
  }

  private Fragment classifierHead() {
    List<NodeSpec> nodes = new ArrayList<>();
    if (isSpatial()) {
      nodes.add(new NodeSpec.Flatten("f1", null));
    }
    nodes.add(dense("h1", 64, Activation.RELU));
    nodes.add(new NodeSpec.Dropout("d1", null, 0.5));
    nodes.add(output("out"));
    Fragment chain = Inserts.of(nodes.toArray(NodeSpec[]::new));
    return new Fragment(List.of(), chain.nodes(), List.of("out"));
  }

  private static SketchNode node(NodeSpec spec) {
    return new SketchNode(spec, List.of(), Position.ORIGIN);
  }

  private static SketchNode node(NodeSpec spec, double x, String source) {
    return new SketchNode(spec, List.of(source), new Position(x, 0));
  }

  /** As many units, and the activation, that the targets need. */
  private static NodeSpec output(String name) {
    return new NodeSpec.Dense(name, null, null, null, null);
  }

  private static NodeSpec dense(String name, int units, Activation activation) {
    return new NodeSpec.Dense(name, null, units, activation, null);
  }

  private static NodeSpec convolution(
      String name, int filters, int kernel, Activation activation, InitialiserSpec initialiser) {
    return new NodeSpec.Convolution(
        name,
        null,
        filters,
        Extents.of(kernel),
        null,
        Padding.SAME,
        null,
        null,
        null,
        activation,
        initialiser);
  }
}
