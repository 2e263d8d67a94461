package epochscope.export.onnx;

import epochscope.export.foreign.ImportedNetwork;
import epochscope.export.foreign.ImportedValue;
import epochscope.nn.ParameterLayout;
import epochscope.spec.Extents;
import epochscope.spec.NodeSpec;
import epochscope.spec.PoolingKind;
import epochscope.spec.Shape;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Operations on whole pictures, and normalisations. */
record OnnxMaps(ImportedNetwork network, OnnxElements elements) {
  ImportedValue global(OnnxNode node, ImportedValue x, PoolingKind kind, boolean keeps) {
    String name = network.name(node.title());
    Shape shape = network.add(new NodeSpec.GlobalPooling(name, List.of(x.node()), kind));
    int[] dims = x.dims().clone();
    Arrays.fill(dims, 1, dims.length, 1);
    ImportedValue y = ImportedValue.of(name, shape);
    return keeps ? y.reshaped(dims) : y;
  }

  /** Over all rows and columns. */
  ImportedValue mean(OnnxNode node, OnnxArguments x) {
    ImportedValue a = elements.value(x, 0);
    int rank = a.dims().length + 1;
    int[] axes = OnnxShapes.axes(node, x.optional(1), rank);
    int[] spatial = new int[Math.max(0, rank - 2)];
    Arrays.setAll(spatial, axis -> axis + 2);
    if (rank < 3 || !Arrays.equals(axes, spatial)) {
      throw node.unknown(" over other axes than rows and columns");
    }
    return global(
        node, elements.spatial(node, a), PoolingKind.AVERAGE, node.number("keepdims", 1) == 1);
  }

  ImportedValue depthToSpace(OnnxNode node, ImportedValue x) {
    if (!node.text("mode", "DCR").equals("CRD")) {
      throw node.wrong("mode", "CRD");
    }
    String name = network.name(node.title());
    int block = Math.toIntExact(Math.clamp(node.number("blocksize", 1), 0, Extents.MAX));
    return ImportedValue.of(
        name, network.add(new NodeSpec.DepthToSpace(name, List.of(x.node()), block)));
  }

  /** Each value several times. */
  ImportedValue resized(OnnxNode node, OnnxArguments x, int place) {
    ImportedValue a = elements.spatial(node, elements.value(x, 0));
    int rank = a.dims().length + 1;
    String way = node.text("coordinate_transformation_mode", "half_pixel");
    boolean plain =
        node.text("mode", "nearest").equals("nearest")
            && (place == 1
                || way.equals("asymmetric")
                    && node.text("nearest_mode", "round_prefer_floor").equals("floor"));
    if (!plain) {
      throw node.unknown(" that mixes neighbours, or begins in the middle of a pixel");
    }
    double[] factors = x.numbers(place, rank);
    List<Integer> whole = new ArrayList<>();
    for (int axis = 0; axis < rank; axis++) {
      boolean fits = axis < 2 ? factors[axis] == 1 : factors[axis] == Math.rint(factors[axis]);
      if (!fits || factors[axis] < 1 || factors[axis] > Extents.MAX) {
        throw node.unknown(" by other than whole factors of rows and columns");
      }
      if (axis >= 2) {
        whole.add((int) factors[axis]);
      }
    }
    String name = network.name(node.title());
    return ImportedValue.of(
        name, network.add(new NodeSpec.UpSampling(name, List.of(a.node()), new Extents(whole))));
  }

  ImportedValue batchNormalisation(OnnxNode node, OnnxArguments x) {
    ImportedValue a = elements.value(x, 0);
    ImportedValue own =
        a.isFlat() ? network.shaped(a, Shape.of(a.size())) : elements.spatial(node, a);
    int channels = a.dims()[0];
    String name = network.name(node.title());
    network.add(
        new NodeSpec.BatchNormalisation(
            name,
            List.of(own.node()),
            Math.clamp(1 - node.real("momentum", 0.9), 0, 1),
            node.real("epsilon", 1e-5)),
        Map.of(
            "gamma",
            here(own, x.numbers(1, channels)),
            "beta",
            here(own, x.numbers(2, channels)),
            "mean",
            here(own, x.numbers(3, channels)),
            ParameterLayout.VARIANCE,
            here(own, x.numbers(4, channels))));
    return own.from(name);
  }

  private static double[] here(ImportedValue x, double[] values) {
    return x.isFlat() ? x.here(values) : values;
  }

  ImportedValue layerNormalisation(OnnxNode node, OnnxArguments x) {
    ImportedValue a = elements.value(x, 0);
    long axis = node.number("axis", -1);
    if (axis != 1 && axis != -a.dims().length) {
      throw node.unknown(" of a part of a sample");
    }
    String name = network.name(node.title());
    double[] beta = x.has(2) ? x.numbers(2, a.size()) : new double[a.size()];
    network.add(
        new NodeSpec.LayerNormalisation(name, List.of(a.node()), node.real("epsilon", 1e-5)),
        Map.of("gamma", a.here(x.numbers(1, a.size())), "beta", a.here(beta)));
    return a.from(name);
  }
}
