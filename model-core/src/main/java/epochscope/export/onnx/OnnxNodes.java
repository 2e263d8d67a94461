package epochscope.export.onnx;

import epochscope.export.foreign.ImportedNetwork;
import epochscope.export.foreign.ImportedOrder;
import epochscope.export.foreign.ImportedValue;
import epochscope.export.onnx.OnnxValue.OfSamples;
import epochscope.spec.Activation;
import epochscope.spec.PoolingKind;
import epochscope.spec.Shape;
import java.util.ArrayList;
import java.util.List;

/** Operations as nodes. */
final class OnnxNodes {
  private final ImportedNetwork network;
  private final ImportedOrder order;
  private final OnnxElements elements;
  private final OnnxDense dense;
  private final OnnxMaps maps;
  private final OnnxConvolutions convolutions;

  OnnxNodes(ImportedNetwork network) {
    this.network = network;
    this.order = new ImportedOrder(network, false);
    this.elements = new OnnxElements(network, order);
    this.dense = new OnnxDense(network, elements);
    this.maps = new OnnxMaps(network, elements);
    this.convolutions = new OnnxConvolutions(network);
  }

  /**
   * @param bias that the operation after a product adds; null: none
   */
  OnnxValue of(OnnxNode node, OnnxArguments x, Array bias) {
    return switch (node.operation()) {
      case "Identity", "Dropout", "Cast" -> x.samples(0);
      case "Shape" -> OnnxAxes.shape(x.samples(0));
      case "Gather", "Slice" -> throw node.unknown(" of values of samples");
      case "Flatten" -> node(OnnxAxes.flattened(node, value(x, 0)));
      case "Reshape" -> node(OnnxAxes.reshaped(node, value(x, 0), x.array(1), order));
      case "Squeeze", "Unsqueeze" -> node(OnnxAxes.moved(node, value(x, 0), x.optional(1)));
      case "Transpose" -> node(OnnxAxes.transposed(node, value(x, 0)));
      case "Gemm" -> node(dense.gemm(node, x));
      case "MatMul" -> node(dense.matrix(node, x, bias));
      case "Conv" -> node(convolutions.convolution(node, x, spatial(node, x)));
      case "ConvTranspose" -> node(convolutions.transposed(node, x, spatial(node, x)));
      case "MaxPool" -> node(convolutions.pool(node, spatial(node, x), PoolingKind.MAX));
      case "AveragePool" -> node(convolutions.pool(node, spatial(node, x), PoolingKind.AVERAGE));
      case "GlobalMaxPool" -> node(maps.global(node, spatial(node, x), PoolingKind.MAX, true));
      case "GlobalAveragePool" ->
          node(maps.global(node, spatial(node, x), PoolingKind.AVERAGE, true));
      case "ReduceMean" -> node(maps.mean(node, x));
      case "DepthToSpace" -> node(maps.depthToSpace(node, spatial(node, x)));
      case "Resize" -> node(maps.resized(node, x, 2));
      case "Upsample" -> node(maps.resized(node, x, 1));
      case "BatchNormalization" -> node(maps.batchNormalisation(node, x));
      case "LayerNormalization" -> node(maps.layerNormalisation(node, x));
      case "Softmax" -> node(softmax(node, value(x, 0)));
      case "Concat" -> node(concatenated(node, x));
      case "Sum" -> node(elements.sum(node, x));
      case "Add", "Sub", "Mul", "Div", "Pow", "Max", "Min", "Greater" -> elements.binary(node, x);
      case "Clip" -> OnnxElements.unary(x.samples(0), OnnxElements.clip(node, x));
      default -> OnnxElements.unary(x.samples(0), OnnxRun.function(node));
    };
  }

  private static OfSamples node(ImportedValue value) {
    return OfSamples.of(value);
  }

  private ImportedValue softmax(OnnxNode node, ImportedValue x) {
    long axis = node.number("axis", -1);
    if (!x.isFlat() || axis != 1 && axis != -1) {
      throw node.unknown(" over other than all values of a sample");
    }
    return elements.activated(x, Activation.SOFTMAX);
  }

  private ImportedValue concatenated(OnnxNode node, OnnxArguments x) {
    List<ImportedValue> parts = new ArrayList<>();
    ImportedValue first = value(x, 0);
    for (int i = 0; i < x.values().size(); i++) {
      ImportedValue part = value(x, i);
      long axis = node.number("axis", 1);
      if (axis != 1 && axis != -part.dims().length || part.dims().length != first.dims().length) {
        throw node.unknown(" along another axis than channels");
      }
      parts.add(
          part.isFlat()
              ? network.shaped(part, Shape.of(part.size()))
              : elements.spatial(node, part));
    }
    return parts.size() == 1 ? parts.getFirst() : network.concatenated(node.title(), parts, order);
  }

  /**
   * The value as a node gives it.
   *
   * @param who takes it
   */
  ImportedValue resolved(OfSamples value, String who) {
    return elements.resolved(value, who);
  }

  private ImportedValue value(OnnxArguments x, int place) {
    return elements.value(x, place);
  }

  private ImportedValue spatial(OnnxNode node, OnnxArguments x) {
    return elements.spatial(node, value(x, 0));
  }
}
