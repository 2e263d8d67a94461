package epochscope.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import epochscope.history.HistoryView;
import epochscope.history.HistoryView.Series;
import epochscope.history.Metrics;
import epochscope.spec.SpecJson;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HistoryFileTest {
  @TempDir Path folder;

  private static HistoryView history() {
    Map<String, Series> series = new LinkedHashMap<>();
    series.put(
        "train.loss", new Series(new double[] {0, 1, 2}, new double[] {0.7, 0.1, Double.NaN}));
    series.put("validation.auc", new Series(new double[] {1, 2.5}, new double[] {0.5, 0.84}));
    return new HistoryView(List.of(), series);
  }

  @Test
  void hasTheShapeThatOthersPlotFrom() throws Exception {
    Path file = folder.resolve("history.json");
    HistoryFile.write(history(), new Metrics(Map.of("validation.auc", 0.83)), 401, file);
    assertThat(new ObjectMapper().readTree(file.toFile()))
        .isEqualTo(
            new ObjectMapper()
                .readTree(
                    """
                    {"epochs": [0, 1, 2, 2.5],
                     "series": {"train.loss": [0.7, 0.1, null, null],
                                "validation.auc": [null, 0.5, null, 0.84]},
                     "final": {"validation.auc": 0.83},
                     "parameters": 401}
                    """));
  }

  @Test
  void numbersThatAreNotFiniteAreNull() {
    Metrics saved = new Metrics(Map.of("train.loss", Double.NaN));
    assertThat(HistoryFile.json(HistoryView.EMPTY, saved, 1).replaceAll("\\s", ""))
        .isEqualTo(
            "{\"epochs\":[],\"series\":{},\"final\":{\"train.loss\":null},\"parameters\":1}");
  }

  @Test
  void readsBackTheSameSeries() {
    HistoryDocument read =
        SpecJson.read(
            HistoryFile.json(history(), new Metrics(Map.of()), 401), HistoryDocument.class, "test");
    Series loss = read.seriesByName().get("train.loss");
    assertThat(loss.epochs()).containsExactly(0, 1, 2, 2.5);
    assertThat(loss.values()).containsExactly(0.7, 0.1, Double.NaN, Double.NaN);
  }
}
