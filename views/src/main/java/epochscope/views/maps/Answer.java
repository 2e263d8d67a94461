package epochscope.views.maps;

import epochscope.analysis.FeatureMaps;
import epochscope.data.Dataset;
import epochscope.nn.Topology;
import epochscope.spec.Activation;
import epochscope.spec.Task;
import epochscope.views.Frame;
import epochscope.views.Texts;
import epochscope.views.drawing.Numerals;
import java.util.Optional;

/** What the network takes the sample for, in words. */
record Answer(Frame frame) {
  /** Of the likeliest class; empty: there is none. */
  String words() {
    return shares()
        .map(
            shares -> words(frame.data().train().classes().get(best(shares)), shares[best(shares)]))
        .orElse("");
  }

  /** [class] what the network gives to each; empty: it does not classify, or has not answered. */
  Optional<float[]> shares() {
    Topology topology = frame.topology();
    Dataset data = frame.data().train();
    if (data.task() != Task.CLASSIFY || topology.outputNodes().size() > 1) {
      return Optional.empty();
    }
    Activation activation = topology.outputActivation();
    int classes = data.classes().size();
    return frame
        .result(FeatureMaps.class)
        .map(maps -> maps.maps().get(topology.output().name()))
        .map(FeatureMaps.FeatureMap::values)
        .map(
            values ->
                values.length == 1 && activation == Activation.LOGISTIC
                    ? new float[] {1 - values[0], values[0]}
                    : values)
        .filter(values -> values.length == classes);
  }

  private static String words(String name, double share) {
    return Double.isFinite(share)
        ? Texts.get("maps.answer", name, Numerals.fixed(100 * share, 0))
        : "";
  }

  private static int best(float[] values) {
    int best = 0;
    for (int i = 1; i < values.length; i++) {
      best = values[i] > values[best] ? i : best;
    }
    return best;
  }
}
