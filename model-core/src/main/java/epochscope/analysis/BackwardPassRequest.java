package epochscope.analysis;

import epochscope.kernels.Kernels;
import epochscope.kernels.Values;
import epochscope.nn.ParameterLayout.Block;
import epochscope.nn.Topology;
import epochscope.nn.Workspace;
import epochscope.spec.LossSpec;
import epochscope.spec.NodeSpec;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

/**
 * What goes through the network for one sample, and what comes back? One exact pass each way, in
 * which nothing is drawn by chance.
 *
 * @param sample [feature], as the network sees it
 * @param row of the data's validation sample, or training sample where there is none: its target is
 *     the sample's
 */
public record BackwardPassRequest(AnalysisContext context, float[] sample, int row)
    implements AnalysisRequest {
  @Override
  public Class<BackwardPass> kind() {
    return BackwardPass.class;
  }

  @Override
  public void answer(Cancellation cancellation, Consumer<? super AnalysisResult> publish) {
    SamplePass pass = SamplePass.of(context, sample, row);
    LossSpec spec = context.experiment().training().loss();
    Values targets = pass.targets();
    float[] wanted = read(pass.kernels(), targets, targets.size());
    publish.accept(
        new BackwardPass(
            context.snapshot().step(),
            sample.clone(),
            wanted,
            pass.loss(),
            signals(pass.kernels(), pass.space(), spec, wanted),
            pass.network().gradient().toFloats()));
  }

  private Map<String, BackwardPass.Signal> signals(
      Kernels kernels, Workspace space, LossSpec loss, float[] targets) {
    Topology topology = context.topology();
    Map<String, BackwardPass.Signal> signals = new LinkedHashMap<>();
    // Backwards, as what is behind a node tells how the loss changes with what the node gives.
    for (int i = topology.nodes().size() - 1; i >= 0; i--) {
      Topology.Node node = topology.nodes().get(i);
      float[] value = read(kernels, space.output(i), node.out());
      Values before = space.gradientBeforeActivation(i);
      float[] byZ = before == null ? new float[node.out()] : read(kernels, before, node.out());
      float[] byValue =
          topology.isOutput(i) ? byResponse(loss, value, targets) : byValue(i, signals);
      float[] z = read(kernels, space.beforeActivation(i), node.out());
      signals.put(node.name(), new BackwardPass.Signal(z, value, byZ, byValue));
    }
    return signals;
  }

  /** ∂L/∂a_i = Σ_j w_ji ∂L/∂z_j over all dense nodes behind; null where others take it, too. */
  private float[] byValue(int node, Map<String, BackwardPass.Signal> behind) {
    Topology topology = context.topology();
    float[] parameters = context.snapshot().parameters();
    float[] sum = new float[topology.nodes().get(node).out()];
    for (Topology.Node taker : topology.nodes()) {
      if (!taker.sources().contains(node)) {
        continue;
      }
      if (!(taker.spec() instanceof NodeSpec.Dense)) {
        return null;
      }
      Block weight = topology.parameters().find(taker.name(), "weight").orElseThrow();
      float[] byZ = behind.get(taker.name()).byZ();
      for (int j = 0; j < byZ.length; j++) {
        for (int i = 0; i < sum.length; i++) {
          sum[i] += parameters[weight.offset() + j * sum.length + i] * byZ[j];
        }
      }
    }
    return sum;
  }

  /** ∂L/∂ŷ where it has a simple form; else null. */
  private static float[] byResponse(LossSpec loss, float[] response, float[] targets) {
    if (response.length != targets.length) {
      return null;
    }
    float[] slope = new float[response.length];
    for (int i = 0; i < slope.length; i++) {
      float away = response[i] - targets[i];
      switch (loss) {
        case LossSpec.MeanSquaredError squared -> slope[i] = 2 * away / slope.length;
        case LossSpec.BinaryCrossEntropy binary ->
            slope[i] = away / (response[i] * (1 - response[i]));
        default -> {
          return null;
        }
      }
    }
    return slope;
  }

  private static float[] read(Kernels kernels, Values values, int n) {
    float[] read = new float[n];
    for (int i = 0; i < n; i++) {
      read[i] = (float) values.get(kernels.index(i, 0, n, 1));
    }
    return read;
  }
}
