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
  private static final int OTHER_SEEDS = 4;

  static Stream<Arguments> runsAndSeeds() {
    return Lessons.all().stream()
        .flatMap(
            lesson ->
                lesson.claims().stream()
                    .map(claim -> claim.variant() == null ? "" : claim.variant())
                    .distinct()
                    .flatMap(
                        variant -> seeds(lesson).map(s -> Arguments.of(lesson.id(), variant, s))));
  }

  private static Stream<Long> seeds(LessonSpec lesson) {
    return LongStream.rangeClosed(0, isOfImages(lesson) ? 0 : OTHER_SEEDS).boxed();
  }

  @ParameterizedTest(name = "{0} {1}, seed {2}")
  @MethodSource("runsAndSeeds")
  void claimsComeOut(String id, String variant, long otherSeed) {
    LessonSpec lesson = Lessons.find(id);
    List<Claim> claims =
        lesson.claims().stream()
            .filter(claim -> variant.equals(Objects.requireNonNullElse(claim.variant(), "")))
            .toList();
    ExperimentSpec whole = asFarAsClaimed(lesson.experiment(variant), claims);
    ExperimentSpec experiment =
        otherSeed == 0 ? whole : PlayedLesson.reseeded(whole, 100 + otherSeed);
    PlayedLesson played = PlayedLesson.of(experiment, epochs(claims));
    List<String> broken =
        claims.stream()
            .filter(claim -> !claim.holds(played.metric(claim)))
            .map(claim -> claim + " but it is " + played.metric(claim))
            .toList();
    assertThat(broken).isEmpty();
    boolean endsEarly = experiment.training().earlyStopping() != null;
    assertThat(played.stoppedEarly()).as("ends by early stopping").isEqualTo(endsEarly);
  }

  private static Set<Integer> epochs(List<Claim> claims) {
    return claims.stream().map(Claim::epoch).filter(Objects::nonNull).collect(Collectors.toSet());
  }

  /** Nothing is learned from epochs that no claim is about. */
  private static ExperimentSpec asFarAsClaimed(ExperimentSpec experiment, List<Claim> claims) {
    boolean toTheEnd = claims.stream().anyMatch(claim -> claim.epoch() == null);
    return toTheEnd
        ? experiment
        : experiment.withTraining(
            experiment.training().withEpochs(Collections.max(epochs(claims))));
  }

  /** They take seconds each. */
  private static boolean isOfImages(LessonSpec lesson) {
    return lesson.experiment().data().source() instanceof ImageSource;
  }
}
