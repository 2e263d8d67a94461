package epochscope.export.tfjs;

import epochscope.kernels.PoolingShape;
import epochscope.nn.Topology;
import epochscope.nn.Windows;
import epochscope.spec.NodeSpec;
import epochscope.spec.PoolingKind;
import epochscope.spec.Shape;

/** Pooling of windows and of whole pictures. */
record TfjsPooling(LayerBuilder layers) {
  /**
   * @param neverNegative whether zeros around the input are no larger than any of its values
   */
  LayerValue of(NodeSpec.Pooling spec, Topology.Node node, LayerValue x, boolean neverNegative) {
    PoolingShape shape = Windows.of(spec, node.input());
    TfjsWindows windows = TfjsWindows.of(shape);
    boolean largest = spec.kind() == PoolingKind.MAX;
    if (windows.isValid()) {
      return scaled(spec, shape, pooled(node, x.layer(), windows, "valid", largest));
    }
    // TensorFlow's own padding never counts, neither for the largest nor for the average.
    boolean counts = !largest && (spec.kind() == PoolingKind.SUM || spec.countPadding());
    if (windows.isSame() && !counts) {
      return pooled(node, x.layer(), windows, "same", largest);
    }
    if (largest && !neverNegative) {
      throw TfjsActivations.unsayable(
          "node " + node.name(), "windows of the largest value over padding like this");
    }
    String padded =
        layers.add(
            "ZeroPadding2D", node.name() + "_padding", x.layer(), "padding", windows.zeros());
    LayerValue y = pooled(node, padded, windows, "valid", largest);
    return largest || counts ? scaled(spec, shape, y) : withoutPadding(node, shape, y);
  }

  private LayerValue pooled(
      Topology.Node node, String x, TfjsWindows windows, String padding, boolean largest) {
    String layer =
        layers.add(
            largest ? "MaxPooling2D" : "AveragePooling2D",
            node.name(),
            x,
            "pool_size",
            windows.size(),
            "strides",
            windows.strides(),
            "padding",
            padding,
            "data_format",
            "channels_last");
    return new LayerValue(layer, node.output());
  }

  /** A sum is so many times the average. */
  private LayerValue scaled(NodeSpec.Pooling spec, PoolingShape shape, LayerValue average) {
    return spec.kind() == PoolingKind.SUM
        ? new TfjsScaling(layers).times(spec.name() + "_sum", average, size(shape))
        : average;
  }

  private static int size(PoolingShape shape) {
    return shape.rows().size() * shape.columns().size();
  }

  /** Each average times the share of its window that is no padding, upside down. */
  private LayerValue withoutPadding(Topology.Node node, PoolingShape shape, LayerValue average) {
    Shape output = node.output();
    double[] share = new double[output.size()];
    int columns = LayerValue.columns(output);
    int positions = LayerValue.rows(output) * columns;
    for (int i = 0; i < share.length; i++) {
      int at = i % positions;
      int covered = shape.rows().covered(at / columns) * shape.columns().covered(at % columns);
      share[i] = (double) covered / size(shape);
    }
    return new TfjsScaling(layers)
        .perValue(node.name() + "_share", average, new double[share.length], share);
  }

  LayerValue of(NodeSpec.GlobalPooling spec, Topology.Node node, LayerValue x) {
    boolean largest = spec.kind() == PoolingKind.MAX;
    String type = largest ? "GlobalMaxPooling2D" : "GlobalAveragePooling2D";
    String layer = layers.add(type, node.name(), x.layer(), "data_format", "channels_last");
    LayerValue y = new LayerValue(layer, node.output());
    return spec.kind() == PoolingKind.SUM
        ? new TfjsScaling(layers).times(node.name() + "_sum", y, node.in() / node.input().axis(0))
        : y;
  }
}
