package epochscope.analysis;

import epochscope.data.Dataset;
import epochscope.data.EvenRows;
import epochscope.nn.Inference;
import epochscope.nn.Targets;
import java.util.List;
import java.util.stream.IntStream;

/** What a classifier answers for each class: of one output, the second class's y and 1 − y. */
final class ClassResponses {
  private final SampledOutputs outputs;
  private final int classes;
  private final int responses;

  private ClassResponses(SampledOutputs outputs, int classes, int responses) {
    this.outputs = outputs;
    this.classes = classes;
    this.responses = responses;
  }

  /** Of as many samples as {@link ResponseAnalysis} looks at. */
  static ClassResponses of(AnalysisContext context, Dataset sample, Cancellation cancellation) {
    return of(context, context.network(), sample, cancellation);
  }

  static ClassResponses of(
      AnalysisContext context, Inference network, Dataset sample, Cancellation cancellation) {
    int responses = context.topology().outputs();
    List<PredictedValue> all =
        IntStream.range(0, responses)
            .<PredictedValue>mapToObj(output -> (n, i) -> n.output(output, i))
            .toList();
    boolean training = sample == context.data().train();
    int most = training ? EvenRows.OF_TRAINING_SAMPLE : ResponseAnalysis.MOST_VALIDATION_ROWS;
    SampledOutputs outputs = SampledOutputs.of(context, network, sample, most, all, cancellation);
    return new ClassResponses(outputs, sample.classes().size(), responses);
  }

  /** A single output above this means the second class, unless the user says another. */
  static double usualThreshold(AnalysisContext context) {
    return new Targets(context.topology(), context.experiment().training().loss()).threshold();
  }

  SampledOutputs outputs() {
    return outputs;
  }

  int classes() {
    return classes;
  }

  /** [sample] how much it speaks for that class. */
  float[] of(int label) {
    if (responses > 1) {
      return outputs.values(label);
    }
    float[] second = outputs.values(0);
    if (label == 1) {
      return second;
    }
    float[] first = new float[second.length];
    for (int i = 0; i < first.length; i++) {
      first[i] = 1 - second[i];
    }
    return first;
  }

  /**
   * The class that sample {@code i} is taken for: that of the largest output, of several the first;
   * of one output the second above {@code threshold}.
   */
  int decision(int i, double threshold) {
    if (responses == 1) {
      return outputs.values(0)[i] > threshold ? 1 : 0;
    }
    int best = 0;
    for (int label = 1; label < responses; label++) {
      best = outputs.values(label)[i] > outputs.values(best)[i] ? label : best;
    }
    return best;
  }
}
