package epochscope.train;

import epochscope.analysis.Cancellation;
import epochscope.analysis.TaylorCoefficients;
import epochscope.analysis.TaylorExpansion;
import epochscope.analysis.TaylorSample;
import epochscope.data.Dataset;
import epochscope.data.EvenRows;
import epochscope.data.Feature;
import epochscope.data.PreparedData;
import epochscope.kernels.Values;
import epochscope.nn.Topology;
import epochscope.spec.ExperimentSpec;
import epochscope.spec.TaylorSpec;
import java.util.List;
import java.util.Map;

/** The mean absolute Taylor coefficients of a network's present parameters, as metrics. */
final class TaylorSeries {
  private final TaylorExpansion expansion;
  private final TaylorSample sample;
  private final List<String> names;
  private final double[] parameters;

  private TaylorSeries(TaylorSpec spec, Topology topology, Dataset sample) {
    expansion = new TaylorExpansion(topology, spec.order(), spec.output());
    this.sample = TaylorSample.of(sample);
    List<String> features = sample.features().stream().map(Feature::name).toList();
    // Made once: every moment of a long run holds these names.
    names =
        expansion.terms().stream()
            .map(term -> term.stream().map(features::get).toList())
            .map(TaylorCoefficients::seriesName)
            .toList();
    parameters = new double[topology.parameters().size()];
  }

  /** Over some of the events that judge the network; null: the experiment does not ask. */
  static TaylorSeries whileTraining(ExperimentSpec asking, Topology topology, PreparedData data) {
    TaylorSpec spec = asked(asking);
    if (spec == null) {
      return null;
    }
    Dataset sample = data.validationOrTrain();
    int[] rows = EvenRows.of(sample.size(), spec.events());
    return new TaylorSeries(spec, topology, sample.select(rows));
  }

  /** Over all of those events; null: the experiment does not ask. */
  static TaylorSeries atTheEnd(ExperimentSpec asking, Topology topology, PreparedData data) {
    TaylorSpec spec = asked(asking);
    return spec == null ? null : new TaylorSeries(spec, topology, data.validationOrTrain());
  }

  private static TaylorSpec asked(ExperimentSpec experiment) {
    return experiment.observe() == null ? null : experiment.observe().taylor();
  }

  /** Puts the coefficients into {@code metrics}. */
  void measure(Values flat, Map<String, Double> metrics) {
    for (int i = 0; i < parameters.length; i++) {
      parameters[i] = flat.get(i);
    }
    expansion.setParameters(parameters);
    double[] means = expansion.mean(sample, Cancellation.NEVER);
    for (int k = 0; k < means.length; k++) {
      metrics.put(names.get(k), means[k]);
    }
  }
}
