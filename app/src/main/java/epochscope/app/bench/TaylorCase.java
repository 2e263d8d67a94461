package epochscope.app.bench;

import epochscope.analysis.Cancellation;
import epochscope.analysis.TaylorExpansion;
import epochscope.analysis.TaylorSample;
import epochscope.data.Dataset;
import epochscope.data.Feature;
import epochscope.nn.Initialiser;
import epochscope.nn.Topology;
import epochscope.spec.Activation;
import epochscope.spec.NetworkSpec;
import epochscope.spec.NodeSpec;
import epochscope.spec.Task;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * How long the 495 Taylor coefficients of first and second order of a 30-100-1 tanh classifier take
 * over 10,000 events, on one thread, in double.
 */
final class TaylorCase implements BenchCase {
  private static final int FEATURES = 30;
  private static final int HIDDEN = 100;
  private static final int EVENTS = 10_000;
  private static final int WARM_UPS = 20;
  private static final int REPETITIONS = 15;

  @Override
  public String name() {
    return "taylor";
  }

  @Override
  public List<Figure> measure(int threads) {
    Topology topology =
        Topology.of(
            new NetworkSpec(
                List.of(
                    new NodeSpec.Dense("h", null, HIDDEN, Activation.TANH, null),
                    new NodeSpec.Dense("out", null, 1, Activation.LOGISTIC, null))),
            FEATURES);
    double[] parameters = Initialiser.parameters(topology, 1);
    TaylorSample sample = sample();
    TaylorExpansion expansion = new TaylorExpansion(topology, 2, 0);
    for (int i = 0; i < WARM_UPS; i++) {
      seconds(expansion, parameters, sample);
    }
    double[] seconds = new double[REPETITIONS];
    for (int i = 0; i < REPETITIONS; i++) {
      seconds[i] = seconds(expansion, parameters, sample);
    }
    return List.of(Figure.of(name(), "s", 1, seconds));
  }

  private static double seconds(
      TaylorExpansion expansion, double[] parameters, TaylorSample sample) {
    long start = System.nanoTime();
    expansion.setParameters(parameters);
    expansion.mean(sample, Cancellation.NEVER);
    return (System.nanoTime() - start) / 1e9;
  }

  private static TaylorSample sample() {
    SplittableRandom random = new SplittableRandom(1);
    float[] values = new float[FEATURES * EVENTS];
    for (int i = 0; i < values.length; i++) {
      values[i] = (float) random.nextDouble(-2, 2);
    }
    List<Feature> features =
        IntStream.range(0, FEATURES).mapToObj(i -> new Feature("x" + i, "")).toList();
    return TaylorSample.of(
        new Dataset(
            Task.REGRESS, features, List.of("y"), List.of(), values, new float[EVENTS], null));
  }
}
