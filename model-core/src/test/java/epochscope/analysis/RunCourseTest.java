package epochscope.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import epochscope.history.Metrics;
import epochscope.history.Snapshot;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RunCourseTest {
  private final List<Integer> measured = new ArrayList<>();
  private final RunCourse<Integer> course = new RunCourse<>(8);

  @Test
  void momentsLieEvenlyWithTheLastAndTheShownAmongThem() {
    List<Snapshot> path = path(30);
    List<Integer> epochs = follow(path, path.get(7));
    assertThat(epochs).containsExactly(0, 4, 7, 8, 12, 16, 20, 24, 28, 30);
    assertThat(measured).hasSize(10).startsWith(7, 30).doesNotHaveDuplicates();
  }

  @Test
  void eachMomentIsMeasuredOnce() {
    List<Snapshot> path = path(30);
    follow(path, path.get(7));
    measured.clear();
    follow(path, path.get(8));
    assertThat(measured).isEmpty();
  }

  /** With 40 epochs the gaps are of 8: all are known but those that the run has reached since. */
  @Test
  void asTheRunGrowsOnlyTheNewIsMeasured() {
    List<Snapshot> longer = path(64);
    follow(longer.subList(0, 31), longer.get(30));
    measured.clear();
    assertThat(follow(longer.subList(0, 41), longer.get(40))).containsExactly(0, 8, 16, 24, 32, 40);
    assertThat(measured).containsExactlyInAnyOrder(32, 40);
  }

  /** With ten steps an epoch. */
  @Test
  void aMomentWithinAnEpochLiesBetweenItsNeighbours() {
    List<Snapshot> path = path(6);
    Snapshot within = new Snapshot(6, 64, 0, 0, 0, new float[1], path.getFirst().metrics(), null);
    List<Double> epochs = new ArrayList<>();
    course.follow(
        path,
        within,
        (moment, before) -> 0,
        Cancellation.NEVER,
        points -> points.forEach(point -> epochs.add(point.epoch())));
    assertThat(epochs).endsWith(5.0, 6.0, 6.4);
  }

  @Test
  void momentsOfABranchAreOthersAtTheSameEpoch() {
    follow(path(6), null);
    measured.clear();
    follow(path(6), null);
    assertThat(measured).hasSize(7);
  }

  private List<Integer> follow(List<Snapshot> path, Snapshot shown) {
    List<List<RunCourse.Point<Integer>>> published = new ArrayList<>();
    course.follow(
        path,
        shown,
        (moment, before) -> {
          measured.add(moment.epoch());
          assertThat(before == null ? -1 : before.epoch()).isEqualTo(moment.epoch() - 1);
          return 2 * moment.epoch();
        },
        Cancellation.NEVER,
        published::add);
    assertThat(published.getLast()).allMatch(p -> p.value() == 2 * p.moment().epoch());
    return published.getLast().stream().map(point -> point.moment().epoch()).toList();
  }

  private static List<Snapshot> path(int epochs) {
    return IntStream.rangeClosed(0, epochs)
        .mapToObj(e -> new Snapshot(e, 10L * e, e, 0, 0, new float[1], new Metrics(Map.of()), null))
        .toList();
  }
}
