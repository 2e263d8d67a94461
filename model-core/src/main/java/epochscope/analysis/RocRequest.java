package epochscope.analysis;

import epochscope.data.Dataset;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/** Asks for the ROC curves of all classes of a classification. */
public record RocRequest(AnalysisContext context) implements AnalysisRequest {
  @Override
  public Class<RocCurves> kind() {
    return RocCurves.class;
  }

  @Override
  public void answer(Cancellation cancellation, Consumer<? super AnalysisResult> publish) {
    Dataset train = context.data().train();
    Dataset validation = context.data().validation();
    ClassResponses onTrain = ClassResponses.of(context, train, cancellation);
    ClassResponses onValidation =
        validation.size() == 0 ? null : ClassResponses.of(context, validation, cancellation);
    List<String> classes = train.classes();
    publish.accept(
        new RocCurves(
            context.snapshot().step(),
            IntStream.range(classes.size() == 2 ? 1 : 0, classes.size())
                .mapToObj(
                    label ->
                        new RocCurves.Curve(
                            classes.get(label), roc(onTrain, label), roc(onValidation, label)))
                .toList()));
  }

  private static ResponseReport.Roc roc(ClassResponses responses, int label) {
    return responses == null
        ? null
        : RocCurve.of(
            responses.of(label),
            responses.outputs().isOf(label),
            responses.outputs().weights(),
            responses.outputs().size());
  }
}
