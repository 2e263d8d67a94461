package epochscope.analysis.derivative;

import static epochscope.golden.GoldenFile.assertClose;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import epochscope.nn.Inference;
import epochscope.nn.Networks;
import epochscope.nn.ParameterLayout;
import epochscope.nn.Topology;
import epochscope.spec.Activation;
import epochscope.spec.InvalidInputException;
import epochscope.spec.NetworkSpec;
import epochscope.spec.Precision;
import epochscope.spec.Shape;
import epochscope.spec.SpecJson;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Derivatives of all kinds of nodes against differences of the network's own answers. */
class InputDerivativesTest {
  private static final double TOLERANCE = 2e-7;
  private static final double DISTANCE = 2e-3;
  private static final int POINTS = 3;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          one hidden layer   | [3]     | {type:dense,name:h,units:7,activation:tanh},{type:dense,name:o,units:2,activation:logistic}
          two hidden layers  | [4]     | {type:dense,name:h,units:6,activation:sine},{type:dense,name:g,units:5,activation:swish},{type:dense,name:o,units:1}
          softmax            | [3]     | {type:dense,name:h,units:5,activation:tanh},{type:dense,name:o,units:3,activation:softmax}
          softmax regression | [3]     | {type:dense,name:o,units:4,activation:softmax}
          softmax inside     | [3]     | {type:dense,name:h,units:4,activation:softmax},{type:dense,name:o,units:1,activation:tanh}
          linear             | [3]     | {type:dense,name:o,units:2}
          dropout            | [2]     | {type:dense,name:h,units:5,activation:tanh},{type:dropout,name:d,rate:0.5},{type:dense,name:o,units:1}
          activation node    | [2]     | {type:activation,name:a,activation:sine},{type:dense,name:o,units:1,activation:logistic}
          standardise        | [2]     | {type:standardise,name:s,offset:[1,2],scale:[0.5,3]},{type:activation,name:o,activation:tanh}
          batch norm         | [3]     | {type:dense,name:h,units:4},{type:batch-normalisation,name:b},{type:activation,name:a,activation:tanh},{type:dense,name:o,units:1}
          layer norm         | [3]     | {type:dense,name:h,units:5,activation:sine},{type:layer-normalisation,name:l},{type:dense,name:o,units:2,activation:logistic}
          layer norm alone   | [4]     | {type:layer-normalisation,name:l,epsilon:0.1}
          square             | [3]     | {type:multiply,name:m,inputs:[in,in]},{type:dense,name:o,units:1}
          cubes of sums      | [3]     | {type:dense,name:h,units:4,activation:tanh},{type:dense,name:k,inputs:[in],units:4},{type:multiply,name:m,inputs:[h,k,h]},{type:dense,name:o,units:1,activation:tanh}
          skip, added        | [3]     | {type:dense,name:h,units:3,activation:tanh},{type:add,name:a,inputs:[in,h,h]},{type:dense,name:o,units:1,activation:logistic}
          skip, side by side | [3]     | {type:dense,name:h,units:3,activation:tanh},{type:concatenate,name:c,inputs:[h,in]},{type:dense,name:k,units:4,activation:sine},{type:dense,name:o,units:1}
          dead branch        | [2]     | {type:dense,name:h,units:3,activation:tanh},{type:dense,name:unused,units:3,activation:sine},{type:dense,name:o,inputs:[h],units:1}
          convolution        | [2,4,4] | {type:convolution,name:c,filters:4,kernel:3,stride:[1,2],padding:same,groups:2,activation:tanh},{type:flatten,name:f},{type:dense,name:o,units:1}
          dilated, 1-D       | [2,9]   | {type:convolution,name:c,filters:3,kernel:3,dilation:2,padding:1,bias:false,activation:tanh},{type:dense,name:o,units:1}
          transposed         | [2,2,3] | {type:transposed-convolution,name:c,filters:4,kernel:[3,2],stride:2,padding:[1,0],outputPadding:1,groups:2,activation:tanh},{type:dense,name:o,units:1}
          average pooling    | [1,5,5] | {type:activation,name:a,activation:sine},{type:pooling,name:p,kind:average,size:3,stride:2,padding:1},{type:dense,name:o,units:1,activation:logistic}
          no padding counted | [1,5,5] | {type:activation,name:a,activation:sine},{type:pooling,name:p,kind:average,size:3,stride:2,padding:1,countPadding:false},{type:dense,name:o,units:1,activation:logistic}
          sum pooling        | [2,4,2] | {type:pooling,name:p,kind:sum,size:[2,1]},{type:activation,name:a,activation:tanh},{type:global-pooling,name:g},{type:dense,name:o,units:1}
          global sum         | [2,5]   | {type:global-pooling,name:g,kind:sum},{type:dense,name:o,units:1,activation:tanh}
          rearranged         | [1,4,4] | {type:space-to-depth,name:s,block:2},{type:convolution,name:c,filters:8,kernel:1,activation:tanh},{type:depth-to-space,name:d},{type:dense,name:o,units:1}
          up-sampling        | [2,2,2] | {type:up-sampling,name:u,factor:[2,3]},{type:batch-normalisation,name:b},{type:activation,name:a,activation:tanh},{type:dense,name:o,units:1}
          reshaped           | [8]     | {type:reshape,name:r,shape:[2,2,2]},{type:convolution,name:c,filters:2,kernel:2,activation:swish},{type:flatten,name:f},{type:dense,name:o,units:1}
          """)
  void agreesWithDifferences(String name, String shape, String nodes) {
    Topology topology =
        Topology.of(
            SpecJson.read("{\"nodes\":[" + quoted(nodes) + "]}", NetworkSpec.class, name),
            SpecJson.read(shape, Shape.class, "shape"));
    for (int output = 0; output < topology.outputs(); output++) {
      check(topology, output);
    }
  }

  /** The bare words of the table in quotes. */
  private static String quoted(String json) {
    return json.replaceAll("([a-zA-Z][a-zA-Z0-9-]*)", "\"$1\"")
        .replaceAll("\"(true|false)\"", "$1");
  }

  @Test
  void severalInputsAndOutputs() {
    String network =
        """
        {"inputs":[{"name":"a","shape":[2]},{"name":"b","shape":[3]}],
         "nodes":[{"type":"dense","name":"h","inputs":["a"],"units":4,"activation":"tanh"},
                  {"type":"dense","name":"k","inputs":["b"],"units":4,"activation":"sine"},
                  {"type":"multiply","name":"m","inputs":["h","k"]},
                  {"type":"dense","name":"o","units":2,"activation":"logistic"},
                  {"type":"dense","name":"p","inputs":["k"],"units":1,"activation":"logistic"}],
         "outputs":["p","o"]}
        """;
    Topology topology =
        Topology.of(SpecJson.read(network, NetworkSpec.class, "network"), Shape.of(5));
    for (int output = 0; output < 3; output++) {
      check(topology, output);
    }
  }

  /** Nodes of four units each, which take any of those before them. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void randomGraphs(long seed) {
    Random random = new Random(seed);
    StringBuilder nodes = new StringBuilder("{type:dense,name:n0,units:4,activation:tanh}");
    for (int i = 1; i < 12; i++) {
      String one = "n" + random.nextInt(i);
      String other = random.nextInt(5) == 0 ? "n0" : "n" + random.nextInt(i);
      String node =
          switch (random.nextInt(6)) {
            case 0 -> "type:add,inputs:[" + one + "," + other + "]";
            case 1 -> "type:multiply,inputs:[" + one + "," + other + "]";
            case 2 -> "type:dense,units:4,activation:softmax,inputs:[" + one + "]";
            case 3 -> "type:layer-normalisation,epsilon:0.1,inputs:[" + one + "]";
            case 4 -> "type:activation,activation:sine,inputs:[" + other + "]";
            default -> "type:dense,units:4,activation:swish,inputs:[" + one + "]";
          };
      nodes.append(",{name:n").append(i).append(",").append(node).append("}");
    }
    nodes.append(",{type:concatenate,name:c,inputs:[n11,n10,n9,in]}");
    nodes.append(",{type:dense,name:o,units:2,activation:softmax}");
    agreesWithDifferences("random", "[3]", nodes.toString());
  }

  private static void check(Topology topology, int output) {
    Random random = new Random(output);
    double[] parameters = parameters(topology, random);
    Inference network = new Inference(topology, Precision.DOUBLE);
    network.setParameters(parameters);
    double[][] points = new double[POINTS][];
    for (int p = 0; p < POINTS; p++) {
      points[p] = random.doubles(topology.inputs(), -1.5, 1.5).toArray();
    }
    Derivatives found = Derivatives.of(topology, output, parameters, points);
    NumericalDerivatives expected =
        new NumericalDerivatives(x -> network.respond(x)[output], DISTANCE);
    for (int p = 0; p < POINTS; p++) {
      assertClose("value", found.value()[p], network.respond(points[p])[output], 1e-12);
      check(expected, points[p], found.gradient()[p], found.hessian()[p]);
    }
  }

  private static void check(
      NumericalDerivatives expected, double[] x, double[] gradient, double[][] hessian) {
    for (int i = 0; i < x.length; i++) {
      assertClose("∂" + i, gradient[i], expected.first(x, i), TOLERANCE);
      for (int j = 0; j < x.length; j++) {
        assertClose("∂" + i + "∂" + j, hessian[i][j], expected.second(x, i, j), TOLERANCE);
      }
    }
  }

  private static double[] parameters(Topology topology, Random random) {
    double[] parameters = random.doubles(topology.parameters().size(), -0.8, 0.8).toArray();
    for (ParameterLayout.Block block : topology.parameters().blocks()) {
      for (int i = 0; i < block.size() && block.name().equals("variance"); i++) {
        parameters[block.offset() + i] = 0.5 + random.nextDouble();
      }
    }
    return parameters;
  }

  @Test
  void aChunkIsWhatItsRowsAreOneByOne() {
    Topology topology = Networks.chain(Activation.TANH, Activation.SOFTMAX, 3, 6, 5, 3);
    Random random = new Random(5);
    double[] parameters = parameters(topology, random);
    double[][] points = new double[300][];
    for (int p = 0; p < points.length; p++) {
      points[p] = random.doubles(3, -2, 2).toArray();
    }
    Derivatives all = Derivatives.of(topology, 1, parameters, points);
    for (int p = 0; p < points.length; p += 37) {
      Derivatives one = Derivatives.of(topology, 1, parameters, new double[][] {points[p]});
      assertThat(all.gradient()[p]).containsExactly(one.gradient()[0]);
      assertThat(all.hessian()[p][2]).containsExactly(one.hessian()[0][2]);
    }
  }

  /** Here the factors of the first layer's slopes would take more memory than they save time. */
  @Test
  void manyFeaturesOfManyUnits() {
    String nodes =
        "{type:convolution,name:c,filters:30,kernel:3,activation:tanh},"
            + "{type:dense,name:o,units:1,activation:logistic}";
    Topology topology =
        Topology.of(
            SpecJson.read("{\"nodes\":[" + quoted(nodes) + "]}", NetworkSpec.class, "network"),
            Shape.of(1, 12, 12));
    Random random = new Random(3);
    double[] parameters = parameters(topology, random);
    double[][] points = {random.doubles(144, -1, 1).toArray()};
    Inference network = new Inference(topology, Precision.DOUBLE);
    network.setParameters(parameters);
    NumericalDerivatives expected = new NumericalDerivatives(x -> network.respond(x)[0], DISTANCE);
    double[][] hessian = Derivatives.of(topology, 0, parameters, points).hessian()[0];
    for (int[] pair : new int[][] {{0, 0}, {13, 13}, {13, 14}, {14, 40}, {100, 101}, {143, 5}}) {
      assertClose(
          "∂" + pair[0] + "∂" + pair[1],
          hessian[pair[0]][pair[1]],
          expected.second(points[0], pair[0], pair[1]),
          TOLERANCE);
    }
  }

  @Test
  void piecewiseLinearNodesAreNamed() {
    Topology topology = Networks.chain(Activation.RELU, Activation.LOGISTIC, 2, 3, 4, 1);
    assertThat(new InputDerivatives(topology, 2, 0).piecewiseLinear()).containsExactly("h1", "h2");
    Topology smooth = Networks.chain(Activation.ELU, Activation.LINEAR, 2, 3, 1);
    assertThat(new InputDerivatives(smooth, 2, 0).piecewiseLinear()).isEmpty();
  }

  @Test
  void maxPoolingIsRefusedByName() {
    String nodes =
        "{type:pooling,name:pool,size:2},{type:flatten,name:f},{type:dense,name:o,units:1}";
    Topology topology =
        Topology.of(
            SpecJson.read("{\"nodes\":[" + quoted(nodes) + "]}", NetworkSpec.class, "network"),
            Shape.of(1, 4, 4));
    assertThatThrownBy(() -> new InputDerivatives(topology, 2, 0))
        .isInstanceOf(InvalidInputException.class)
        .hasMessage(
            "kind of node pool is max, whose second derivatives do not exist, expected average or"
                + " sum where Taylor coefficients are asked for");
  }

  @Test
  void tooLargeNetworksAreRefused() {
    Topology topology = Networks.chain(Activation.TANH, Activation.LINEAR, 20_000, 10, 1);
    assertThatThrownBy(() -> new InputDerivatives(topology, 2, 0))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("memory for the derivatives of order 2")
        .hasMessageContaining("1527 MB, expected at most 64 MB");
    assertThat(new InputDerivatives(topology, 1, 0).capacity()).isPositive();
  }
}
