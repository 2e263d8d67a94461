package epochscope.export.onnx;

import java.util.List;
import java.util.Map;

/**
 * What an ONNX file says: operations in order of computation, from one input of floats to one
 * output, for any number of samples N.
 *
 * @param inputShape of one sample, without N
 * @param outputs values of the output of one sample
 * @param operations version of the operations' definitions
 * @param metadata free text by key
 */
record OnnxGraph(
    String name,
    String input,
    List<Long> inputShape,
    String output,
    long outputs,
    List<OnnxNode> nodes,
    List<OnnxTensor> constants,
    long operations,
    Map<String, String> metadata) {
  /** The last before files need a runtime of 2023. */
  static final long IR_VERSION = 8;

  /** The first that knows layer normalisation. */
  static final long OPERATIONS = 17;

  static final String SAMPLES = "N";
  static final String PRODUCER = "epochscope";

  OnnxGraph {
    inputShape = List.copyOf(inputShape);
    nodes = List.copyOf(nodes);
    constants = List.copyOf(constants);
    metadata = Map.copyOf(metadata);
  }
}
