package epochscope.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * What do several runs answer in the plane of two features, each at its own moment?
 *
 * @param step of the present run
 * @param runs one moment of each, all on the same data
 * @param size pixels along either axis
 */
public record RunMapsRequest(long step, List<AnalysisContext> runs, FeaturePlane plane, int size)
    implements AnalysisRequest {
  @Override
  public Class<RunMaps> kind() {
    return RunMaps.class;
  }

  @Override
  public void answer(Cancellation cancellation, Consumer<? super AnalysisResult> publish) {
    List<DecisionMap> maps = new ArrayList<>();
    for (AnalysisContext run : runs) {
      maps.add(DecisionMaps.compute(run, plane, size, cancellation));
    }
    publish.accept(new RunMaps(step, maps));
  }
}
