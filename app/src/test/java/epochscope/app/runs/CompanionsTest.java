package epochscope.app.runs;

import static org.assertj.core.api.Assertions.assertThat;

import epochscope.app.experiment.ExperimentOpener;
import epochscope.app.experiment.OpenExperiment;
import epochscope.presets.LessonSpec;
import epochscope.presets.Lessons;
import epochscope.spec.ExperimentSpec;
import epochscope.train.TrainingCommand;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Runs that a lesson trains beside its own. */
class CompanionsTest {
  private static final LessonSpec LESSON = Lessons.find("perceptron");

  private final OpenExperiment experiment = open();
  private final KeptRuns runs = new KeptRuns();

  @AfterEach
  void close() {
    experiment.close();
  }

  @Test
  void standAtEpochZeroUntilTheyArePlayed() {
    runs.accompany(experiment.companions());

    StoredRun xor = runs.runs().get().getFirst();
    assertThat(xor.name()).isEqualTo("XOR");
    assertThat(xor.number()).isEqualTo(1);
    assertThat(xor.last().epoch()).isZero();
    assertThat(xor.isComparable(LESSON.experiment())).as("though of other data").isTrue();
    assertThat(runs.isFull()).isFalse();
  }

  @Test
  void areSeenAsFarAsTheyHaveCome() throws Exception {
    runs.accompany(experiment.companions());
    List<StoredRun> before = runs.runs().get();
    runs.refresh();
    assertThat(runs.runs().get()).as("nothing has happened").isSameAs(before);

    var session = experiment.companions().getFirst().session();
    session.submit(new TrainingCommand.StepEpoch());
    session.capture().get(20, TimeUnit.SECONDS);
    CountDownLatch stepped = new CountDownLatch(1);
    for (int i = 0; i < 2000 && runs.runs().get().getFirst().last().epoch() == 0; i++) {
      stepped.await(10, TimeUnit.MILLISECONDS);
      runs.refresh();
    }
    assertThat(runs.runs().get().getFirst().last().epoch()).isEqualTo(1);
    assertThat(runs.runs().get().getFirst().name()).isEqualTo("XOR");
  }

  @Test
  void goWithTheirLessonAndLeaveWhatWasKept() {
    runs.keep(
        new KeptRuns.Entry(
            "kept",
            experiment.session().history(),
            experiment.spec(),
            experiment.resolved(),
            experiment.topology(),
            List.of(),
            Double.NaN),
        1 << 20);
    runs.accompany(experiment.companions());
    assertThat(runs.runs().get()).extracting(StoredRun::name).containsExactly("kept", "XOR");
    assertThat(runs.oldest().name()).isEqualTo("kept");

    runs.accompany(List.of());
    assertThat(runs.runs().get()).extracting(StoredRun::name).containsExactly("kept");
  }

  @Test
  void endWithTheExperimentTheyStandBeside() {
    experiment.close();
    assertThat(experiment.companions().getFirst().session().capture()).isCancelled();
  }

  private static OpenExperiment open() {
    Map<String, ExperimentSpec> beside = new LinkedHashMap<>();
    LESSON.variants().forEach(v -> beside.put(v.name().en(), LESSON.experiment(v.id())));
    OpenExperiment experiment =
        ExperimentOpener.of(1, 20)
            .open(LESSON.title().en(), LESSON.experiment(), null, beside, event -> {});
    experiment.session().capture().join();
    return experiment;
  }
}
