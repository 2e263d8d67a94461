package epochscope.views.network;

import static epochscope.views.Pixels.near;
import static org.assertj.core.api.Assertions.assertThat;

import epochscope.analysis.AnalysisContext;
import epochscope.analysis.AnalysisResult;
import epochscope.analysis.BackwardPass;
import epochscope.analysis.BackwardPassRequest;
import epochscope.analysis.Cancellation;
import epochscope.data.DataPreparation;
import epochscope.data.ExperimentResolver;
import epochscope.data.PreparedData;
import epochscope.history.HistoryView;
import epochscope.history.Metrics;
import epochscope.history.Snapshot;
import epochscope.nn.Topology;
import epochscope.spec.ExperimentSpec;
import epochscope.spec.SpecJson;
import epochscope.views.Frame;
import epochscope.views.Pixels;
import epochscope.views.Selection;
import epochscope.views.drawing.Palette;
import epochscope.views.drawing.Reading;
import epochscope.views.drawing.Surface;
import epochscope.views.drawing.Theme;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** One neuron, w = 1 and b = 0.1, for x = 0.5 and y = 1: ∂L/∂w is −0.4, and ∂L/∂b −0.8. */
class PassPictureTest {
  private static final int BACK = Palette.LIGHT.classColour(3);

  @Test
  void onTheWayBackTheEdgeHasTheSignOfItsDerivative() {
    assertThat(near(Palette.LIGHT.sign(1), 40).test(edge("forward"))).isTrue();
    assertThat(near(Palette.LIGHT.sign(-1), 40).test(edge("backward"))).isTrue();
  }

  @Test
  void derivativesHaveTheirOwnColourAndAreReadAtTheEdge() {
    Surface forward = new Surface(900, 500, 1, Theme.LIGHT);
    new NetworkPainter().paint(frame("forward", true), forward);
    Surface backward = new Surface(900, 500, 1, Theme.LIGHT);
    Reading reading = new NetworkPainter().paint(frame("backward", true), backward);
    assertThat(new Pixels(forward.image()).count(near(BACK, 3))).isZero();
    assertThat(new Pixels(backward.image()).count(near(BACK, 3))).isGreaterThan(150);
    NetworkReading drawing = (NetworkReading) reading;
    var place = drawing.placeOf(0);
    assertThat(reading.at(place.x(), place.y()).orElseThrow().text())
        .contains("w = 1.000", "∂L/∂ = −0.4000");
    var bias = drawing.placeOf(1);
    assertThat(reading.at(bias.centreX(), bias.centreY()).orElseThrow().text())
        .contains("b = 0.1000", "∂L/∂ = −0.8000");
  }

  /** As the way back is not known yet, the network stands there without numbers. */
  @Test
  void waitsWithoutNumbers() {
    Surface surface = new Surface(900, 500, 1, Theme.LIGHT);
    new NetworkPainter().paint(frame("backward", false), surface);
    assertThat(new Pixels(surface.image()).count(near(BACK, 3))).isZero();
  }

  @Test
  void smallNumbersKeepTheirDigits() {
    assertThat(UnitLines.number(-0.4f)).isEqualTo("−0.40");
    assertThat(UnitLines.number(1.04)).isEqualTo("1.04");
    assertThat(UnitLines.number(0)).isEqualTo("0.00");
    assertThat(UnitLines.number(0.09f)).isEqualTo("0.09");
    assertThat(UnitLines.number(0.0214)).isEqualTo("0.021");
    assertThat(UnitLines.number(-0.0045)).isEqualTo("−0.0045");
  }

  /** The colour of the edge, a fifth of its way along. */
  private static int edge(String fill) {
    Surface surface = new Surface(900, 500, 1, Theme.LIGHT);
    Frame frame = frame(fill, true);
    NetworkReading drawing = (NetworkReading) new NetworkPainter().paint(frame, surface);
    var columns = drawing.layout().columns();
    double left = columns.get(0).boxes().getFirst().right();
    double right = columns.get(1).boxes().getFirst().x();
    double x = left + 0.15 * (right - left);
    double y = columns.get(0).boxes().getFirst().centreY();
    return new Pixels(surface.image()).at((int) x, (int) y);
  }

  private static Frame frame(String fill, boolean answered) {
    ExperimentSpec spec =
        SpecJson.read(
            """
            {"name": "one",
             "data": {"source": {"type": "points", "features": ["x"], "rows": [[0.5, 1]]},
                      "split": {"train": 1, "validation": 0, "test": 0}},
             "network": {"nodes": [{"name": "n", "type": "dense", "units": 1,
                                    "activation": "relu"}]},
             "training": {"loss": {"type": "mean-squared-error"}}}
            """,
            ExperimentSpec.class,
            "test");
    PreparedData data = DataPreparation.prepare(spec.data());
    ExperimentSpec resolved = ExperimentResolver.resolve(spec, data);
    Topology topology = Topology.of(resolved.network(), data.train().shape());
    Snapshot snapshot =
        new Snapshot(0, 0, 0, 0, 0.1, new float[] {1, 0.1f}, new Metrics(Map.of()), null);
    List<AnalysisResult> found = new ArrayList<>();
    new BackwardPassRequest(
            new AnalysisContext(resolved, topology, data, snapshot),
            data.train().featureValues(),
            0)
        .answer(Cancellation.NEVER, found::add);
    return new Frame(
        resolved,
        topology,
        data,
        snapshot,
        new HistoryView(List.of(snapshot), Map.of()),
        answered ? Map.of(BackwardPass.class, found.getFirst()) : Map.of(),
        new Selection(null, -1, 0, -1, 0).withChoice(NetworkChoices.FILL, fill),
        List.of(),
        true,
        -1);
  }
}
