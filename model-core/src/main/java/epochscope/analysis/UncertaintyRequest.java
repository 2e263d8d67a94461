package epochscope.analysis;

import epochscope.kernels.SplitMix64;
import epochscope.nn.Inference;
import epochscope.nn.Topology;
import epochscope.spec.LossSpec;
import epochscope.spec.NodeSpec;
import java.util.function.Consumer;

/**
 * How far do the answers spread where dropout goes on dropping units? Each pass is one draw of a
 * network, the same all over the plane, and the same at each asking.
 */
public record UncertaintyRequest(AnalysisContext context, FeaturePlane plane)
    implements AnalysisRequest {
  /** Pixels along either axis. */
  public static final int SIZE = 48;

  private static final int MOST_PASSES = 64;
  private static final int LEAST_PASSES = 16;
  private static final int FEW = 6;

  /** Products of a weight and a value that may be spent. */
  private static final long AFFORDABLE = 400_000_000;

  /** Whether there is anything that drops. */
  public static boolean isPossible(Topology topology) {
    return topology.nodes().stream()
        .anyMatch(node -> node.spec() instanceof NodeSpec.Dropout dropout && dropout.rate() > 0);
  }

  @Override
  public Class<UncertaintyMap> kind() {
    return UncertaintyMap.class;
  }

  @Override
  public void answer(Cancellation cancellation, Consumer<? super AnalysisResult> publish) {
    publish.accept(compute(FEW, cancellation));
    publish.accept(compute(passes(), cancellation));
  }

  private int passes() {
    long products = Math.max(1, context.topology().multiplyAdds()) * SIZE * SIZE;
    return Math.clamp(AFFORDABLE / products, LEAST_PASSES, MOST_PASSES);
  }

  UncertaintyMap compute(int passes, Cancellation cancellation) {
    PlaneGrid grid = new PlaneGrid(plane, context.data().preprocessing(), SIZE);
    Inference network = context.network();
    int outputs = PredictedValue.count(context);
    Sums sums = new Sums(outputs * grid.pixels());
    LossSpec loss = context.experiment().training().loss();
    grid.visit(
        network.rowsAtOnce(),
        cancellation,
        (rows, firstPixel, count) -> {
          for (int pass = 0; pass < passes; pass++) {
            cancellation.check();
            long key = SplitMix64.stream(1, pass, 0);
            for (int i = 0; i < count; i++) {
              // Row by row the same key drops the same units: each pass is one network.
              network.sample(rows, i, 1, key);
              for (int output = 0; output < outputs; output++) {
                int at = output * grid.pixels() + firstPixel + i;
                sums.add(at, PredictedValue.of(loss, output).of(network, 0));
              }
            }
          }
        });
    return new UncertaintyMap(
        context.snapshot().step(),
        plane,
        SIZE,
        grid.height(),
        outputs,
        passes,
        sums.means(passes),
        sums.spreads(passes));
  }

  /** Sums of values and of their squares. */
  private static final class Sums {
    private final double[] values;
    private final double[] squares;

    Sums(int size) {
      values = new double[size];
      squares = new double[size];
    }

    void add(int at, double value) {
      values[at] += value;
      squares[at] += value * value;
    }

    float[] means(int count) {
      float[] means = new float[values.length];
      for (int i = 0; i < means.length; i++) {
        means[i] = (float) (values[i] / count);
      }
      return means;
    }

    float[] spreads(int count) {
      float[] spreads = new float[values.length];
      for (int i = 0; i < spreads.length; i++) {
        double variance = (squares[i] - values[i] * values[i] / count) / (count - 1);
        // NaN stays NaN; a rounded zero may lie just below it.
        spreads[i] = (float) Math.sqrt(variance < 0 ? 0 : variance);
      }
      return spreads;
    }
  }
}
