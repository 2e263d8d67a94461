package epochscope.history;

import static org.assertj.core.api.Assertions.assertThat;

import epochscope.history.HistoryView.Series;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MetricTableTest {
  private final MetricTable table = new MetricTable();

  @Test
  void keepsValuesByEpoch() {
    table.record(0, new Metrics(Map.of("loss", 3.0)));
    table.record(1, new Metrics(Map.of("loss", 2.0, "auc", 0.7)));
    table.record(2, new Metrics(Map.of("loss", Double.POSITIVE_INFINITY)));
    assertThat(series("loss").epochs()).containsExactly(0, 1, 2);
    assertThat(series("loss").values()).containsExactly(3, 2, Double.NaN);
    assertThat(series("auc").values()).containsExactly(Double.NaN, 0.7, Double.NaN);
  }

  @Test
  void replacesTheMetricsOfTheSameEpoch() {
    table.record(0, new Metrics(Map.of("loss", 3.0)));
    table.record(0, new Metrics(Map.of("loss", 4.0)));
    assertThat(series("loss").values()).containsExactly(4);
  }

  @Test
  void staysBoundedWithFirstAndNewest() {
    for (int epoch = 0; epoch <= 1_000_003; epoch++) {
      table.record(epoch, new Metrics(Map.of("loss", (double) epoch)));
    }
    double[] epochs = series("loss").epochs();
    assertThat(epochs).hasSizeBetween(MetricTable.MAX_POINTS / 2, MetricTable.MAX_POINTS);
    assertThat(epochs).isSorted().startsWith(0).endsWith(1_000_003);
    assertThat(series("loss").values()).containsExactly(epochs);
    assertThat(epochs[1] % 64).isZero();
    assertThat(table.bytes()).isLessThan(1_000_000);
  }

  @Test
  void goesOnAfterItWasTruncated() {
    for (int epoch = 0; epoch < 100; epoch++) {
      table.record(epoch, new Metrics(Map.of("loss", 1.0)));
    }
    table.truncateAfter(9);
    table.record(10, new Metrics(Map.of("loss", 2.0)));
    assertThat(series("loss").epochs()).hasSize(11).endsWith(10);
    assertThat(series("loss").values()).endsWith(2);
  }

  private Series series(String name) {
    return table.series().get(name);
  }
}
