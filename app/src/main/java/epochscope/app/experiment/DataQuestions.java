package epochscope.app.experiment;

import epochscope.analysis.AnalysisRequest;
import epochscope.analysis.FeatureHistogramsRequest;
import epochscope.analysis.KeptAnswers;
import epochscope.analysis.SampleCorrelationsRequest;
import epochscope.data.PreparedData;
import epochscope.views.Selection;
import epochscope.views.data.DataChoices;
import java.util.List;

/** What the view of the data needs answered; the same at every moment. */
record DataQuestions(PreparedData data, Selection selection) {
  List<AnalysisRequest> of(KeptAnswers kept) {
    return switch (DataChoices.shown(data.train(), selection)) {
      case "histograms" -> {
        int first = DataChoices.page(data.train(), selection) * DataChoices.PAGE_SIZE;
        yield List.of(kept.of(new FeatureHistogramsRequest(data, first, DataChoices.PAGE_SIZE)));
      }
      case "correlations" -> List.of(kept.of(new SampleCorrelationsRequest(data)));
      default -> List.of();
    };
  }
}
