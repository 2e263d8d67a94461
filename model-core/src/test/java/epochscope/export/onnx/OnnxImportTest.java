package epochscope.export.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import epochscope.export.Model;
import epochscope.spec.Activation;
import epochscope.spec.InvalidInputException;
import epochscope.spec.NodeSpec;
import java.nio.FloatBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Graphs as PyTorch and others write them, against what ONNX Runtime makes of the same bytes. */
class OnnxImportTest {
  private final Random random = new Random(4);
  private final OnnxBuilder graph = new OnnxBuilder();

  private String weights(long... dims) {
    int size = 1;
    for (long dim : dims) {
      size *= (int) dim;
    }
    float[] values = new float[size];
    for (int i = 0; i < size; i++) {
      values[i] = (float) random.nextGaussian() / 2;
    }
    return graph.constant("w", Arrays.stream(dims).boxed().toList(), values);
  }

  private String positive(int size) {
    float[] values = new float[size];
    for (int i = 0; i < size; i++) {
      values[i] = 0.5f + random.nextFloat();
    }
    return graph.constant("v", List.of((long) size), values);
  }

  private String op(String operation, String... inputs) {
    return graph.operation(operation, "", List.of(inputs));
  }

  private String op(String operation, Map<String, Object> attributes, String... inputs) {
    return graph.operation(operation, "", List.of(inputs), attributes);
  }

  private byte[] bytes(long operations, List<Long> input, String output, int outputs) {
    OnnxGraph made =
        new OnnxGraph(
            "made",
            "x",
            input,
            output,
            outputs,
            graph.nodes(),
            graph.constants(),
            operations,
            Map.of());
    return OnnxBinary.of(made);
  }

  private Model checked(long operations, List<Long> input, String output, int outputs)
      throws OrtException {
    byte[] bytes = bytes(operations, input, output, outputs);
    Model model = OnnxFile.read(bytes, "made.onnx", "made");
    OrtEnvironment environment = OrtEnvironment.getEnvironment();
    int size = input.stream().mapToInt(Long::intValue).reduce(1, (a, b) -> a * b);
    long[] shape = Stream.concat(Stream.of(1L), input.stream()).mapToLong(d -> d).toArray();
    try (OrtSession session = environment.createSession(bytes)) {
      for (int row = 0; row < 5; row++) {
        double[] values = random.doubles(size, -2, 2).map(v -> (float) v).toArray();
        FloatBuffer buffer = FloatBuffer.allocate(size);
        for (double value : values) {
          buffer.put((float) value);
        }
        try (var tensor =
                ai.onnxruntime.OnnxTensor.createTensor(environment, buffer.rewind(), shape);
            OrtSession.Result result = session.run(Map.of("x", tensor))) {
          float[] expected = ((float[][]) result.get(0).getValue())[0];
          double[] wanted = new double[expected.length];
          for (int i = 0; i < wanted.length; i++) {
            wanted[i] = expected[i];
          }
          assertThat(model.function().respond(values)).containsExactly(wanted, within(2e-5));
        }
      }
    }
    return model;
  }

  private static List<String> types(Model model) {
    return model.topology().nodes().stream()
        .map(node -> node.spec().getClass().getSimpleName())
        .toList();
  }

  /** As PyTorch writes every average; the padding behind it counts as zeros. */
  @Test
  void paddingByAnOperationOfItsOwn() throws OrtException {
    String none = graph.numbers("none", new long[8]);
    String around = graph.numbers("around", 0, 0, 1, 0, 0, 0, 1, 0);
    String mean =
        op(
            "AveragePool",
            Map.of("kernel_shape", List.of(2L, 2L), "strides", List.of(1L, 1L)),
            op("Pad", Map.of("mode", "constant"), op("Pad", "x", none), around));
    String y =
        op(
            "Conv",
            Map.of("kernel_shape", List.of(3L, 3L)),
            op("Pad", mean, graph.numbers("even", 0, 0, 1, 1, 0, 0, 1, 1), graph.constant("z", 0)),
            weights(3, 2, 3, 3));
    Model model = checked(13, List.of(2L, 4L, 5L), op("Flatten", y), 3 * 5 * 4);
    assertThat(types(model)).containsExactly("Pooling", "Convolution");
  }

  @Test
  void paddingThatIsNoneIsRefusedByItsName() {
    String around = graph.numbers("around", 0, 0, 1, 1, 0, 0, 1, 1);
    String y =
        op(
            "MaxPool",
            Map.of("kernel_shape", List.of(2L, 2L)),
            graph.operation("Pad", "edge", List.of("x", around)));
    byte[] bytes = bytes(13, List.of(2L, 4L, 4L), op("Flatten", y), 50);
    assertThatThrownBy(() -> OnnxFile.read(bytes, "made.onnx", "made"))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("node edge/pad0 is a Pad");
  }

  @ParameterizedTest
  @ValueSource(longs = {7, 9, 11, 13, 17})
  void linearLayersInBothSpellings(long operations) throws OrtException {
    String h =
        op("Gemm", Map.of("alpha", 1f, "beta", 1f, "transB", 1L), "x", weights(6, 3), weights(6));
    String relu = op("Relu", h);
    String product = op("MatMul", relu, weights(6, 4));
    String sum = op("Add", weights(4), product);
    String y = op("Sigmoid", op("Gemm", op("Tanh", sum), weights(4, 1), weights(1)));
    Model model = checked(operations, List.of(3L), y, 1);
    assertThat(types(model)).containsExactly("Dense", "Dense", "Dense");
    assertThat(model.topology().nodes())
        .extracting(node -> node.spec().activation())
        .containsExactly(Activation.RELU, Activation.TANH, Activation.LOGISTIC);
    assertThat(model.outputs()).containsExactly(Model.RESPONSE);
  }

  @Test
  void aResidualBlockWithBatchNormalisation() throws OrtException {
    Map<String, Object> same =
        Map.of("kernel_shape", List.of(3L, 3L), "pads", List.of(1L, 1L, 1L, 1L));
    String c1 = op("Conv", same, "x", weights(4, 2, 3, 3));
    String n1 = op("BatchNormalization", c1, positive(4), weights(4), weights(4), positive(4));
    String r1 = op("Relu", n1);
    Map<String, Object> pool =
        Map.of(
            "kernel_shape",
            List.of(3L, 3L),
            "strides",
            List.of(2L, 2L),
            "pads",
            List.of(1L, 1L, 1L, 1L));
    String p1 = op("MaxPool", pool, r1);
    String c2 =
        op(
            "Conv",
            Map.of("group", 2L, "auto_pad", "SAME_UPPER", "kernel_shape", List.of(2L, 2L)),
            p1,
            weights(4, 2, 2, 2),
            weights(4));
    String sum = op("Relu", op("Add", c2, p1));
    String mean = op("GlobalAveragePool", sum);
    String y =
        op(
            "Softmax",
            Map.of("axis", 1L),
            op("Gemm", Map.of("transB", 1L), op("Flatten", mean), weights(3, 4), weights(3)));
    Model model = checked(13, List.of(2L, 7L, 8L), y, 3);
    assertThat(types(model))
        .containsExactly(
            "Convolution",
            "BatchNormalisation",
            "Activate",
            "Pooling",
            "Convolution",
            "Add",
            "Activate",
            "GlobalPooling",
            "Dense");
    assertThat(model.classes()).hasSize(3);
  }

  /** x.view(x.size(0), -1) */
  @Test
  void aViewByTheNumberOfSamples() throws OrtException {
    String c = op("Conv", Map.of("strides", List.of(2L, 1L)), "x", weights(3, 1, 2, 2), weights(3));
    String first = op("Gather", Map.of("axis", 0L), op("Shape", c), scalar());
    String shape =
        op(
            "Concat",
            Map.of("axis", 0L),
            op("Unsqueeze", Map.of("axes", List.of(0L)), first),
            graph.numbers("n", -1));
    String y = op("Gemm", op("Reshape", c, shape), weights(3 * 3 * 4, 2), weights(2));
    Model model = checked(11, List.of(1L, 6L, 5L), y, 2);
    assertThat(types(model)).containsExactly("Convolution", "Flatten", "Dense");
  }

  private String scalar() {
    graph
        .nodes()
        .add(
            new OnnxNode(
                "Constant",
                "zero",
                List.of(),
                List.of("zero"),
                Map.of("value", new OnnxTensor("", List.of(), null, new long[] {0}))));
    return "zero";
  }

  @Test
  void activationsSpeltOut() throws OrtException {
    String a = op("Gemm", "x", weights(3, 5), weights(5));
    String erf = op("Erf", op("Div", a, graph.constant("s", Math.sqrt(2))));
    String gelu =
        op("Mul", op("Mul", a, op("Add", erf, graph.constant("o", 1))), graph.constant("h", 0.5));
    String b = op("Gemm", gelu, weights(5, 4), weights(4));
    String silu = op("Mul", b, op("Sigmoid", b));
    String c = op("Gemm", silu, weights(4, 4), weights(4));
    String scaled = op("Mul", op("LeakyRelu", Map.of("alpha", 0.01f), c), graph.constant("f", 3));
    String y = op("Add", scaled, silu);
    Model model = checked(13, List.of(3L), y, 4);
    assertThat(model.topology().nodes())
        .extracting(node -> node.spec().activation())
        .startsWith(Activation.GELU, Activation.SWISH, Activation.LEAKY_RELU);
    assertThat(types(model)).containsExactly("Dense", "Dense", "Dense", "Standardise", "Add");
  }

  @Test
  void signalsOnALineAndTransposedConvolutions() throws OrtException {
    String c =
        op(
            "Conv",
            Map.of("strides", List.of(2L), "pads", List.of(2L, 2L), "dilations", List.of(2L)),
            "x",
            weights(4, 2, 3));
    String up =
        op(
            "ConvTranspose",
            Map.of("strides", List.of(3L), "pads", List.of(1L, 0L), "output_padding", List.of(0L)),
            op("Relu", c),
            weights(4, 3, 4),
            weights(3));
    String mean = op("ReduceMean", Map.of("axes", List.of(2L), "keepdims", 0L), up);
    Model model = checked(11, List.of(2L, 9L), mean, 3);
    assertThat(types(model))
        .containsExactly("Convolution", "TransposedConvolution", "GlobalPooling");
  }

  @Test
  void whatHasNoNameHereIsRefusedByItsOwn() {
    String gru = op("GRU", "x", weights(1, 6, 3), weights(1, 6, 2));
    assertThatThrownBy(() -> OnnxFile.read(bytes(13, List.of(3L), gru, 2), "a.onnx", "a"))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageMatching("a\\.onnx: node /gru\\d+ is a GRU, which is not known here");
  }

  @Test
  void aFunctionThatIsNoActivationIsRefused() {
    String six =
        op(
            "Clip",
            op("Gemm", "x", weights(3, 2), weights(2)),
            graph.constant("a", 0),
            graph.constant("b", 6));
    String y = op("Gemm", six, weights(2, 1), weights(1));
    assertThatThrownBy(() -> OnnxFile.read(bytes(13, List.of(3L), y, 1), "a.onnx", "a"))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("no activation known here");
  }

  /** Each loads, or is refused in one sentence. */
  @Test
  void harmedBytesAreRefusedInOneSentence() {
    String h = op("Tanh", op("Gemm", Map.of("transB", 1L), "x", weights(4, 3), weights(4)));
    String y = op("Gemm", op("Reshape", h, graph.numbers("n", -1, 4)), weights(4, 2), weights(2));
    byte[] bytes = bytes(13, List.of(3L), y, 2);
    int loaded = 0;
    for (int i = 0; i < 500; i++) {
      byte[] harmed = bytes.clone();
      for (int changes = 1 + random.nextInt(3); changes > 0; changes--) {
        harmed[random.nextInt(harmed.length)] = (byte) random.nextInt(256);
      }
      try {
        OnnxFile.read(harmed, "a.onnx", "a");
        loaded++;
      } catch (InvalidInputException e) {
        assertThat(e.getMessage()).startsWith("a.onnx").hasSizeLessThan(600);
        assertThat(e.getMessage().lines()).hasSize(1);
      }
    }
    assertThat(loaded).isBetween(15, 485);
  }

  @Test
  void layersKeepTheirNames() {
    graph
        .nodes()
        .add(
            new OnnxNode(
                "MatMul", "/fc1/MatMul", List.of("x", weights(3, 2)), List.of("y"), Map.of()));
    Model model = OnnxFile.read(bytes(13, List.of(3L), "y", 2), "a.onnx", "a");
    assertThat(model.topology().nodes().getFirst().spec())
        .isInstanceOf(NodeSpec.Dense.class)
        .extracting(NodeSpec::name)
        .isEqualTo("/fc1/MatMul");
  }
}
