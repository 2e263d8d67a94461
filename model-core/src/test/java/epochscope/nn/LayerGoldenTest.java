package epochscope.nn;

import static epochscope.golden.GoldenFile.assertClose;
import static epochscope.golden.GoldenFile.flat;

import com.fasterxml.jackson.databind.JsonNode;
import epochscope.golden.GoldenFile;
import epochscope.kernels.KernelsUnderTest;
import epochscope.spec.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Single layers in all their variants, and their gradients, as PyTorch computes them. */
class LayerGoldenTest {
  private static final String[] PARAMETERS = {"w", "gamma", "b", "beta"};

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "conv2d_valid                  | 'filters': 3, 'kernel': 3",
        "conv2d_pad1_same              | 'filters': 3, 'kernel': 3, 'padding': 1",
        "conv2d_pad1_same              | 'filters': 3, 'kernel': 3, 'padding': 'same'",
        "conv2d_stride2_valid          | 'filters': 3, 'kernel': 3, 'stride': 2",
        "conv2d_stride2_pad1           | 'filters': 3, 'kernel': 3, 'stride': 2, 'padding': 1",
        "conv2d_dilation2_valid        | 'filters': 3, 'kernel': 3, 'dilation': 2",
        "conv2d_dilation2_pad2_same    | 'filters': 3, 'kernel': 3, 'dilation': 2, 'padding': 2",
        "conv2d_dilation2_pad2_same    | 'filters': 3, 'kernel': 3, 'dilation': 2, 'padding':"
            + " 'same'",
        "conv2d_stride2_dilation2_pad2 | 'filters': 3, 'kernel': 3, 'stride': 2, 'dilation': 2,"
            + " 'padding': 2",
        "conv2d_stride_2_1_pad_0_2     | 'filters': 3, 'kernel': 3, 'stride': [2, 1], 'padding':"
            + " [0, 2]",
        "conv2d_full_pad2              | 'filters': 3, 'kernel': [3, 3], 'padding': [2, 2]",
        "conv2d_tf_same_stride2        | 'filters': 3, 'kernel': 3, 'stride': 2, 'padding': 'same'"
      })
  void convolution(String name, String fields) {
    check("conv_variants_1.json", name, "'type': 'convolution', " + fields);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "conv2d_1x1                  | 'type': 'convolution', 'filters': 3, 'kernel': 1",
        "conv2d_groups2_depthwise    | 'type': 'convolution', 'filters': 4, 'kernel': 3, 'groups':"
            + " 2, 'padding': 1",
        "conv1d_stride2_pad1         | 'type': 'convolution', 'filters': 3, 'kernel': 3, 'stride':"
            + " 2, 'padding': 1",
        "convT2d_stride2             | 'type': 'transposed-convolution', 'filters': 3, 'kernel': 3,"
            + " 'stride': 2",
        "maxpool2_stride2            | 'type': 'pooling', 'size': 2",
        "maxpool3_stride2_pad1       | 'type': 'pooling', 'size': 3, 'stride': 2, 'padding': 1",
        "avgpool2_stride2            | 'type': 'pooling', 'kind': 'average', 'size': 2",
        "avgpool3_stride2_pad1_nopad | 'type': 'pooling', 'kind': 'average', 'size': 3, 'stride':"
            + " 2, 'padding': 1, 'countPadding': false",
        "global_avgpool              | 'type': 'global-pooling'",
        "upsample_nearest2           | 'type': 'up-sampling'",
        "batchnorm2d_train_eps1e-5   | 'type': 'batch-normalisation'",
        "layernorm_eps1e-5           | 'type': 'layer-normalisation'"
      })
  void otherLayers(String name, String fields) {
    check("conv_variants_2.json", name, fields);
  }

  private static void check(String file, String name, String fields) {
    JsonNode golden = find(GoldenFile.read(file), name);
    double[] x = flat(golden.get("inputs").get("x"));
    Topology topology = Networks.ofNodes(sample(golden.get("inputs").get("x")), fields);
    for (KernelsUnderTest tested : KernelsUnderTest.values()) {
      NetworkPass pass = new NetworkPass(topology, tested.kernels, x);
      double[] parameters = new double[topology.parameters().size()];
      double[] trained = parameters(golden.get("inputs"));
      System.arraycopy(trained, 0, parameters, 0, trained.length);
      pass.parameters(parameters).forward(Mode.TRAINING);
      assertClose("output", pass.logits(), flat(golden.get("output")), tested.tolerance);
      pass.backward(flat(golden.get("cotangent")));
      JsonNode expected = golden.get("grads");
      assertClose("dx", pass.inputGradient(), flat(expected.get("x")), tested.tolerance);
      assertClose("gradient", pass.gradient(), parameters(expected), tested.tolerance);
    }
  }

  private static JsonNode find(JsonNode file, String name) {
    for (JsonNode golden : file.get("cases")) {
      if (golden.get("name").textValue().equals(name)) {
        return golden;
      }
    }
    throw new AssertionError("no case " + name);
  }

  /** The shape of one of its rows. */
  private static Shape sample(JsonNode x) {
    List<Integer> axes = new ArrayList<>();
    for (JsonNode inner = x.get(0); inner.isArray(); inner = inner.get(0)) {
      axes.add(inner.size());
    }
    return new Shape(axes);
  }

  private static double[] parameters(JsonNode node) {
    DoubleStream all = DoubleStream.empty();
    for (String name : PARAMETERS) {
      if (node.has(name)) {
        all = DoubleStream.concat(all, DoubleStream.of(flat(node.get(name))));
      }
    }
    return all.toArray();
  }
}
