package epochscope.views;

import epochscope.analysis.AnalysisContext;
import epochscope.analysis.AnalysisRequest;
import epochscope.analysis.AnalysisResult;
import epochscope.analysis.Cancellation;
import epochscope.analysis.FeaturePlane;
import epochscope.analysis.TaylorCourse;
import epochscope.analysis.TaylorCurvesRequest;
import epochscope.analysis.TaylorMapRequest;
import epochscope.analysis.TaylorRequest;
import epochscope.analysis.signal.ParameterCourse;
import epochscope.analysis.signal.ParameterCurves.Quantity;
import epochscope.analysis.signal.ParameterCurvesRequest;
import epochscope.analysis.signal.SignalRequest;
import epochscope.spec.ExperimentSpec;
import epochscope.spec.LossSpec;
import epochscope.spec.Task;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Frames with the answers to questions about their moment. */
public final class Answers {
  private Answers() {}

  /** What is asked of a frame's moment. */
  public static AnalysisContext context(Frame frame) {
    return new AnalysisContext(
        frame.experiment(), frame.topology(), frame.data(), frame.snapshot());
  }

  /** The frame with the answers besides the results that it has. */
  public static Frame to(Frame frame, AnalysisRequest... questions) {
    Map<Class<? extends AnalysisResult>, AnalysisResult> results = new HashMap<>(frame.results());
    for (AnalysisRequest question : questions) {
      question.answerOrRefuse(Cancellation.NEVER, result -> results.put(question.kind(), result));
    }
    return with(frame, results);
  }

  /** With what views of Taylor coefficients, weights and signals ask for. */
  static Frame ofLayers(Frame frame) {
    AnalysisContext context = context(frame);
    int order = frame.topology().inputs() > 10 ? 1 : 2;
    int output = frame.selection().output();
    return to(
        frame,
        new TaylorCurvesRequest(
            context, frame.history().snapshots(), 1, output, 50, new TaylorCourse()),
        new TaylorRequest(context, order, output, 50),
        new TaylorMapRequest(context, plane(frame), output, List.of(0), 32),
        new SignalRequest(context, null),
        new ParameterCurvesRequest(
            context, frame.history().snapshots(), Quantity.PARAMETERS, new ParameterCourse()));
  }

  private static FeaturePlane plane(Frame frame) {
    int y = frame.data().train().features().size() == 1 ? -1 : 1;
    return FeaturePlane.around(frame.data(), 0, y);
  }

  /** The same frame with other results. */
  public static Frame with(
      Frame frame, Map<Class<? extends AnalysisResult>, AnalysisResult> results) {
    return new Frame(
        frame.experiment(),
        frame.topology(),
        frame.data(),
        frame.snapshot(),
        frame.history(),
        results,
        frame.selection(),
        frame.kept(),
        frame.live(),
        frame.divergedAt());
  }

  /** The same frame with another selection. */
  public static Frame with(Frame frame, Selection selection) {
    return new Frame(
        frame.experiment(),
        frame.topology(),
        frame.data(),
        frame.snapshot(),
        frame.history(),
        frame.results(),
        selection,
        frame.kept(),
        frame.live(),
        frame.divergedAt());
  }

  /** The same frame with other runs beside it. */
  public static Frame with(Frame frame, List<KeptRun> kept) {
    return new Frame(
        frame.experiment(),
        frame.topology(),
        frame.data(),
        frame.snapshot(),
        frame.history(),
        frame.results(),
        frame.selection(),
        kept,
        frame.live(),
        frame.divergedAt());
  }

  /** The experiment with the loss that its task usually has. */
  static ExperimentSpec withLoss(ExperimentSpec experiment, Task task, int outputs) {
    LossSpec loss =
        task == Task.REGRESS
            ? new LossSpec.MeanSquaredError()
            : outputs == 1
                ? new LossSpec.BinaryCrossEntropy()
                : new LossSpec.CategoricalCrossEntropy();
    return experiment.withTraining(experiment.training().withLoss(loss));
  }
}
