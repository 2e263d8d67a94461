package epochscope.presets;

import static org.assertj.core.api.Assertions.assertThat;

import epochscope.spec.ExperimentSpec;
import epochscope.spec.ImageSource;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What lessons claim comes out, as they are shipped and, but of images, with other seeds. */
class ClaimsTest {
  private static final int OTHER_SEEDS = 2;

  static Stream<Arguments> lessonsAndSeeds() {
    return Lessons.all().stream()
        .flatMap(
            lesson ->
                LongStream.rangeClosed(0, isOfImages(lesson) ? 0 : OTHER_SEEDS)
                    .mapToObj(seed -> Arguments.of(lesson.id(), seed)));
  }

  @ParameterizedTest(name = "{0}, seed {1}")
  @MethodSource("lessonsAndSeeds")
  void claimsComeOut(String id, long otherSeed) {
    LessonSpec lesson = Lessons.find(id);
    ExperimentSpec experiment =
        otherSeed == 0
            ? asFarAsClaimed(lesson)
            : PlayedLesson.reseeded(asFarAsClaimed(lesson), 100 + otherSeed);
    PlayedLesson played = PlayedLesson.of(experiment, epochs(lesson));
    List<String> broken =
        lesson.claims().stream()
            .filter(claim -> !claim.holds(played.metric(claim)))
            .map(claim -> claim + " but it is " + played.metric(claim))
            .toList();
    assertThat(broken).isEmpty();
    boolean endsEarly = experiment.training().earlyStopping() != null;
    assertThat(played.stoppedEarly()).as("ends by early stopping").isEqualTo(endsEarly);
  }

  private static Set<Integer> epochs(LessonSpec lesson) {
    return lesson.claims().stream()
        .map(Claim::epoch)
        .filter(Objects::nonNull)
        .collect(Collectors.toSet());
  }

  /** Nothing is learned from epochs that no claim is about. */
  private static ExperimentSpec asFarAsClaimed(LessonSpec lesson) {
    ExperimentSpec experiment = lesson.experiment();
    boolean toTheEnd = lesson.claims().stream().anyMatch(claim -> claim.epoch() == null);
    return toTheEnd
        ? experiment
        : experiment.withTraining(
            experiment.training().withEpochs(Collections.max(epochs(lesson))));
  }

  /** They take seconds each. */
  private static boolean isOfImages(LessonSpec lesson) {
    return lesson.experiment().data().source() instanceof ImageSource;
  }
}
