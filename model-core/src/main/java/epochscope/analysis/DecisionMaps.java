package epochscope.analysis;

/** What does the network answer anywhere in the plane of two features? */
public final class DecisionMaps {
  private DecisionMaps() {}

  /**
   * @param size pixels along either axis
   */
  public static DecisionMap compute(
      AnalysisContext context, FeaturePlane plane, int size, Cancellation cancellation) {
    int outputs = context.topology().outputs();
    int outputNode = context.topology().nodes().size() - 1;
    PlaneGrid grid = new PlaneGrid(plane, context.data().preprocessing(), size);
    float[] response = new float[outputs * grid.pixels()];
    grid.answer(
        context,
        cancellation,
        (network, firstPixel) -> {
          for (int output = 0; output < outputs; output++) {
            int offset = output * grid.pixels() + firstPixel;
            network.copyActivations(outputNode, output, response, offset);
          }
        });
    return new DecisionMap(
        context.snapshot().step(), plane, size, grid.height(), outputs, response);
  }
}
