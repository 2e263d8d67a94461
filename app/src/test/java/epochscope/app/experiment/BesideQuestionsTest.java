package epochscope.app.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import epochscope.analysis.AnalysisRequest;
import epochscope.analysis.Cancellation;
import epochscope.analysis.DecisionMap;
import epochscope.analysis.RunResults;
import epochscope.history.HistoryView;
import epochscope.history.Metrics;
import epochscope.history.Snapshot;
import epochscope.spec.ExperimentSpec;
import epochscope.spec.SpecJson;
import epochscope.views.KeptRun;
import epochscope.views.Selection;
import epochscope.views.drawing.RunFrames;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class BesideQuestionsTest {
  private static final String TABLE =
      """
      {"name": "t", "data": {"source": {"type": "xor", "samples": 40}},
       "network": {"nodes": [{"type": "dense", "name": "out"}]},
       "training": {"batchSize": 20, "epochs": 1}}
      """;
  private static OpenExperiment table;

  @BeforeAll
  static void open() {
    ExperimentSpec spec = SpecJson.readExperiment(TABLE, "test");
    table = ExperimentOpener.of(1, 10).open("test", spec, event -> {});
  }

  @AfterAll
  static void close() {
    table.close();
  }

  /** Of x1, x2 and bias: a run's own, at the same epoch. */
  private static KeptRun run(int number, float bias) {
    List<Snapshot> moments = new ArrayList<>();
    for (int epoch = 0; epoch <= 5; epoch++) {
      float[] parameters = {0, 0, epoch == 3 ? bias : 100};
      moments.add(
          new Snapshot(epoch, 2L * epoch, 0, 0, 0.1, parameters, new Metrics(Map.of()), null));
    }
    HistoryView history = new HistoryView(moments, Map.of());
    return new KeptRun(number, "run", history, Double.NaN, table.resolved(), table.topology());
  }

  private static Snapshot moment(int epoch) {
    return new Snapshot(epoch, epoch, 0, 0, 0.1, new float[3], new Metrics(Map.of()), null);
  }

  private static Selection beside() {
    return table.firstSelection().withChoice(RunFrames.choice("decision"), RunFrames.ON);
  }

  @Test
  void onlyViewsThatAreToShowSeveralRunsAsk() {
    List<String> shown = List.of("decision", "network");
    List<KeptRun> kept = List.of(run(1, 0));
    assertThat(BesideQuestions.views(shown, kept, beside())).containsExactly("decision");
    assertThat(BesideQuestions.views(shown, kept, table.firstSelection())).isEmpty();
    assertThat(BesideQuestions.views(shown, List.of(), beside())).isEmpty();
  }

  /** A bias of 0 answers ½ everywhere, one of ln 3 three quarters. */
  @Test
  void everyRunAnswersForItselfAtTheEpochShown() {
    List<KeptRun> kept = List.of(run(1, 0), run(4, (float) Math.log(3)));
    AnalysisRequest request =
        new BesideQuestions(table).of(List.of("decision"), moment(3), kept, beside()).orElseThrow();
    List<RunResults> published = new ArrayList<>();
    request.answerOrRefuse(Cancellation.NEVER, result -> published.add((RunResults) result));
    assertThat(response(published.getLast(), 1)).isEqualTo(0.5f);
    assertThat(response(published.getLast(), 4)).isCloseTo(0.75f, within(1e-6f));
    // The run kept last comes first.
    assertThat(published.getFirst().runs()).containsOnlyKeys(4);
  }

  /** What is known is published at once and worked out no more. */
  @Test
  void theSameQuestionIsAnsweredOnce() {
    List<KeptRun> kept = List.of(run(1, 0));
    BesideQuestions questions = new BesideQuestions(table);
    List<String> views = List.of("decision");
    List<RunResults> published = new ArrayList<>();
    for (int i = 0; i < 2; i++) {
      questions
          .of(views, moment(3), kept, beside())
          .orElseThrow()
          .answerOrRefuse(Cancellation.NEVER, result -> published.add((RunResults) result));
    }
    Object first = published.getFirst().of(1, table.topology()).get(DecisionMap.class);
    assertThat(published.getLast().of(1, table.topology()).get(DecisionMap.class)).isSameAs(first);
  }

  private static float response(RunResults results, int run) {
    DecisionMap map = (DecisionMap) results.of(run, table.topology()).get(DecisionMap.class);
    return map.response()[0];
  }
}
