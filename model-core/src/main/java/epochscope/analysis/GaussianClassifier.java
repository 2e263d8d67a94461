package epochscope.analysis;

import epochscope.data.Dataset;
import epochscope.data.Preprocessing.Column;
import epochscope.nn.Topology;
import epochscope.spec.Activation;
import epochscope.spec.SourceSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The best classifier of two normal distributions: the response is p_S/(p_S + p_B) = σ(L) with the
 * quadratic form L = ln p_S − ln p_B, so that its derivatives are known in closed form: with A the
 * difference of the inverse covariances and g = ∇L, y_i = σ′ g_i and y_ij = σ″ g_i g_j + σ′ A_ij.
 *
 * <p>In the features as the network sees them, the classes equally frequent.
 */
final class GaussianClassifier {
  private final int features;
  private final NormalDensity signal;
  private final NormalDensity background;

  private GaussianClassifier(NormalDensity signal, NormalDensity background) {
    this.signal = signal;
    this.background = background;
    this.features = signal.features();
  }

  /** Empty where the sample is not of two normal distributions whose best answer is y itself. */
  static Optional<GaussianClassifier> of(AnalysisContext context) {
    List<Column> columns = context.data().preprocessing().columns();
    boolean linear = columns.stream().allMatch(column -> column.logarithm() == null);
    if (context.experiment().data().source() instanceof SourceSpec.TwoGaussians source
        && linear
        && columns.size() == source.dimensions()
        && answersProbabilities(context.topology())
        && isBalanced(context.data().train())) {
      return Optional.of(
          new GaussianClassifier(
              NormalDensity.scaled(source.signal(), columns),
              NormalDensity.scaled(source.background(), columns)));
    }
    return Optional.empty();
  }

  private static boolean answersProbabilities(Topology topology) {
    Activation last = topology.outputActivation();
    return last == Activation.LOGISTIC && topology.outputs() == 1
        || last == Activation.SOFTMAX && topology.outputs() == 2;
  }

  /** To one in twenty: a random split leaves one class a few events ahead. */
  private static boolean isBalanced(Dataset train) {
    double all = 0;
    double ofSignal = 0;
    for (int i = 0; i < train.size(); i++) {
      double weight = train.weights() == null ? 1 : train.weight(i);
      all += weight;
      ofSignal += train.label(i) == 1 ? weight : 0;
    }
    return Math.abs(ofSignal / all - 0.5) < 0.025;
  }

  IdealTaylor taylor(long step, AnalysisContext context, int events, Cancellation cancellation) {
    TaylorSample sample = TaylorSample.evenly(context.data().validationOrTrain(), events);
    List<List<Integer>> terms = terms();
    double[] sums = new double[terms.size()];
    double[][] x = new double[features][sample.size()];
    sample.copy(0, sample.size(), x);
    double total = 0;
    double[] point = new double[features];
    for (int s = 0; s < sample.size(); s++) {
      cancellation.check();
      for (int i = 0; i < features; i++) {
        point[i] = x[i][s];
      }
      double weight = sample.isWeighted() ? sample.weight(s) : 1;
      total += weight;
      add(point, weight, sums);
    }
    for (int k = 0; k < sums.length; k++) {
      sums[k] /= total;
    }
    return new IdealTaylor(step, terms, sums);
  }

  private List<List<Integer>> terms() {
    List<List<Integer>> terms = new ArrayList<>();
    for (int i = 0; i < features; i++) {
      terms.add(List.of(i));
    }
    for (int i = 0; i < features; i++) {
      for (int j = i; j < features; j++) {
        terms.add(List.of(i, j));
      }
    }
    return terms;
  }

  private void add(double[] point, double weight, double[] sums) {
    double y = 1 / (1 + Math.exp(background.logDensity(point) - signal.logDensity(point)));
    double first = y * (1 - y);
    double second = first * (1 - 2 * y);
    double[] ofSignal = signal.logGradient(point);
    double[] ofBackground = background.logGradient(point);
    int k = features;
    for (int i = 0; i < features; i++) {
      double gi = ofSignal[i] - ofBackground[i];
      sums[i] += weight * Math.abs(first * gi);
      for (int j = i; j < features; j++) {
        double gj = ofSignal[j] - ofBackground[j];
        double bend = background.inverse(i, j) - signal.inverse(i, j);
        sums[k++] += weight * (i == j ? 0.5 : 1) * Math.abs(second * gi * gj + first * bend);
      }
    }
  }
}
