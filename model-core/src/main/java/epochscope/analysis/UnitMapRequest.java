package epochscope.analysis;

import java.util.function.Consumer;

/**
 * What does one neuron answer anywhere in the plane of two features?
 *
 * @param node a node of the network, by its name
 * @param size pixels along either axis
 */
public record UnitMapRequest(
    AnalysisContext context, FeaturePlane plane, String node, int unit, int size)
    implements AnalysisRequest {
  @Override
  public Class<UnitMap> kind() {
    return UnitMap.class;
  }

  @Override
  public void answer(Cancellation cancellation, Consumer<? super AnalysisResult> publish) {
    PlaneGrid grid = new PlaneGrid(plane, context.data().preprocessing(), size);
    int index = context.topology().indexOf(node);
    float[] values = new float[grid.pixels()];
    grid.answer(
        context,
        cancellation,
        (network, firstPixel) -> network.copyActivations(index, unit, values, firstPixel));
    publish.accept(
        new UnitMap(context.snapshot().step(), plane, node, unit, size, grid.height(), values));
  }
}
