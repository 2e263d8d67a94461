package epochscope.analysis;

import epochscope.data.Dataset;
import epochscope.data.EvenRows;
import epochscope.data.Preprocessing;
import epochscope.nn.Inference;
import epochscope.spec.LossSpec;
import java.util.function.Consumer;

/**
 * What does the network answer over the plane of two features on average, the others being as in
 * the training sample? The mean over some of its events of the response with their other features:
 * partial dependence (Friedman, Annals of Statistics 29, 2001).
 *
 * @param size pixels along either axis
 */
public record AveragedMapRequest(AnalysisContext context, FeaturePlane plane, int size)
    implements AnalysisRequest {
  /** Events that stand for the sample. */
  public static final int EVENTS = 64;

  /** Events of the first, coarse answer. */
  private static final int FEW = 8;

  @Override
  public Class<DecisionMap> kind() {
    return DecisionMap.class;
  }

  @Override
  public void answer(Cancellation cancellation, Consumer<? super AnalysisResult> publish) {
    publish.accept(mean(FEW, size / 2, cancellation));
    publish.accept(mean(EVENTS, size, cancellation));
  }

  private DecisionMap mean(int events, int pixels, Cancellation cancellation) {
    int[] rows = EvenRows.of(context.data().train().size(), events);
    int outputs = PredictedValue.count(context);
    LossSpec loss = context.experiment().training().loss();
    int height = plane.y() < 0 ? 1 : pixels;
    double[] sums = new double[outputs * height * pixels];
    Inference asked = context.network();
    for (int row : rows) {
      FeaturePlane cut = plane.through(unscaled(row));
      PlaneGrid grid = new PlaneGrid(cut, context.data().preprocessing(), pixels);
      grid.answer(
          asked,
          cancellation,
          (network, firstPixel) -> {
            for (int output = 0; output < outputs; output++) {
              int offset = output * grid.pixels() + firstPixel;
              PredictedValue value = PredictedValue.of(loss, output);
              for (int i = 0; i < network.count(); i++) {
                sums[offset + i] += value.of(network, i);
              }
            }
          });
    }
    float[] response = new float[sums.length];
    for (int i = 0; i < sums.length; i++) {
      response[i] = (float) (sums[i] / rows.length);
    }
    return new DecisionMap(context.snapshot().step(), plane, pixels, height, outputs, response);
  }

  /** [feature] in their units */
  private double[] unscaled(int row) {
    Dataset train = context.data().train();
    Preprocessing preprocessing = context.data().preprocessing();
    double[] values = new double[train.features().size()];
    for (int f = 0; f < values.length; f++) {
      values[f] = preprocessing.columns().get(f).unscaled(train.feature(row, f));
    }
    return values;
  }
}
