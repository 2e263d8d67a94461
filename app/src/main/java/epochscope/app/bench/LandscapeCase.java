package epochscope.app.bench;

import epochscope.analysis.Cancellation;
import epochscope.analysis.ParallelWork;
import epochscope.analysis.landscape.LandscapeAnalysis;
import epochscope.analysis.landscape.LandscapeQuestion;
import epochscope.analysis.landscape.LossSurface;
import epochscope.analysis.landscape.MeasuredSample;
import epochscope.analysis.landscape.MeasuredSample.Part;
import epochscope.analysis.landscape.PlaneChoice;
import epochscope.app.background.BackgroundExecutor;
import epochscope.app.background.LentThreads;
import epochscope.data.DataPreparation;
import epochscope.data.Dataset;
import epochscope.nn.Initialiser;
import epochscope.nn.Topology;
import epochscope.spec.Activation;
import epochscope.spec.DataSpec;
import epochscope.spec.LossSpec;
import epochscope.spec.NetworkSpec;
import epochscope.spec.NodeSpec;
import epochscope.spec.Precision;
import epochscope.spec.SourceSpec;
import epochscope.spec.SplitSpec;
import java.util.List;

/**
 * How long the loss landscape of a 2-8-8-1 tanh classifier on 1,000 samples takes: 65 × 65 points
 * along filter-normalised random directions, and the coarse 9 × 9 that come first.
 */
final class LandscapeCase implements BenchCase {
  private static final int SAMPLES = 1000;
  private static final int POINTS = 65;
  private static final int WARM_UPS = 5;
  private static final int REPETITIONS = 5;

  private static final LandscapeQuestion QUESTION =
      LandscapeQuestion.square(new PlaneChoice.Random(1), 1, POINTS, Part.TRAINING);

  /** Seconds from the question to the first grid and to the last. */
  private record Times(double first, double whole) {}

  @Override
  public String name() {
    return "landscape";
  }

  @Override
  public List<Figure> measure(int threads) {
    LandscapeAnalysis analysis = analysis();
    try (BackgroundExecutor executor = new BackgroundExecutor(Runnable::run)) {
      ParallelWork lent = new LentThreads(executor, threads);
      for (int i = 0; i < WARM_UPS; i++) {
        measure(analysis, lent);
      }
      double[] first = new double[REPETITIONS];
      double[] whole = new double[REPETITIONS];
      for (int i = 0; i < REPETITIONS; i++) {
        Times times = measure(analysis, lent);
        first[i] = times.first();
        whole[i] = times.whole();
      }
      return List.of(
          Figure.of(name(), "s for 65 × 65", threads, whole),
          Figure.of("landscape-first", "s for the first 9 × 9", threads, first));
    }
  }

  private static Times measure(LandscapeAnalysis analysis, ParallelWork threads) {
    long[] ends = new long[2];
    long start = System.nanoTime();
    analysis.landscape(
        QUESTION,
        threads,
        Cancellation.NEVER,
        grid -> {
          ends[1] = System.nanoTime() - start;
          ends[0] = ends[0] == 0 ? ends[1] : ends[0];
        });
    return new Times(ends[0] / 1e9, ends[1] / 1e9);
  }

  private static LandscapeAnalysis analysis() {
    Dataset sample =
        DataPreparation.prepare(
                new DataSpec(
                    new SourceSpec.Xor(SAMPLES, 1L, 0.0),
                    new SplitSpec(1.0, 0.0, 0.0, 1L, null),
                    null,
                    null))
            .train();
    Topology topology =
        Topology.of(
            new NetworkSpec(
                List.of(
                    new NodeSpec.Dense("h1", null, 8, Activation.TANH, null),
                    new NodeSpec.Dense("h2", null, 8, Activation.TANH, null),
                    new NodeSpec.Dense("out", null, 1, Activation.LOGISTIC, null))),
            sample.shape());
    return new LandscapeAnalysis(
        0,
        LossSurface.of(topology, new LossSpec.BinaryCrossEntropy(), sample, Precision.FLOAT),
        new MeasuredSample(Part.TRAINING, sample.size(), sample.size()),
        Initialiser.parameters(topology, 1),
        List.of());
  }
}
