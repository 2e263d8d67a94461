package epochscope.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import epochscope.data.Dataset;
import epochscope.spec.Activation;
import epochscope.spec.ExperimentSpec;
import epochscope.spec.InvalidInputException;
import epochscope.spec.LossSpec;
import epochscope.spec.SigmaFunction;
import epochscope.spec.Task;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;

class PullAnalysisTest {
  private static Pulls pulls(SmallExperiment small, Dataset train, LossSpec loss, Double sigma) {
    AnalysisContext open = small.context(train, train.select(new int[0]));
    ExperimentSpec spec = open.experiment();
    AnalysisContext context =
        new AnalysisContext(
            new ExperimentSpec("", spec.data(), spec.network(), spec.training().withLoss(loss)),
            open.topology(),
            open.data(),
            open.snapshot());
    return PullAnalysis.compute(context, 0, sigma, Cancellation.NEVER);
  }

  /** Of 1 and 5 with weights 3 and 1: mean 2, variance 3, and 16/10 equal events. */
  @Test
  void aDistributionHasItsMomentsAndTheirErrors() {
    Pulls.Distribution d =
        PullAnalysis.distribution("", new float[] {1, 5}, new float[] {3, 1}, new Binning(0, 4, 4));
    assertThat(d.mean()).isEqualTo(2);
    assertThat(d.width()).isCloseTo(Math.sqrt(3), within(1e-15));
    assertThat(d.meanError()).isCloseTo(Math.sqrt(3 / 1.6), within(1e-15));
    assertThat(d.widthError()).isCloseTo(Math.sqrt(3 / 3.2), within(1e-15));
    assertThat(d.histogram().density()).containsExactly(0, 1, 0, 0);
    assertThat(d.normal(2)).isCloseTo(1 / Math.sqrt(6 * Math.PI), within(1e-15));
    assertThat(d.normal(2 + Math.sqrt(3)))
        .isCloseTo(Math.exp(-0.5) / Math.sqrt(6 * Math.PI), within(1e-15));
  }

  @Test
  void aGivenSigmaDividesTheResiduals() {
    SmallExperiment small = SmallExperiment.of(2, 4, 1, Activation.LINEAR);
    Dataset train = small.sample(300, Task.REGRESS, List.of(), true);
    Pulls.Part part = pulls(small, train, new LossSpec.MeanSquaredError(), 0.25).train();
    check(part.residuals(), train, i -> residual(small, train, i));
    check(part.pulls(), train, i -> residual(small, train, i) / 0.25);
    assertThat(part.pulls().histogram().from()).isEqualTo(-5);
    assertThat(pulls(small, train, new LossSpec.MeanSquaredError(), null).train().pulls()).isNull();
  }

  /** Where the network predicts no σ, the spread of the training residuals is that of all. */
  @Test
  void theSpreadOfTheTrainingResidualsStandsForAnUnknownSigma() {
    SmallExperiment small = SmallExperiment.of(2, 4, 1, Activation.LINEAR);
    Dataset train = small.sample(300, Task.REGRESS, List.of(), true);
    AnalysisContext context =
        SmallExperiment.learnedBy(
            small.context(train, train.select(new int[0])), new LossSpec.MeanSquaredError());
    Pulls pulls = PullAnalysis.orBySpread(context, 0, Cancellation.NEVER);
    double spread = pulls.train().residuals().width();
    assertThat(pulls.sigma()).isEqualTo(spread);
    check(pulls.train().pulls(), train, i -> residual(small, train, i) / spread);
    assertThat(pulls.train().pulls().width()).isCloseTo(1, within(1e-5));
  }

  /** Weighted means of residuals bin by bin, and (Σw)²/Σw² events behind each error. */
  @Test
  void theProfileIsTheMeanOfResidualsOfLikeTruth() {
    float[] truth = {0, 0.4f, 0.6f, 1, 7};
    float[] residuals = {1, 3, 2, Float.NaN, 5};
    float[] weights = {1, 3, 2, 1, 1};
    List<Pulls.ProfileBin> bins = TruthProfile.of(truth, residuals, weights, new Binning(0, 1, 2));
    assertThat(bins).hasSize(2);
    assertThat(bins.get(0).mean()).isEqualTo(2.5);
    assertThat(bins.get(0).error()).isCloseTo(Math.sqrt(0.75 / 1.6), within(1e-15));
    assertThat(bins.get(0).count()).isEqualTo(2);
    assertThat(bins.get(1)).isEqualTo(new Pulls.ProfileBin(0.5, 1, 1, 2, 0));
  }

  private static double[] response(SmallExperiment small, Dataset sample, int row) {
    return small.responseAt(sample.feature(row, 0), sample.feature(row, 1));
  }

  private static double residual(SmallExperiment small, Dataset sample, int row) {
    return response(small, sample, row)[0] - sample.target(row, 0);
  }

  private static void check(
      Pulls.Distribution found, Dataset sample, ToDoubleFunction<Integer> value) {
    double total = 0;
    double sum = 0;
    double squares = 0;
    for (int i = 0; i < sample.size(); i++) {
      total += sample.weight(i);
      sum += sample.weight(i) * value.applyAsDouble(i);
      squares += sample.weight(i) * Math.pow(value.applyAsDouble(i), 2);
    }
    double mean = sum / total;
    double width = Math.sqrt(squares / total - mean * mean);
    assertThat(found.mean()).isCloseTo(mean, within(1e-5 * width));
    assertThat(found.width()).isCloseTo(width, within(1e-5 * width));
  }

  @Test
  void aNetworkThatPredictsASigmaIsTakenAtItsWord() {
    SmallExperiment small = SmallExperiment.of(2, 4, 2, Activation.LINEAR);
    Dataset train = small.sample(300, Task.REGRESS, List.of(), false);
    LossSpec exp = new LossSpec.GaussianNegativeLogLikelihood(null);
    check(
        pulls(small, train, exp, null).train().pulls(),
        train,
        i -> residual(small, train, i) / Math.exp(response(small, train, i)[1]));
    LossSpec softplus = new LossSpec.GaussianNegativeLogLikelihood(SigmaFunction.SOFTPLUS);
    check(
        pulls(small, train, softplus, null).train().pulls(),
        train,
        i ->
            residual(small, train, i)
                / (Math.log1p(Math.exp(response(small, train, i)[1])) + 0.001));
    check(
        pulls(small, train, softplus, 2.0).train().pulls(),
        train,
        i -> residual(small, train, i) / 2);
  }

  /** Of two components: mean and variance by their definitions. */
  @Test
  void aMixtureHasOneWidth() {
    SmallExperiment small = SmallExperiment.of(2, 4, 6, Activation.LINEAR);
    Dataset train = small.sample(200, Task.REGRESS, List.of(), false);
    check(
        pulls(small, train, new LossSpec.GaussianMixture(2, null), null).train().pulls(),
        train,
        i -> {
          double[] z = response(small, train, i);
          double[] share = {Math.exp(z[0]), Math.exp(z[1])};
          double total = Arrays.stream(share).sum();
          double mean = (share[0] * z[2] + share[1] * z[3]) / total;
          double square =
              (share[0] * (z[2] * z[2] + Math.exp(2 * z[4]))
                      + share[1] * (z[3] * z[3] + Math.exp(2 * z[5])))
                  / total;
          return (mean - train.target(i, 0)) / Math.sqrt(square - mean * mean);
        });
  }

  @Test
  void countsArePredictedByTheirMean() {
    SmallExperiment small = SmallExperiment.of(2, 4, 1, Activation.LINEAR);
    Dataset train = small.sample(200, Task.REGRESS, List.of(), false);
    check(
        pulls(small, train, new LossSpec.Poisson(), null).train().residuals(),
        train,
        i -> Math.exp(response(small, train, i)[0]) - train.target(i, 0));
  }

  @Test
  void aSigmaIsAboveZero() {
    SmallExperiment small = SmallExperiment.of(2, 4, 1, Activation.LINEAR);
    Dataset train = small.sample(20, Task.REGRESS, List.of(), false);
    assertThatThrownBy(() -> pulls(small, train, new LossSpec.MeanSquaredError(), 0.0))
        .isInstanceOf(InvalidInputException.class)
        .hasMessage("sigma is 0.0, expected a number above 0");
  }
}
