package epochscope.analysis;

import epochscope.data.Dataset;
import epochscope.data.EvenRows;
import epochscope.nn.Inference;
import epochscope.spec.LossSpec;
import java.util.function.Consumer;

/**
 * Where do points and events come to lie in the plane of two neurons (after Karpathy's ConvNetJS)?
 *
 * @param node of two units at least
 */
public record WarpedPlaneRequest(
    AnalysisContext context, FeaturePlane plane, String node, int unitU, int unitV)
    implements AnalysisRequest {
  /** Points along either axis. */
  public static final int POINTS = 97;

  private static final int EVENTS = 700;

  @Override
  public Class<WarpedPlane> kind() {
    return WarpedPlane.class;
  }

  @Override
  public void answer(Cancellation cancellation, Consumer<? super AnalysisResult> publish) {
    publish.accept(compute(cancellation));
  }

  WarpedPlane compute(Cancellation cancellation) {
    PlaneGrid grid =
        new PlaneGrid(plane.withCentresAtEdges(POINTS), context.data().preprocessing(), POINTS);
    int index = context.topology().indexOf(node);
    int outputs = PredictedValue.count(context);
    LossSpec loss = context.experiment().training().loss();
    float[] u = new float[grid.pixels()];
    float[] v = new float[grid.pixels()];
    float[] response = new float[outputs * grid.pixels()];
    grid.answer(
        context,
        cancellation,
        (network, firstPixel) -> {
          network.copyActivations(index, unitU, u, firstPixel);
          network.copyActivations(index, unitV, v, firstPixel);
          for (int output = 0; output < outputs; output++) {
            PredictedValue value = PredictedValue.of(loss, output);
            for (int i = 0; i < network.count(); i++) {
              response[output * grid.pixels() + firstPixel + i] = value.of(network, i);
            }
          }
        });
    return new WarpedPlane(
        context.snapshot().step(),
        plane,
        node,
        unitU,
        unitV,
        POINTS,
        grid.height(),
        outputs,
        u,
        v,
        response,
        events(index));
  }

  private WarpedPlane.Events events(int index) {
    int train = Math.min(EVENTS, context.data().train().size());
    int validation = Math.min(EVENTS / 2, context.data().validation().size());
    float[] u = new float[train + validation];
    float[] v = new float[train + validation];
    float[] target = new float[train + validation];
    WarpedPlane.Events events = new WarpedPlane.Events(u, v, target, train);
    place(context.data().train(), index, events, 0, train);
    place(context.data().validation(), index, events, train, validation);
    return events;
  }

  private void place(Dataset part, int index, WarpedPlane.Events events, int offset, int count) {
    if (count == 0) {
      return;
    }
    Dataset drawn = part.select(EvenRows.of(part.size(), count));
    Inference network = context.network();
    for (int from = 0; from < count; from += network.rowsAtOnce()) {
      network.run(drawn.featureValues(), from, Math.min(network.rowsAtOnce(), count - from));
      network.copyActivations(index, unitU, events.u(), offset + from);
      network.copyActivations(index, unitV, events.v(), offset + from);
    }
    for (int i = 0; i < count; i++) {
      events.target()[offset + i] = drawn.target(i, 0);
    }
  }
}
