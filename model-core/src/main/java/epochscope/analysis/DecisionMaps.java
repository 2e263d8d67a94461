package epochscope.analysis;

import epochscope.spec.LossSpec;

/** What does the network answer anywhere in the plane of two features? */
public final class DecisionMaps {
  private DecisionMaps() {}

  /**
   * @param size pixels along either axis
   */
  public static DecisionMap compute(
      AnalysisContext context, FeaturePlane plane, int size, Cancellation cancellation) {
    int outputs = PredictedValue.count(context);
    LossSpec loss = context.experiment().training().loss();
    PlaneGrid grid = new PlaneGrid(plane, context.data().preprocessing(), size);
    float[] response = new float[outputs * grid.pixels()];
    grid.answer(
        context,
        cancellation,
        (network, firstPixel) -> {
          for (int output = 0; output < outputs; output++) {
            int offset = output * grid.pixels() + firstPixel;
            PredictedValue value = PredictedValue.of(loss, output);
            for (int i = 0; i < network.count(); i++) {
              response[offset + i] = value.of(network, i);
            }
          }
        });
    return new DecisionMap(
        context.snapshot().step(), plane, size, grid.height(), outputs, response);
  }
}
