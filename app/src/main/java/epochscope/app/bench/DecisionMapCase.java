package epochscope.app.bench;

import epochscope.analysis.AnalysisContext;
import epochscope.analysis.Cancellation;
import epochscope.analysis.DecisionMaps;
import epochscope.analysis.FeaturePlane;
import epochscope.data.DataPreparation;
import epochscope.data.ExperimentResolver;
import epochscope.data.PreparedData;
import epochscope.history.Metrics;
import epochscope.history.Snapshot;
import epochscope.nn.Initialiser;
import epochscope.nn.Topology;
import epochscope.spec.Activation;
import epochscope.spec.DataSpec;
import epochscope.spec.ExperimentSpec;
import epochscope.spec.LossSpec;
import epochscope.spec.NetworkSpec;
import epochscope.spec.NodeSpec;
import epochscope.spec.OptimiserSpec;
import epochscope.spec.SourceSpec;
import epochscope.spec.TrainingSpec;
import java.util.List;
import java.util.Map;

/** How long the response of a 2-8-8-1 tanh classifier at 256 × 256 points of the plane takes. */
final class DecisionMapCase implements BenchCase {
  private static final int SIZE = 256;
  private static final int WARM_UPS = 60;
  private static final int REPETITIONS = 41;

  private static final ExperimentSpec EXPERIMENT =
      new ExperimentSpec(
          "decision-map",
          new DataSpec(new SourceSpec.Xor(1000, 1L, 0.0), null, null, null),
          new NetworkSpec(
              List.of(
                  new NodeSpec.Dense("h1", null, 8, Activation.TANH, null),
                  new NodeSpec.Dense("h2", null, 8, Activation.TANH, null),
                  new NodeSpec.Dense("out", null, 1, Activation.LOGISTIC, null))),
          new TrainingSpec(
              new LossSpec.BinaryCrossEntropy(),
              new OptimiserSpec.Sgd(0.1),
              null,
              null,
              null,
              null,
              null,
              null));

  @Override
  public String name() {
    return "decision-map";
  }

  @Override
  public List<Figure> measure(int threads) {
    PreparedData data = DataPreparation.prepare(EXPERIMENT.data());
    ExperimentSpec resolved = ExperimentResolver.resolve(EXPERIMENT, data);
    Topology topology = Topology.of(resolved.network(), data.train().shape());
    AnalysisContext context = new AnalysisContext(resolved, topology, data, untrained(topology));
    FeaturePlane plane = FeaturePlane.around(data, 0, 1);
    for (int i = 0; i < WARM_UPS; i++) {
      seconds(context, plane);
    }
    double[] times = new double[REPETITIONS];
    for (int i = 0; i < REPETITIONS; i++) {
      times[i] = seconds(context, plane);
    }
    return List.of(Figure.of(name(), "s", 1, times));
  }

  private static double seconds(AnalysisContext context, FeaturePlane plane) {
    long start = System.nanoTime();
    DecisionMaps.compute(context, plane, SIZE, Cancellation.NEVER);
    return (System.nanoTime() - start) / 1e9;
  }

  private static Snapshot untrained(Topology topology) {
    double[] values = Initialiser.parameters(topology, 1);
    float[] parameters = new float[values.length];
    for (int i = 0; i < values.length; i++) {
      parameters[i] = (float) values[i];
    }
    return new Snapshot(0, 0, 0, 0, 0.1, parameters, new Metrics(Map.of()), null);
  }
}
