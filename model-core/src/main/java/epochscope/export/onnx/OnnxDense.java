package epochscope.export.onnx;

import epochscope.export.foreign.ImportedNetwork;
import epochscope.export.foreign.ImportedValue;
import epochscope.spec.Check;
import epochscope.spec.NodeSpec;
import epochscope.spec.Shape;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Products with matrices, as dense layers. */
record OnnxDense(ImportedNetwork network, OnnxElements elements) {
  ImportedValue gemm(OnnxNode node, OnnxArguments x) {
    ImportedValue a = elements.value(x, 0);
    Array b = x.ofRank(1, 2);
    boolean turned = node.number("transB", 0) == 1;
    if (node.number("transA", 0) != 0) {
      throw node.wrong("transA", "0");
    }
    Array weight = turned ? b : b.transposed(1, 0);
    double alpha = node.real("alpha", 1);
    double beta = node.real("beta", 1);
    Array bias = x.optional(2);
    return dense(
        node, a, weight.map(v -> alpha * v), bias == null ? null : bias.map(v -> beta * v));
  }

  /**
   * @param bias that the operation behind it adds; null: none
   */
  ImportedValue matrix(OnnxNode node, OnnxArguments x, Array bias) {
    return dense(node, elements.value(x, 0), x.ofRank(1, 2).transposed(1, 0), bias);
  }

  /**
   * @param weight [out][in]
   * @param bias null: none
   */
  private ImportedValue dense(OnnxNode node, ImportedValue x, Array weight, Array bias) {
    int out = weight.dims()[0];
    if (!x.isFlat() || weight.dims()[1] != x.size()) {
      throw Check.found(
          "what node " + node.title() + " takes",
          Arrays.toString(x.dims()),
          "[" + weight.dims()[1] + "], as its weights are for");
    }
    double[] offsets = new double[out];
    if (bias != null) {
      if (bias.values().length != 1 && bias.values().length != out) {
        throw Check.found(
            "bias of node " + node.title(), bias.values().length + " numbers", out + " numbers");
      }
      Arrays.setAll(offsets, o -> bias.values()[bias.values().length == 1 ? 0 : o]);
    }
    ImportedValue flat = network.shaped(x, Shape.of(x.size()));
    String name = network.name(node.title());
    Shape shape =
        network.add(
            new NodeSpec.Dense(name, List.of(flat.node()), out, null, null),
            Map.of("weight", flat.columnsHere(weight.values()), "bias", offsets));
    return ImportedValue.of(name, shape);
  }
}
