package epochscope.analysis;

import epochscope.analysis.ResponseReport.Part;
import epochscope.data.Dataset;
import java.util.List;

/** Signal against background, of one sample of a classification. */
record Separation(Binning binning, String background, String signal) {
  /** Name of the background where it is several classes. */
  static final String OTHER_CLASSES = "other";

  static Separation of(Dataset sample, int output, Binning binning) {
    List<String> classes = sample.classes();
    return classes.size() == 2
        ? new Separation(binning, classes.getFirst(), classes.getLast())
        : new Separation(binning, OTHER_CLASSES, classes.get(output));
  }

  Part part(SampledResponse sampled) {
    float[] response = sampled.response();
    boolean[] isSignal = sampled.isSignal();
    float[] weights = sampled.weights();
    return new Part(
        List.of(
            binning.histogram(background, response, isSignal, false, weights),
            binning.histogram(signal, response, isSignal, true, weights)),
        RocCurve.of(response, isSignal, weights, response.length),
        null);
  }
}
