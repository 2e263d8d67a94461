package epochscope.analysis.signal;

import epochscope.analysis.AnalysisContext;
import epochscope.analysis.Cancellation;
import epochscope.analysis.TrainingPass;
import epochscope.history.Snapshot;
import epochscope.kernels.JavaFloatKernels;
import epochscope.kernels.Kernels;
import epochscope.kernels.Values;
import epochscope.nn.Network;
import epochscope.nn.ParameterLayout;
import epochscope.nn.Topology;
import epochscope.nn.Workspace;
import epochscope.spec.NodeSpec;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How do signals and gradients go through a network? One training step's passes, forwards and
 * backwards, on a part of the training sample: normalisations take its statistics and dropout
 * drops.
 */
public final class SignalAnalysis {
  private static final int MOST_SAMPLES = 500;
  private static final int LEAST_SAMPLES = 8;

  /** Values of one pass; of large networks fewer samples are looked at. */
  private static final int MOST_VALUES = 4_000_000;

  private final AnalysisContext context;
  private final Snapshot earlier;
  private final Topology topology;
  private final Kernels kernels = new JavaFloatKernels();
  private final Network network;
  private final Workspace space;
  private final int n;

  private SignalAnalysis(AnalysisContext context, Snapshot earlier) {
    this.context = context;
    this.earlier = earlier;
    topology = context.topology();
    network = Network.forInspection(topology, kernels);
    network.parameters().set(context.snapshot().parameters());
    n = Math.min(samples(), context.data().train().size());
    space = network.workspace(n);
  }

  /**
   * @param earlier moment of the run, from which updates are taken; null: none
   */
  public static SignalPropagation compute(
      AnalysisContext context, Snapshot earlier, Cancellation cancellation) {
    return new SignalAnalysis(context, earlier).compute(cancellation);
  }

  private int samples() {
    int values = topology.inputs() + topology.nodes().stream().mapToInt(Topology.Node::out).sum();
    return Math.clamp(MOST_VALUES / values, LEAST_SAMPLES, MOST_SAMPLES);
  }

  private SignalPropagation compute(Cancellation cancellation) {
    TrainingPass.run(context, network, space, n);
    cancellation.check();
    List<LayerSignals> layers =
        IntStream.range(0, topology.nodes().size())
            .filter(node -> carriesSignal(topology.nodes().get(node).spec()))
            .mapToObj(this::layer)
            .toList();
    cancellation.check();
    float[] gradient = network.gradient().toFloats();
    List<ParameterSignals> parameters =
        topology.parameters().blocks().stream()
            .filter(block -> block.offset() < topology.parameters().trained())
            .map(block -> parameters(block, gradient))
            .toList();
    return new SignalPropagation(context.snapshot().step(), n, layers, parameters);
  }

  private static boolean carriesSignal(NodeSpec node) {
    return switch (node) {
      case NodeSpec.Dense dense -> true;
      case NodeSpec.Convolution convolution -> true;
      case NodeSpec.TransposedConvolution transposed -> true;
      case NodeSpec.Activate activate -> true;
      default -> false;
    };
  }

  private LayerSignals layer(int index) {
    Topology.Node node = topology.nodes().get(index);
    Values before = space.beforeActivation(index);
    Values after = space.output(index);
    Saturation saturation =
        Saturation.of(kernels, node.spec().activation(), before, after, node.out(), n);
    Values gradient = space.gradientBeforeActivation(index);
    return new LayerSignals(
        node.name(),
        node.spec().activation(),
        Distribution.of(before.toFloats()),
        Distribution.of(after.toFloats()),
        gradient == null ? null : Distribution.of(perSample(gradient)),
        saturation.values(),
        saturation.units());
  }

  /** The gradient is one of the mean loss; n times it is of each sample's own. */
  private float[] perSample(Values gradient) {
    float[] values = gradient.toFloats();
    for (int i = 0; i < values.length; i++) {
      values[i] *= n;
    }
    return values;
  }

  private ParameterSignals parameters(ParameterLayout.Block block, float[] gradient) {
    int from = block.offset();
    int to = from + block.size();
    float[] values = context.snapshot().parameters();
    return new ParameterSignals(
        block.node(),
        block.name(),
        Distribution.of(Arrays.copyOfRange(values, from, to)),
        Distribution.of(Arrays.copyOfRange(gradient, from, to)),
        earlier == null ? null : new ParameterUpdates(earlier, context.snapshot()).of(block));
  }
}
