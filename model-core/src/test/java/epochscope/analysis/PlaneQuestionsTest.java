package epochscope.analysis;

import static epochscope.analysis.SmallExperiment.OFFSET;
import static epochscope.analysis.SmallExperiment.SCALE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import epochscope.data.Dataset;
import epochscope.nn.Topology;
import epochscope.spec.Activation;
import epochscope.spec.ExperimentSpec;
import epochscope.spec.NetworkSpec;
import epochscope.spec.NodeSpec;
import epochscope.spec.Task;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What else may be asked of the plane of two features. */
class PlaneQuestionsTest {
  private static final double TOLERANCE = 1e-5;
  private static final FeaturePlane PLANE =
      new FeaturePlane(1, 0, -5, -1, 0, 20, new double[] {0, 0, 2.5});

  private final SmallExperiment softmax = SmallExperiment.of(3, 5, 3, Activation.SOFTMAX);
  private final Dataset sample = softmax.sample(40, Task.CLASSIFY, List.of("a", "b", "c"), false);
  private final AnalysisContext context = softmax.context(sample, sample);

  /** The sample is smaller than what stands for it: every event counts. */
  @Test
  void theAverageIsOverTheOtherFeaturesOfTheSample() {
    int size = 12;
    DecisionMap map = (DecisionMap) last(new AveragedMapRequest(context, PLANE, size));
    assertThat(map.width()).isEqualTo(size);
    for (int pixel : new int[] {0, 17, size * size - 1}) {
      double[] at = scaledAt(pixel / size, pixel % size, size);
      for (int output = 0; output < 3; output++) {
        double sum = 0;
        for (int i = 0; i < sample.size(); i++) {
          sum += softmax.responseAt(at[0], at[1], sample.feature(i, 2))[output];
        }
        assertThat((double) map.at(output, pixel / size, pixel % size))
            .isCloseTo(sum / sample.size(), within(TOLERANCE));
      }
    }
  }

  @Test
  void oneNeuronAnswersInFullResolution() {
    int size = 50;
    UnitMap map = (UnitMap) last(new UnitMapRequest(context, PLANE, "hidden", 3, size));
    for (int pixel : new int[] {0, 1234, size * size - 1}) {
      double expected = softmax.hiddenAt(scaledAt(pixel / size, pixel % size, size))[3];
      assertThat((double) map.values()[pixel]).isCloseTo(expected, within(TOLERANCE));
    }
  }

  /** The grid reaches the edges: x1 from −5 to −1, x0 from 20 down to 0. */
  @Test
  void theWarpedPlaneHasTheActivationsOfTheEdges() {
    WarpedPlane warped = (WarpedPlane) last(new WarpedPlaneRequest(context, PLANE, "hidden", 4, 1));
    int last = warped.columns() * warped.rows() - 1;
    assertCorner(warped, 0, -5, 20);
    assertCorner(warped, warped.columns() - 1, -1, 20);
    assertCorner(warped, last, -1, 0);
    assertThat(warped.events().training()).isEqualTo(40);
    assertThat(warped.events().u()).hasSize(80);
    for (int event : new int[] {0, 13, 39, 40, 79}) {
      int row = event % 40;
      double[] hidden =
          softmax.hiddenAt(sample.feature(row, 0), sample.feature(row, 1), sample.feature(row, 2));
      assertThat((double) warped.events().u()[event]).isCloseTo(hidden[4], within(TOLERANCE));
      assertThat((double) warped.events().v()[event]).isCloseTo(hidden[1], within(TOLERANCE));
      assertThat(warped.events().target()[event]).isEqualTo(sample.target(row, 0));
    }
  }

  private void assertCorner(WarpedPlane warped, int index, double x1, double x0) {
    double[] scaled = {
      (x0 - OFFSET[0]) / SCALE[0], (x1 - OFFSET[1]) / SCALE[1], (2.5 - OFFSET[2]) / SCALE[2]
    };
    double[] hidden = softmax.hiddenAt(scaled);
    assertThat((double) warped.u()[index]).isCloseTo(hidden[4], within(TOLERANCE));
    assertThat((double) warped.v()[index]).isCloseTo(hidden[1], within(TOLERANCE));
    assertThat((double) warped.response()[index])
        .isCloseTo(softmax.responseAt(scaled)[0], within(TOLERANCE));
  }

  /**
   * Inverted dropout of rate p before a linear output Σ w·h + b: the mean is the response without
   * dropout, the variance Σ w²h²·p/(1 − p).
   */
  @Test
  void theSpreadIsThatOfDroppedUnits() {
    SmallExperiment linear = SmallExperiment.of(1, 5, 1, Activation.LINEAR);
    Dataset data = linear.sample(10, Task.REGRESS, List.of(), false);
    AnalysisContext dropping = withDropout(linear.context(data, data), 0.4);
    FeaturePlane line = new FeaturePlane(0, -1, 6, 14, 0, 1, new double[1]);
    assertThat(UncertaintyRequest.isPossible(dropping.topology())).isTrue();
    assertThat(UncertaintyRequest.isPossible(context.topology())).isFalse();
    int passes = 4000;
    UncertaintyMap map = new UncertaintyRequest(dropping, line).compute(passes, Cancellation.NEVER);
    for (int column : new int[] {0, 20, 47}) {
      double scaled = (6 + (column + 0.5) * 8 / UncertaintyRequest.SIZE - OFFSET[0]) / SCALE[0];
      double variance = 0;
      double[] hidden = linear.hiddenAt(scaled);
      for (int unit = 0; unit < 5; unit++) {
        double term = linear.parameters()[10 + unit] * hidden[unit];
        variance += term * term * 0.4 / 0.6;
      }
      double spread = Math.sqrt(variance);
      assertThat((double) map.spread()[column]).isCloseTo(spread, within(0.05 * spread));
      assertThat((double) map.mean()[column])
          .isCloseTo(linear.responseAt(scaled)[0], within(5 * spread / Math.sqrt(passes)));
    }
  }

  @Test
  void theSameAskingGivesTheSameSpread() {
    AnalysisContext dropping = withDropout(context, 0.5);
    UncertaintyRequest request = new UncertaintyRequest(dropping, PLANE);
    assertThat(((UncertaintyMap) last(request)).spread())
        .isEqualTo(((UncertaintyMap) last(request)).spread());
  }

  private static AnalysisContext withDropout(AnalysisContext plain, double rate) {
    List<NodeSpec> nodes = new ArrayList<>(plain.experiment().network().nodes());
    nodes.add(1, new NodeSpec.Dropout("drop", null, rate));
    NetworkSpec network = new NetworkSpec(nodes);
    ExperimentSpec old = plain.experiment();
    return new AnalysisContext(
        new ExperimentSpec(old.name(), old.data(), network, old.training()),
        Topology.of(network, plain.data().train().features().size()),
        plain.data(),
        plain.snapshot());
  }

  private static AnalysisResult last(AnalysisRequest request) {
    List<AnalysisResult> answers = new ArrayList<>();
    request.answer(Cancellation.NEVER, answers::add);
    return answers.getLast();
  }

  /** [feature] at a pixel of {@link #PLANE}. */
  private static double[] scaledAt(int row, int column, int size) {
    double x1 = -5 + (column + 0.5) * 4 / size;
    double x0 = 20 - (row + 0.5) * 20 / size;
    return new double[] {
      (x0 - OFFSET[0]) / SCALE[0], (x1 - OFFSET[1]) / SCALE[1], (2.5 - OFFSET[2]) / SCALE[2]
    };
  }
}
