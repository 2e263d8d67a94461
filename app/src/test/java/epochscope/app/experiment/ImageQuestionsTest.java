package epochscope.app.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import epochscope.analysis.AnalysisRequest;
import epochscope.analysis.EffectiveFieldRequest;
import epochscope.analysis.FilterGradientRequest;
import epochscope.analysis.FilterPatchesRequest;
import epochscope.history.Snapshot;
import epochscope.spec.ExperimentSpec;
import epochscope.spec.SpecJson;
import epochscope.views.Selection;
import epochscope.views.filters.FiltersPainter;
import epochscope.views.image.PenPicture;
import epochscope.views.image.ShownSample;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ImageQuestionsTest {
  private static final String DIGITS =
      """
      {"name": "d", "data": {"source": {"type": "digits", "samples": 40}},
       "network": {"nodes": [
         {"type": "convolution", "name": "c1", "filters": 2, "kernel": 5},
         {"type": "convolution", "name": "c2", "filters": 3, "kernel": 3},
         {"type": "dense", "name": "out"}]},
       "training": {"batchSize": 20, "epochs": 1}}
      """;
  private static final String TABLE =
      """
      {"name": "t", "data": {"source": {"type": "xor", "samples": 40}},
       "network": {"nodes": [{"type": "dense", "name": "out"}]},
       "training": {"batchSize": 20, "epochs": 1}}
      """;
  private static OpenExperiment digits;
  private static OpenExperiment table;

  @BeforeAll
  static void open() {
    digits = open(DIGITS);
    table = open(TABLE);
  }

  private static OpenExperiment open(String json) {
    ExperimentSpec spec = SpecJson.readExperiment(json, "test");
    return ExperimentOpener.of(1, 10).open("test", spec, event -> {});
  }

  @AfterAll
  static void close() {
    digits.close();
    table.close();
  }

  private static List<AnalysisRequest> asked(
      OpenExperiment experiment, String view, Selection selection) {
    float[] parameters = new float[experiment.topology().parameters().size()];
    Snapshot snapshot = new Snapshot(0, 0, 0, 0, 0.1, parameters, null, null);
    return new Questions(experiment).of(view, snapshot, selection);
  }

  @Test
  void onlyWhatIsShownIsComputed() {
    Selection first = digits.firstSelection();
    assertThat(asked(digits, "filters", first)).isEmpty();
    Selection second = first.withNeuron("c2", 7);
    assertThat(asked(digits, "filters", second.withChoice(FiltersPainter.SHOW, "gradient")))
        .singleElement()
        .isInstanceOfSatisfying(
            FilterGradientRequest.class, request -> assertThat(request.node()).isEqualTo(1));
    assertThat(asked(digits, "filters", first.withChoice(FiltersPainter.SHOW, "patches")))
        .singleElement()
        .isInstanceOfSatisfying(
            FilterPatchesRequest.class, request -> assertThat(request.node()).isZero());
    assertThat(asked(digits, "receptive-field", second))
        .singleElement()
        .isInstanceOfSatisfying(
            EffectiveFieldRequest.class, request -> assertThat(request.unit()).isEqualTo(7));
    for (String view : List.of("filters", "feature-maps", "kernel-step", "receptive-field")) {
      assertThat(asked(table, view, table.firstSelection())).isEmpty();
    }
  }

  @Test
  void whatIsDrawnIsWhatAllViewsOfTheSampleAskAbout() {
    PenPicture drawn = PenPicture.blank(28, 28).withLine(14, 5, 14, 22);
    Selection selection = digits.firstSelection().withChoice(PenPicture.CHOICE, drawn.encoded());
    for (String view : List.of("network", "feature-maps", "kernel-step")) {
      AnalysisRequest.OfFeatureMaps maps =
          (AnalysisRequest.OfFeatureMaps) asked(digits, view, selection).getFirst();
      for (int i = 0; i < 784; i++) {
        assertThat(maps.sample()[i]).isEqualTo(drawn.grey()[i] / 255);
      }
    }
  }

  /** Else every stroke of the pen and every move over a map would begin all analyses anew. */
  @Test
  void strokesAndNeuronsConcernThoseOnlyWhoAskAboutThem() {
    Selection before = digits.firstSelection().withNeuron("c1", 3);
    Selection drawn = before.withChoice(ShownSample.SHIFT, "1,0");
    Selection moved = before.withNeuron("c1", 4);
    Selection elsewhere = before.withNeuron("c2", 3);
    assertThat(concerns("loss", before, drawn)).isFalse();
    assertThat(concerns("confusion", before, drawn)).isFalse();
    assertThat(concerns("feature-maps", before, drawn)).isTrue();
    assertThat(concerns("feature-maps", before, moved)).isFalse();
    assertThat(concerns("filters", before, moved)).isFalse();
    assertThat(concerns("filters", before, elsewhere)).isTrue();
    assertThat(concerns("receptive-field", before, moved)).isTrue();
  }

  private static boolean concerns(String view, Selection before, Selection after) {
    return !Questions.concerning(view, before).equals(Questions.concerning(view, after));
  }
}
