package epochscope.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import epochscope.history.HistoryView.Series;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HistoryTest {
  private static final int STEPS_PER_EPOCH = 10;
  private static final int PARAMETERS = 401;
  private static final int STATE_BYTES = 4 * 4 * PARAMETERS + 4 * 1000;

  @Test
  void keepsEveryEpochWhileThereIsRoom() {
    History history = run(new History(1 << 20), 0, 100);
    assertThat(history.view().snapshots()).extracting(Snapshot::epoch).hasSize(101).isSorted();
    assertThat(history.stride()).isEqualTo(1);
  }

  @Test
  void staysWithinItsBudgetOverALongRun() {
    long budget = 8 << 20;
    History history = new History(budget);
    for (int epoch = 0; epoch <= 120_000; epoch++) {
      visit(history, epoch);
      assertThat(history.bytes()).isLessThanOrEqualTo(budget);
    }
    HistoryView view = history.view();
    assertThat(view.first().epoch()).isZero();
    assertThat(view.latest().epoch()).isEqualTo(120_000 / history.stride() * history.stride());
    assertThat(view.snapshots().stream().filter(s -> s.epoch() % history.stride() != 0))
        .as("besides one that was the newest when it thinned")
        .hasSizeLessThanOrEqualTo(1);
    assertThat(measured(view)).isBetween(budget / 4, budget);
    assertThat(measuredKeyframes(view)).isBetween(budget / 16, budget / 2);
  }

  /** Moments at steps 0, 4, 10 and 13 of epochs of ten: the last is of an epoch not yet over. */
  @Test
  void momentsWithinAnEpochLieBehindItsBeginning() {
    HistoryView view =
        new HistoryView(
            List.of(
                snapshot(0, 0, null),
                snapshot(0, 4, null),
                snapshot(1, 10, null),
                snapshot(1, 13, null)),
            Map.of());
    assertThat(view.at(0).step()).isZero();
    assertThat(view.at(0.3).step()).isZero();
    assertThat(view.at(0.4).step()).isEqualTo(4);
    assertThat(view.at(0.99).step()).isEqualTo(4);
    assertThat(view.at(1).step()).isEqualTo(10);
    assertThat(view.at(7).step()).isEqualTo(13);
    assertThat(view.position(1)).isEqualTo(0.4);
    assertThat(view.position(3)).isBetween(1.0, 2.0).isNotIn(1.0, 2.0);
  }

  @Test
  void keepsFirstAndNewestBeyondTheBudget() {
    History history = run(new History(10_000), 0, 50);
    assertThat(history.view().snapshots()).extracting(Snapshot::epoch).startsWith(0).hasSize(2);
    assertThat(history.view().first().exactState()).isPresent();
  }

  @Test
  void neverLosesTheNewestWhenItThins() {
    History history = new History(60_000);
    for (int step = 0; step < 1000; step++) {
      history.append(snapshot(step / STEPS_PER_EPOCH, step, null));
      assertThat(history.view().latest().step()).isEqualTo(step);
      assertThat(history.view().first().step()).isZero();
    }
    assertThat(history.stride()).isGreaterThan(1);
  }

  @Test
  void boundsTheNumberOfExactStates() {
    History history = run(new History(1L << 40), 0, 5000);
    List<Snapshot> exact =
        history.view().snapshots().stream().filter(s -> s.keyframe() != null).toList();
    assertThat(exact).hasSizeBetween(History.MAX_KEYFRAMES / 2, History.MAX_KEYFRAMES);
    assertThat(exact).allMatch(s -> s.epoch() % 8 == 0);
    assertThat(history.view().snapshots()).hasSize(5001);
  }

  @Test
  void findsTheLastExactStateAtOrBefore() {
    History history = new History(1 << 20);
    history.append(snapshot(0, 0, new Snapshot.Keyframe(new byte[8])));
    history.append(snapshot(1, 10, null));
    history.append(snapshot(2, 20, new Snapshot.Keyframe(new byte[8])));
    assertThat(history.keyframeAtOrBefore(19).orElseThrow().step()).isZero();
    assertThat(history.keyframeAtOrBefore(20).orElseThrow().step()).isEqualTo(20);
    assertThat(history.keyframeAtOrBefore(-1)).isEmpty();
  }

  @Test
  void truncatesSnapshotsAndMetrics() {
    History history = run(new History(1 << 20), 0, 20);
    history.truncateAfter(125);
    assertThat(history.view().latest().epoch()).isEqualTo(12);
    assertThat(loss(history.view()).epochs()).hasSize(13).endsWith(12);
    run(history, 13, 15);
    assertThat(loss(history.view()).epochs()).hasSize(16).endsWith(15);
  }

  @Test
  void earlierViewsStayAsTheyWere() {
    History history = run(new History(100_000), 0, 10);
    HistoryView before = history.view();
    history.truncateAfter(45);
    run(history, 5, 400);
    assertThat(before.snapshots()).extracting(Snapshot::step).hasSize(11).endsWith(100L);
    assertThat(loss(before).epochs()).hasSize(11);
  }

  @Test
  void givesTheSameViewUntilSomethingChanges() {
    History history = run(new History(1 << 20), 0, 3);
    HistoryView view = history.view();
    assertThat(history.view()).isSameAs(view);
    history.record(4, new Metrics(Map.of()));
    assertThat(history.view()).isNotSameAs(view);
  }

  @Test
  void startsAnewWhenCleared() {
    History history = run(new History(100_000), 0, 400);
    assertThat(history.stride()).isGreaterThan(1);
    history.clear();
    assertThat(history.view().isEmpty()).isTrue();
    assertThat(history.view().series()).isEmpty();
    assertThat(history.stride()).isEqualTo(1);
  }

  @Test
  void refusesToGoBackInTime() {
    History history = run(new History(1 << 20), 0, 3);
    assertThatThrownBy(() -> history.append(snapshot(3, 30, null)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("a snapshot of step 30 after one of step 30");
  }

  private static History run(History history, int from, int to) {
    for (int epoch = from; epoch <= to; epoch++) {
      visit(history, epoch);
    }
    return history;
  }

  private static void visit(History history, int epoch) {
    history.record(epoch, metrics(epoch));
    if (history.keeps(epoch)) {
      byte[] state = history.keepsKeyframe(epoch) ? new byte[STATE_BYTES] : null;
      history.append(
          snapshot(
              epoch,
              (long) epoch * STEPS_PER_EPOCH,
              state == null ? null : new Snapshot.Keyframe(state)));
    }
  }

  private static Snapshot snapshot(int epoch, long step, Snapshot.Keyframe keyframe) {
    return new Snapshot(epoch, step, 0, step, 0.1, new float[PARAMETERS], metrics(epoch), keyframe);
  }

  private static Metrics metrics(int epoch) {
    return new Metrics(Map.of(Metrics.TRAIN_LOSS, 1.0 / (1 + epoch), Metrics.TRAIN_AUC, 0.5));
  }

  private static Series loss(HistoryView view) {
    return view.series().get(Metrics.TRAIN_LOSS);
  }

  private static long measured(HistoryView view) {
    return view.snapshots().stream()
        .mapToLong(s -> 4L * s.parameters().length + (s.keyframe() == null ? 0 : STATE_BYTES))
        .sum();
  }

  private static long measuredKeyframes(HistoryView view) {
    return view.snapshots().stream().filter(s -> s.keyframe() != null).count() * STATE_BYTES;
  }
}
