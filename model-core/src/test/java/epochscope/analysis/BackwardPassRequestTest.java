package epochscope.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.data.Offset.offset;

import epochscope.data.DataPreparation;
import epochscope.data.ExperimentResolver;
import epochscope.data.PreparedData;
import epochscope.history.Metrics;
import epochscope.history.Snapshot;
import epochscope.nn.Initialiser;
import epochscope.nn.Topology;
import epochscope.spec.ExperimentSpec;
import epochscope.spec.SpecJson;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BackwardPassRequestTest {
  /** x = 0.5, w = 1, b = 0.1, y = 1: all numbers worked out by hand. */
  @Test
  void oneNeuronByHand() {
    BackwardPass pass =
        pass(
            """
            {"name": "one",
             "data": {"source": {"type": "points", "features": ["x"], "rows": [[0.5, 1]]},
                      "split": {"train": 1, "validation": 0, "test": 0}},
             "network": {"nodes": [{"name": "n", "type": "dense", "units": 1, "activation": "relu",
               "initialiser": {"type": "given", "weights": [1], "biases": [0.1]}}]},
             "training": {"loss": {"type": "mean-squared-error"}}}
            """);
    BackwardPass.Signal neuron = pass.nodes().get("n");
    assertThat(pass.sample()).containsExactly(0.5f);
    assertThat(pass.targets()).containsExactly(1f);
    assertThat(neuron.z()[0]).isCloseTo(0.6f, offset(1e-7f));
    assertThat(neuron.value()[0]).isCloseTo(0.6f, offset(1e-7f));
    assertThat(pass.loss()).isCloseTo(0.16, within(1e-7));
    assertThat(neuron.byValue()[0]).isCloseTo(-0.8f, offset(1e-6f));
    assertThat(neuron.byZ()[0]).isCloseTo(-0.8f, offset(1e-6f));
    assertThat(pass.gradient()[0]).isCloseTo(-0.4f, offset(1e-6f));
    assertThat(pass.gradient()[1]).isCloseTo(-0.8f, offset(1e-6f));
  }

  /**
   * Two inputs, two tanh units, a logistic output and binary cross-entropy, whose derivative at the
   * logit is ŷ − y; every other number follows by the chain rule, written out here.
   */
  @Test
  void aHiddenLayerFollowsTheChainRule() {
    BackwardPass pass =
        pass(
            """
            {"name": "two",
             "data": {"source": {"type": "points", "features": ["a", "b"], "classes": ["no", "yes"],
                        "rows": [[0.5, -2, 1]]},
                      "split": {"train": 1, "validation": 0, "test": 0}},
             "network": {"nodes": [
               {"name": "h", "type": "dense", "units": 2, "activation": "tanh", "initialiser":
                 {"type": "given", "weights": [0.4, -0.3, 1.2, 0.7], "biases": [0.1, -0.2]}},
               {"name": "out", "type": "dense", "units": 1, "activation": "logistic",
                "initialiser": {"type": "given", "weights": [-1.5, 0.8], "biases": [0.3]}}]},
             "training": {"loss": {"type": "binary-cross-entropy"}}}
            """);
    double z0 = 0.4 * 0.5 - 0.3 * -2 + 0.1;
    double z1 = 1.2 * 0.5 + 0.7 * -2 - 0.2;
    double logit = -1.5 * Math.tanh(z0) + 0.8 * Math.tanh(z1) + 0.3;
    double response = 1 / (1 + Math.exp(-logit));
    double byLogit = response - 1;
    double[] byA = {-1.5 * byLogit, 0.8 * byLogit};
    double[] byZ = {
      byA[0] * (1 - Math.pow(Math.tanh(z0), 2)), byA[1] * (1 - Math.pow(Math.tanh(z1), 2))
    };
    assertThat(pass.loss()).isCloseTo(-Math.log(response), within(1e-6));
    BackwardPass.Signal hidden = pass.nodes().get("h");
    assertThat(hidden.z()).containsExactly(new float[] {(float) z0, (float) z1}, offset(1e-6f));
    BackwardPass.Signal out = pass.nodes().get("out");
    assertThat((double) out.byZ()[0]).isCloseTo(byLogit, within(1e-6));
    assertThat((double) out.byValue()[0]).isCloseTo(-1 / response, within(1e-5));
    double[] slopes = {
      byZ[0] * 0.5,
      byZ[0] * -2,
      byZ[1] * 0.5,
      byZ[1] * -2,
      byZ[0],
      byZ[1],
      byLogit * Math.tanh(z0),
      byLogit * Math.tanh(z1),
      byLogit
    };
    for (int unit = 0; unit < 2; unit++) {
      assertThat((double) hidden.byValue()[unit]).isCloseTo(byA[unit], within(1e-6));
      assertThat((double) hidden.byZ()[unit]).isCloseTo(byZ[unit], within(1e-6));
    }
    for (int i = 0; i < slopes.length; i++) {
      assertThat((double) pass.gradient()[i]).isCloseTo(slopes[i], within(1e-6));
    }
  }

  private static BackwardPass pass(String json) {
    ExperimentSpec spec = SpecJson.read(json, ExperimentSpec.class, "test");
    PreparedData data = DataPreparation.prepare(spec.data());
    ExperimentSpec resolved = ExperimentResolver.resolve(spec, data);
    Topology topology = Topology.of(resolved.network(), data.train().shape());
    double[] start = Initialiser.parameters(topology, 1);
    float[] parameters = new float[start.length];
    for (int i = 0; i < start.length; i++) {
      parameters[i] = (float) start[i];
    }
    Snapshot snapshot = new Snapshot(0, 0, 0, 0, 0.1, parameters, new Metrics(Map.of()), null);
    AnalysisContext context = new AnalysisContext(resolved, topology, data, snapshot);
    List<AnalysisResult> found = new ArrayList<>();
    new BackwardPassRequest(context, data.train().featureValues(), 0)
        .answer(Cancellation.NEVER, found::add);
    return (BackwardPass) found.getFirst();
  }
}
