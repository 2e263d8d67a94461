package epochscope.history;

import static org.assertj.core.api.Assertions.assertThat;

import epochscope.history.HistoryView.Series;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ThinningTest {
  private static final int PARAMETERS = 1000;
  private static final int STATE = 12_000;

  @Test
  void aRunThatFitsStaysAsItIs() {
    HistoryView run = run(100, 1);
    assertThat(run.within(run.bytes())).isSameAs(run);
  }

  @Test
  void whatStaysFitsAndHasBothEnds() {
    HistoryView run = run(1000, 1);
    for (long room : new long[] {8_000_000, 2_000_000, 300_000}) {
      HistoryView small = run.within(room);
      assertThat(measured(small)).isBetween(room / 4, room);
      assertThat(small.first().exactState()).isPresent();
      assertThat(small.latest()).isSameAs(run.latest());
      assertThat(small.latest().exactState()).isPresent();
      assertThat(small.series().get("a")).isEqualTo(run.series().get("a"));
    }
  }

  @Test
  void manySeriesLoseEpochsEvenly() {
    HistoryView small = run(1000, 100).within(400_000);
    Series series = small.series().get("m7");
    assertThat(measured(small)).isLessThanOrEqualTo(400_000);
    assertThat(series.epochs()).startsWith(0, 5, 10).endsWith(995, 1000);
    assertThat(series.values()).startsWith(7, 12, 17).endsWith(1002, 1007);
  }

  @Test
  void firstAndLastStayWhateverTheRoom() {
    HistoryView small = run(50, 1).within(10);
    assertThat(small.snapshots()).extracting(Snapshot::epoch).containsExactly(0, 50);
    assertThat(small.lastExact(Long.MAX_VALUE).epoch()).isEqualTo(50);
  }

  @Test
  void continuesFromTheLastExactStateAtOrBefore() {
    HistoryView thinned = run(100, 1).within(300_000);
    List<Integer> exact =
        thinned.snapshots().stream()
            .filter(snapshot -> snapshot.keyframe() != null)
            .map(Snapshot::epoch)
            .toList();
    for (int epoch : new int[] {0, 33, 34, 77, 100}) {
      int expected = exact.stream().filter(e -> e <= epoch).mapToInt(e -> e).max().orElseThrow();
      assertThat(thinned.lastExact(10L * epoch).epoch()).isEqualTo(expected);
    }
    assertThat(thinned.withoutKeyframes().lastExact(500).epoch()).isZero();
  }

  /** Parameters and states as they lie in memory; the series' values and one array of epochs. */
  private static long measured(HistoryView run) {
    long moments =
        run.snapshots().stream()
            .mapToLong(s -> 4L * PARAMETERS + (s.keyframe() == null ? 0 : STATE))
            .sum();
    long points = run.series().values().iterator().next().epochs().length;
    return moments + 8 * points * (1 + run.series().size());
  }

  private static HistoryView run(int epochs, int columns) {
    List<Snapshot> snapshots =
        IntStream.rangeClosed(0, epochs)
            .mapToObj(
                e ->
                    new Snapshot(
                        e,
                        10L * e,
                        0,
                        0,
                        0.1,
                        new float[PARAMETERS],
                        new Metrics(Map.of()),
                        new Snapshot.Keyframe(new byte[STATE])))
            .toList();
    double[] axis = IntStream.rangeClosed(0, epochs).asDoubleStream().toArray();
    Map<String, Series> series = new LinkedHashMap<>();
    for (int c = 0; c < columns; c++) {
      int shift = c;
      double[] values = IntStream.rangeClosed(0, epochs).mapToDouble(e -> e + shift).toArray();
      series.put(columns == 1 ? "a" : "m" + c, new Series(axis, values));
    }
    return new HistoryView(snapshots, series);
  }
}
