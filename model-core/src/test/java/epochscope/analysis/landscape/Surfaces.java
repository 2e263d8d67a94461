package epochscope.analysis.landscape;

import epochscope.data.Dataset;
import epochscope.data.Feature;
import epochscope.history.Metrics;
import epochscope.history.Snapshot;
import epochscope.nn.Networks;
import epochscope.nn.Topology;
import epochscope.spec.Activation;
import epochscope.spec.LossSpec;
import epochscope.spec.Precision;
import epochscope.spec.Task;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

/** Landscapes for tests. */
final class Surfaces {
  static final MeasuredSample SAMPLE = new MeasuredSample(MeasuredSample.Part.TRAINING, 1, 1);

  private Surfaces() {}

  /** ŷ = w·x + b with the mean squared error, in double; parameters w, b. */
  static LossSurface line(float[] x, float[] y) {
    Topology topology = Networks.chain(Activation.LINEAR, Activation.LINEAR, 1, 1);
    Dataset sample = regression(1, x, y);
    return LossSurface.of(topology, new LossSpec.MeanSquaredError(), sample, Precision.DOUBLE);
  }

  /** 2-8-8-1 on random points. */
  static LossSurface small(int samples, Precision precision) {
    return net(samples, precision, 2, 8, 8, 1);
  }

  /** Tanh layers and a linear output on random points, with the mean squared error. */
  static LossSurface net(int samples, Precision precision, int... sizes) {
    Topology topology = Networks.chain(Activation.TANH, Activation.LINEAR, sizes);
    Random random = new Random(5);
    float[] x = new float[samples * sizes[0]];
    float[] y = new float[samples];
    for (int i = 0; i < x.length; i++) {
      x[i] = (float) random.nextGaussian();
      y[i / sizes[0]] += (float) Math.sin(2 * x[i]);
    }
    Dataset sample = regression(sizes[0], x, y);
    return LossSurface.of(topology, new LossSpec.MeanSquaredError(), sample, precision);
  }

  static double[] parameters(LossSurface surface) {
    return new Random(3)
        .doubles(surface.topology().parameters().size(), -1, 1)
        .map(value -> (float) value)
        .toArray();
  }

  static Snapshot snapshot(int epoch, double... parameters) {
    float[] values = new float[parameters.length];
    for (int i = 0; i < values.length; i++) {
      values[i] = (float) parameters[i];
    }
    return new Snapshot(epoch, 10L * epoch, 0, 0, 0.1, values, new Metrics(Map.of()), null);
  }

  private static Dataset regression(int features, float[] x, float[] y) {
    List<Feature> names =
        IntStream.range(0, features).mapToObj(i -> new Feature("x" + i, "")).toList();
    return new Dataset(Task.REGRESS, names, List.of("y"), List.of(), x, y, null);
  }
}
