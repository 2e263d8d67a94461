package epochscope.analysis;

import epochscope.analysis.Pulls.Distribution;
import epochscope.data.Dataset;
import epochscope.data.EvenRows;
import epochscope.nn.Inference;
import epochscope.spec.Check;
import epochscope.spec.LossSpec;
import java.util.List;

/** Are predictions off by as much as they should be? */
public final class PullAnalysis {
  private static final int BINS = 40;

  /** Pulls are shown so far. */
  private static final double RANGE = 5;

  private static final Binning PULL_BINS = new Binning(-RANGE, RANGE, BINS);

  private final AnalysisContext context;
  private final int target;
  private final Cancellation cancellation;
  private final List<PredictedValue> wanted;

  /** Of all events; NaN: each has its own, or none is known. */
  private final double sigma;

  private PullAnalysis(
      AnalysisContext context, int target, Double sigma, Cancellation cancellation) {
    this.context = context;
    this.target = target;
    this.cancellation = cancellation;
    this.sigma = sigma == null ? Double.NaN : sigma;
    LossSpec loss = context.experiment().training().loss();
    PredictedValue value = PredictedValue.of(loss, target);
    PredictedValue width =
        sigma != null
            ? null
            : PredictedWidth.of(loss, target, context.data().train().targets().size());
    wanted = width == null ? List.of(value) : List.of(value, width);
  }

  /**
   * Of a regression.
   *
   * @param sigma the standard deviation of all events; null: what the network predicts, and where
   *     it predicts none there are no pulls
   */
  public static Pulls compute(
      AnalysisContext context, int target, Double sigma, Cancellation cancellation) {
    if (sigma != null) {
      Check.positive("sigma", sigma);
    }
    return new PullAnalysis(context, target, sigma, cancellation).pulls(false);
  }

  /**
   * Of a regression, with the σ that the network predicts; where it predicts none, the spread of
   * the training residuals is taken for all events.
   */
  public static Pulls orBySpread(AnalysisContext context, int target, Cancellation cancellation) {
    return new PullAnalysis(context, target, null, cancellation).pulls(true);
  }

  private Pulls pulls(boolean bySpread) {
    Inference network = context.network();
    Dataset validation = context.data().validation();
    SampledOutputs train = answers(network, context.data().train(), EvenRows.OF_TRAINING_SAMPLE);
    SampledOutputs held =
        validation.size() == 0
            ? null
            : answers(network, validation, ResponseAnalysis.MOST_VALIDATION_ROWS);
    float[] trainResiduals = residuals(train);
    float[] heldResiduals = held == null ? null : residuals(held);
    Binning bins = Binning.spanning(trainResiduals, heldResiduals, BINS);
    Distribution onTrain = distribution("residual", trainResiduals, train.weights(), bins);
    double one = bySpread && wanted.size() == 1 ? onTrain.width() : sigma;
    Binning truths =
        Binning.spanning(
            train.truth(target), held == null ? null : held.truth(target), TruthProfile.BINS);
    return new Pulls(
        context.snapshot().step(),
        target,
        one,
        part(train, trainResiduals, onTrain, one, truths),
        held == null
            ? null
            : part(
                held,
                heldResiduals,
                distribution("residual", heldResiduals, held.weights(), bins),
                one,
                truths));
  }

  private SampledOutputs answers(Inference network, Dataset sample, int most) {
    return SampledOutputs.of(context, network, sample, most, wanted, cancellation);
  }

  private float[] residuals(SampledOutputs outputs) {
    float[] residuals = outputs.values(0).clone();
    float[] truth = outputs.truth(target);
    for (int i = 0; i < residuals.length; i++) {
      residuals[i] -= truth[i];
    }
    return residuals;
  }

  private Pulls.Part part(
      SampledOutputs outputs,
      float[] residuals,
      Distribution distribution,
      double one,
      Binning truths) {
    float[] truth = outputs.truth(target);
    return new Pulls.Part(
        distribution,
        pulls(outputs, residuals, one),
        TruthProfile.of(truth, residuals, outputs.weights(), truths),
        Residuals.pairs(truth, residuals));
  }

  /** Null: no σ is known. */
  private Distribution pulls(SampledOutputs outputs, float[] residuals, double one) {
    boolean predicted = wanted.size() > 1;
    if (!predicted && Double.isNaN(one)) {
      return null;
    }
    float[] pulls = residuals.clone();
    for (int i = 0; i < pulls.length; i++) {
      pulls[i] /= predicted ? outputs.values(1)[i] : (float) one;
    }
    return distribution("pull", pulls, outputs.weights(), PULL_BINS);
  }

  static Distribution distribution(String name, float[] values, float[] weights, Binning binning) {
    double sum = 0;
    double total = 0;
    double squares = 0;
    for (int i = 0; i < values.length; i++) {
      double w = weights == null ? 1 : weights[i];
      total += w;
      squares += w * w;
      sum += w * values[i];
    }
    double mean = sum / total;
    double variance = 0;
    for (int i = 0; i < values.length; i++) {
      double d = values[i] - mean;
      variance += (weights == null ? 1 : weights[i]) * d * d / total;
    }
    double n = total * total / squares;
    double width = Math.sqrt(variance);
    return new Distribution(
        binning.histogram(name, values, null, true, weights),
        mean,
        width / Math.sqrt(n),
        width,
        width / Math.sqrt(2 * n));
  }
}
