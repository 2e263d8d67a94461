package epochscope.analysis;

import java.util.List;
import java.util.function.Consumer;

/**
 * Asks for the map of one Taylor coefficient.
 *
 * @param output the output, or the class
 * @param of indices of one feature, or of two
 * @param size pixels along either axis
 */
public record TaylorMapRequest(
    AnalysisContext context, FeaturePlane plane, int output, List<Integer> of, int size)
    implements AnalysisRequest {
  static final int COARSE_SIZE = 32;

  /** Products of a weight and a value that take some 30 ms, in second order. */
  static final long COARSE_FIRST_ABOVE = 10_000_000;

  public TaylorMapRequest {
    of = List.copyOf(of);
  }

  @Override
  public Class<TaylorMap> kind() {
    return TaylorMap.class;
  }

  @Override
  public void answer(Cancellation cancellation, Consumer<? super AnalysisResult> publish) {
    int rows = plane.y() < 0 ? 1 : size;
    long products = (long) context.topology().parameters().size() * size * rows;
    if (products > COARSE_FIRST_ABOVE && size > COARSE_SIZE) {
      publish.accept(map(COARSE_SIZE, cancellation));
    }
    publish.accept(map(size, cancellation));
  }

  private TaylorMap map(int pixels, Cancellation cancellation) {
    return TaylorMaps.compute(context, plane, output, of, pixels, cancellation);
  }
}
