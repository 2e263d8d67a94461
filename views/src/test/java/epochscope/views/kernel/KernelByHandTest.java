package epochscope.views.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import epochscope.analysis.AnalysisContext;
import epochscope.analysis.FeatureMaps;
import epochscope.data.DataPreparation;
import epochscope.data.ExperimentResolver;
import epochscope.data.PreparedData;
import epochscope.history.HistoryView;
import epochscope.history.Metrics;
import epochscope.history.Snapshot;
import epochscope.nn.Initialiser;
import epochscope.nn.Topology;
import epochscope.spec.ExperimentSpec;
import epochscope.spec.SpecJson;
import epochscope.views.Frame;
import epochscope.views.Selection;
import epochscope.views.drawing.Reading;
import epochscope.views.drawing.Surface;
import epochscope.views.drawing.Theme;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The kernel 101/010/101 over the known picture of 5 × 5; all numbers worked out by hand. */
class KernelByHandTest {
  private static final String X = "{\"type\": \"given\", \"weights\": [1,0,1,0,1,0,1,0,1]}";

  private static final String EXPERIMENT =
      """
      {"name": "hand",
       "data": {"source": {"type": "pictures", "pictures": [
          {"label": "known", "channels": [["11100", "01110", "00111", "00110", "01100"]]},
          {"label": "other", "channels": [["10000", "00000", "00000", "00000", "00000"]]}]},
          "split": {"train": 1, "validation": 0, "test": 0}},
       "network": {"nodes": [
         {"name": "c", "type": "convolution", "filters": 1, "kernel": 3, "initialiser": X},
         {"name": "padded", "type": "convolution", "inputs": ["in"], "filters": 1, "kernel": 3,
          "padding": 1, "initialiser": X},
         {"name": "strided", "type": "convolution", "inputs": ["in"], "filters": 1, "kernel": 3,
          "stride": 2, "initialiser": X},
         {"name": "dilated", "type": "convolution", "inputs": ["in"], "filters": 1, "kernel": 3,
          "dilation": 2, "padding": 1, "initialiser": X},
         {"name": "three", "type": "convolution", "inputs": ["in"], "filters": 3, "kernel": 3,
          "padding": 1, "initialiser": {"type": "given", "weights":
            [1,0,1,0,1,0,1,0,1, 0,1,0,0,1,0,0,1,0, 0,0,0,1,1,1,0,0,0]}},
         {"name": "two", "type": "convolution", "filters": 1, "kernel": 3,
          "initialiser": {"type": "given", "weights":
            [0,1,0,1,0,1,0,1,0, 1,0,0,0,1,0,0,0,1, 0,0,1,0,1,0,1,0,0]}},
         {"name": "out", "type": "dense"}]},
       "training": {}}
      """
          .replace("\"initialiser\": X", "\"initialiser\": " + X);

  /** In a wide picture the terms stand between the maps, in a high one below them. */
  @ParameterizedTest
  @CsvSource({"1280, 560", "500, 700"})
  void theMapIsReadBackWhereverTheTermsStand(int width, int height) {
    Reading reading =
        new KernelStepPainter()
            .paint(frame("c", 0), new Surface(width, height, 1, Theme.DARK_PROJECTOR));
    assertThat(values(reading, width, height))
        .containsExactly("4", "3", "4", "2", "4", "3", "2", "3", "4");
  }

  @ParameterizedTest
  @CsvSource({
    "padded, 0, '2,2,3,1,1,1,4,3,4,1,1,2,4,3,3,1,2,3,4,1,0,2,2,1,1'",
    "strided, 3, '4,4,2,4'",
    "dilated, 4, '2,1,1,0,2,3,1,1,2'",
    "two, 0, '18,28,17,20,23,28,15,24,19'"
  })
  void paddingStrideDilationAndChannels(String node, int unit, String expected) {
    Reading reading =
        new KernelStepPainter().paint(frame(node, unit), new Surface(1280, 560, 1, Theme.LIGHT));
    assertThat(values(reading, 1280, 560)).containsExactly(expected.split(","));
  }

  /** The words of the first filter's values behind the last "=", by unit, without zeros behind. */
  private static List<String> values(Reading reading, int width, int height) {
    Map<Integer, String> found = new TreeMap<>();
    for (int x = 0; x < width; x += 6) {
      for (int y = 0; y < height; y += 6) {
        reading
            .at(x, y)
            .filter(mark -> mark.selection() != null)
            .ifPresent(
                mark ->
                    found.put(
                        mark.selection().unit(),
                        mark.text().replaceAll(".*= ", "").replaceAll("\\.0+$", "")));
      }
    }
    return List.copyOf(found.values());
  }

  private static Frame frame(String node, int unit) {
    ExperimentSpec spec = SpecJson.read(EXPERIMENT, ExperimentSpec.class, "test");
    PreparedData data = DataPreparation.prepare(spec.data());
    ExperimentSpec resolved = ExperimentResolver.resolve(spec, data);
    Topology topology = Topology.of(resolved.network(), data.train().shape());
    double[] start = Initialiser.parameters(topology, 1);
    float[] parameters = new float[start.length];
    for (int i = 0; i < start.length; i++) {
      parameters[i] = (float) start[i];
    }
    Snapshot snapshot = new Snapshot(0, 0, 0, 0, 0.1, parameters, new Metrics(Map.of()), null);
    int row = data.train().label(0) == 0 ? 0 : 1;
    float[] sample = Arrays.copyOfRange(data.train().featureValues(), row * 25, row * 25 + 25);
    FeatureMaps maps =
        FeatureMaps.of(new AnalysisContext(resolved, topology, data, snapshot), sample);
    return new Frame(
        resolved,
        topology,
        data,
        snapshot,
        new HistoryView(List.of(snapshot), Map.of()),
        Map.of(FeatureMaps.class, maps),
        new Selection(node, unit, 0, 1, 0).withSample(row),
        List.of(),
        true,
        -1);
  }
}
