package epochscope.app.experiment;

import epochscope.analysis.AnalysisContext;
import epochscope.analysis.AnalysisRequest;
import epochscope.analysis.CalibrationRequest;
import epochscope.analysis.ConfusionRequest;
import epochscope.analysis.ResidualRequest;
import epochscope.analysis.RocRequest;
import epochscope.data.Dataset;
import epochscope.spec.Task;
import epochscope.views.Selection;
import epochscope.views.calibration.CalibrationView;
import epochscope.views.response.ResponseView;
import java.util.List;

/** What the views of a network's quality need answered. */
record QualityQuestions(AnalysisContext context, Selection selection) {
  List<AnalysisRequest> response() {
    AnalysisRequest report = new AnalysisRequest.OfResponse(context, output());
    int classes = train().classes().size();
    boolean several = classes > 2 && classes <= ResponseView.MOST_CURVES;
    return several && selection.choice(ResponseView.CURVES, "all").equals("all")
        ? List.of(report, new RocRequest(context))
        : List.of(report);
  }

  List<AnalysisRequest> confusion() {
    return classifies()
        ? List.of(new ConfusionRequest(context, ResponseView.cut(selection)))
        : List.of();
  }

  List<AnalysisRequest> calibration() {
    return classifies() ? List.of(new CalibrationRequest(context, output(), bins())) : List.of();
  }

  List<AnalysisRequest> residuals() {
    return classifies() ? List.of() : List.of(new ResidualRequest(context, output()));
  }

  private int bins() {
    String usual = CalibrationView.BIN_COUNTS.getFirst();
    String chosen = selection.choice(CalibrationView.BINS, usual);
    return Integer.parseInt(CalibrationView.BIN_COUNTS.contains(chosen) ? chosen : usual);
  }

  /** The class or target that is looked at; 0 where the selection is of another experiment. */
  private int output() {
    int count = classifies() ? context.topology().outputs() : train().targets().size();
    return selection.output() < count ? selection.output() : 0;
  }

  private boolean classifies() {
    return train().task() == Task.CLASSIFY;
  }

  private Dataset train() {
    return context.data().train();
  }
}
