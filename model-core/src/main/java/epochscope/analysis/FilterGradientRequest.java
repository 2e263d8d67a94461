package epochscope.analysis;

import epochscope.kernels.JavaFloatKernels;
import epochscope.kernels.Kernels;
import epochscope.nn.Network;
import epochscope.nn.Topology;
import epochscope.nn.Workspace;
import java.util.function.Consumer;

/**
 * Asks for the gradient of the filters of a node, as training would take it from one batch:
 * normalisations use its statistics and dropout drops.
 *
 * @param node index in the topology
 */
public record FilterGradientRequest(AnalysisContext context, int node) implements AnalysisRequest {
  private static final int MOST_SAMPLES = 256;
  private static final int LEAST_SAMPLES = 16;

  /** Products of a weight and a value in the forward passes: some tenths of a second. */
  private static final long MOST_PRODUCTS = 200_000_000;

  @Override
  public Class<FilterGradient> kind() {
    return FilterGradient.class;
  }

  @Override
  public void answer(Cancellation cancellation, Consumer<? super AnalysisResult> publish) {
    Topology topology = context.topology();
    Kernels kernels = new JavaFloatKernels();
    Network network = Network.forTraining(topology, kernels);
    network.parameters().set(context.snapshot().parameters());
    int n = Math.min(samples(), context.data().train().size());
    Workspace space = network.workspace(n);
    cancellation.check();
    TrainingPass.run(context, network, space, n);
    float[] gradient = network.gradient().toFloats();
    long step = context.snapshot().step();
    publish.accept(new FilterGradient(n, FilterBank.of(topology, node, gradient, step)));
  }

  private int samples() {
    long products = Math.max(1, context.topology().multiplyAdds());
    return Math.clamp(MOST_PRODUCTS / products, LEAST_SAMPLES, MOST_SAMPLES);
  }
}
