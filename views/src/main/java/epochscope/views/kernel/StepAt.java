package epochscope.views.kernel;

import epochscope.analysis.FeatureMaps;
import epochscope.analysis.FieldBox;
import epochscope.analysis.KernelStep;
import epochscope.analysis.PoolingStep;
import epochscope.analysis.ReceptiveField;
import epochscope.nn.Topology;
import epochscope.spec.Extents;
import epochscope.spec.NodeSpec;
import epochscope.spec.Shape;
import epochscope.views.Frame;
import epochscope.views.Texts;
import epochscope.views.drawing.CsvText;
import epochscope.views.image.MapPlace;
import epochscope.views.image.NodeChoice;
import epochscope.views.network.NodeWords;
import java.util.Arrays;
import java.util.Locale;

/**
 * The step that is shown, and the maps on either side of it.
 *
 * @param node index in the topology
 * @param place of the value that it gives
 * @param source [channel][row][column] of {@code shape}, what the node takes
 * @param output [channel][row][column], what it gives
 * @param kernel of a convolution; null: of a pooling
 * @param pooling of a pooling; null: of a convolution
 */
record StepAt(
    Topology topology,
    int node,
    MapPlace place,
    Shape shape,
    float[] source,
    float[] output,
    KernelStep kernel,
    PoolingStep pooling) {

  static boolean canBeShown(Topology.Node node) {
    return node.spec() instanceof NodeSpec.Convolution
        || node.spec() instanceof NodeSpec.Pooling
        || node.spec() instanceof NodeSpec.GlobalPooling;
  }

  static StepAt of(Frame frame, FeatureMaps maps, int node) {
    Topology topology = frame.topology();
    Topology.Node at = topology.nodes().get(node);
    MapPlace place = NodeChoice.place(topology, frame.selection(), node);
    FieldBox box = FieldBox.at(place.row(), place.column());
    float[] source = source(topology, maps, at.source());
    boolean convolves = NodeChoice.isConvolution(at);
    float[] parameters = frame.snapshot().parameters();
    return new StepAt(
        topology,
        node,
        place,
        at.input(),
        source,
        maps.maps().get(at.name()).values(),
        convolves ? KernelStep.of(topology, parameters, node, source, place.channel(), box) : null,
        convolves ? null : PoolingStep.of(topology, node, source, place.channel(), box));
  }

  private static float[] source(Topology topology, FeatureMaps maps, int source) {
    if (source >= 0) {
      return maps.maps().get(topology.nodes().get(source).name()).values();
    }
    Topology.Input input = topology.entries().get(-1 - source);
    return Arrays.copyOfRange(maps.sample(), input.offset(), input.offset() + input.shape().size());
  }

  Topology.Node target() {
    return topology.nodes().get(node);
  }

  boolean isConvolution() {
    return kernel != null;
  }

  /** Rows of the window's values. */
  int rows() {
    return shape.rank() == 2 ? 1 : size().along("kernel", 0, 2);
  }

  int columns() {
    int rank = shape.rank() - 1;
    return size().along("kernel", rank - 1, rank);
  }

  private Extents size() {
    return switch (target().spec()) {
      case NodeSpec.Convolution convolution -> convolution.kernel();
      case NodeSpec.Pooling pool -> pool.size();
      default -> Extents.of(Math.max(1, MapPlace.rows(shape)), MapPlace.columns(shape));
    };
  }

  /** Distance between neighbouring values of the window, in rows, or in columns. */
  int dilation(boolean along) {
    int rank = shape.rank() - 1;
    return target().spec() instanceof NodeSpec.Convolution convolution
        ? convolution.dilation().along("dilation", along ? rank - 1 : 0, rank)
        : 1;
  }

  FieldBox window() {
    return isConvolution() ? kernel.window() : pooling.window();
  }

  /** All that any window sees: the source and the padding around it. */
  FieldBox canvas() {
    Shape out = target().output();
    FieldBox first = ReceptiveField.window(target(), FieldBox.at(0, 0));
    FieldBox last =
        ReceptiveField.window(
            target(), FieldBox.at(MapPlace.rows(out) - 1, MapPlace.columns(out) - 1));
    return new FieldBox(
        Math.min(0, first.top()),
        Math.min(0, first.left()),
        Math.max(MapPlace.rows(shape) - 1, last.bottom()),
        Math.max(MapPlace.columns(shape) - 1, last.right()));
  }

  /** Channels of the source that the value is made from. */
  int channels() {
    return isConvolution() ? kernel.channels() : 1;
  }

  int firstChannel() {
    return isConvolution() ? kernel.firstChannel() : place.channel();
  }

  /**
   * [row][column] of a channel, the first that is looked at being 0; NaN in a pooling's padding.
   */
  double[] patch(int channel) {
    int size = rows() * columns();
    return isConvolution()
        ? Arrays.copyOfRange(kernel.patch(), channel * size, (channel + 1) * size)
        : pooling.patch();
  }

  /** [row][column] of a channel's weights. */
  double[] weights(int channel) {
    int size = rows() * columns();
    return Arrays.copyOfRange(kernel.kernel(), channel * size, (channel + 1) * size);
  }

  double value() {
    return isConvolution() ? kernel.value() : pooling.value();
  }

  String sourceName() {
    int source = NodeChoice.source(topology, node);
    return source < 0
        ? topology.entries().get(-1 - source).name()
        : topology.nodes().get(source).name();
  }

  String title() {
    String what = target().name() + "[" + place.channel() + "]";
    return target().output().rank() == 1
        ? what
        : what + ", " + Texts.get("maps.pixel", place.row(), place.column());
  }

  /** Kernel, stride, padding and dilation. */
  String windowWords() {
    String what = NodeWords.of(target());
    int rank = shape.rank() - 1;
    return switch (target().spec()) {
      case NodeSpec.Convolution convolution ->
          Texts.get(
              "kernel.words",
              what,
              convolution.stride().along("stride", rank - 1, rank),
              -Math.min(0, canvas().left()),
              dilation(true),
              channels());
      case NodeSpec.Pooling pool ->
          Texts.get(
              "kernel.words.pooling",
              what,
              pool.stride().along("stride", rank - 1, rank),
              -Math.min(0, canvas().left()));
      default -> what;
    };
  }

  String poolingWord() {
    return Texts.get("kernel." + pooling.kind().name().toLowerCase(Locale.ROOT));
  }

  /** A row for each value of the window. */
  void write(CsvText text) {
    for (int channel = 0; channel < channels(); channel++) {
      double[] patch = patch(channel);
      double[] weights = isConvolution() ? weights(channel) : null;
      for (int i = 0; i < patch.length; i++) {
        text.row(
            target().name(),
            firstChannel() + channel,
            window().top() + i / columns() * dilation(false),
            window().left() + i % columns() * dilation(true),
            patch[i],
            weights == null ? "" : weights[i],
            weights == null ? "" : patch[i] * weights[i]);
      }
    }
  }
}
