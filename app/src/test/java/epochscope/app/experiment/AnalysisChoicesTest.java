package epochscope.app.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import epochscope.views.Selection;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnalysisChoicesTest {
  private static final Selection SELECTION = new Selection(null, 0, 0, 1, 0);

  @ParameterizedTest
  @CsvSource({
    "decision,decision.levels",
    "decision,decision.shades",
    "decision,decision.pen",
    "decision,loss.scale",
    "landscape,landscape.camera",
    "landscape,landscape.scale",
    "taylor,landscape.plane",
    "weights,taylor.show",
    "filters,filters.scale",
    "race,race.camera",
    "race,race.step",
    "confusion,confusion.values",
    "response,response.counts",
    "receptive-field,sample.shift"
  })
  void whatConcernsPaintingAloneIsNoReasonToAskAgain(String view, String choice) {
    Selection chosen = SELECTION.withChoice(choice, "other");
    assertThat(Questions.concerning(view, chosen)).isEqualTo(Questions.concerning(view, SELECTION));
  }

  @ParameterizedTest
  @CsvSource({
    "decision,decision.others",
    "decision,decision.uncertainty",
    "decision,decision.space",
    "network,decision.others",
    "network,sample.drawn",
    "response,response.roc",
    "confusion,response.cut",
    "calibration,calibration.bins",
    "data,data.page",
    "race,race.optimisers",
    "filters,filters.show",
    "feature-maps,sample.shift",
    "kernel-step,sample.drawn",
    "landscape,landscape.plane",
    "landscape,landscape.range",
    "taylor,taylor.of",
    "weights,weights.of"
  })
  void whatIsAskedAboutIs(String view, String choice) {
    Selection chosen = SELECTION.withChoice(choice, "other");
    assertThat(Questions.concerning(view, chosen))
        .isNotEqualTo(Questions.concerning(view, SELECTION));
  }
}
