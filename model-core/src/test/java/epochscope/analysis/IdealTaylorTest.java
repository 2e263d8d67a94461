package epochscope.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import epochscope.data.DataPreparation;
import epochscope.data.PreparedData;
import epochscope.history.Metrics;
import epochscope.history.Snapshot;
import epochscope.nn.Topology;
import epochscope.spec.Activation;
import epochscope.spec.DataSpec;
import epochscope.spec.ExperimentSpec;
import epochscope.spec.NetworkSpec;
import epochscope.spec.NodeSpec;
import epochscope.spec.Scaling;
import epochscope.spec.SourceSpec;
import epochscope.spec.SourceSpec.Gaussian;
import epochscope.spec.SplitSpec;
import epochscope.spec.TrainingSpec;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Values from the integrals over both clouds; 20,000 events are within 0.002 of them. */
class IdealTaylorTest {
  private static final int EVENTS = 20_000;

  @Test
  void twoRoundCloudsAreToldApartByASigmoidOfTheSum() {
    IdealTaylor found = ideal(round(0.5), round(-0.5), Scaling.NONE);
    assertThat(found.of())
        .containsExactly(List.of(0), List.of(1), List.of(0, 0), List.of(0, 1), List.of(1, 1));
    assertThat(found.means())
        .containsExactly(new double[] {.16247, .16247, .03241, .06483, .03241}, within(0.002));
  }

  /** From the quadratic form of the two inverse covariances. */
  @Test
  void oppositeCorrelationsNeedTheProduct() {
    IdealTaylor found = ideal(leaning(0.5, 0.7), leaning(-0.5, -0.7), Scaling.NONE);
    assertThat(found.means()[0]).isCloseTo(.180, within(0.004));
    assertThat(found.means()[3]).isCloseTo(.273, within(0.006));
  }

  /** With z-scores a slope is per standard deviation, √1.25 of each feature. */
  @Test
  void slopesAreOfTheFeaturesAsTheNetworkSeesThem() {
    IdealTaylor plain = ideal(round(0.5), round(-0.5), Scaling.NONE);
    IdealTaylor scaled = ideal(round(0.5), round(-0.5), Scaling.Z_SCORE);
    assertThat(scaled.means()[0] / plain.means()[0]).isCloseTo(Math.sqrt(1.25), within(0.02));
    assertThat(scaled.means()[3] / plain.means()[3]).isCloseTo(1.25, within(0.04));
  }

  @Test
  void ofOtherSamplesItIsNotKnown() {
    IdealTaylor found = ideal(new SourceSpec.Xor(200, 1L, 0.1), Scaling.NONE);
    assertThat(found.isKnown()).isFalse();
  }

  private static IdealTaylor ideal(Gaussian signal, Gaussian background, Scaling scaling) {
    return ideal(new SourceSpec.TwoGaussians(2 * EVENTS, 1L, signal, background), scaling);
  }

  private static IdealTaylor ideal(SourceSpec source, Scaling scaling) {
    NetworkSpec network =
        new NetworkSpec(List.of(new NodeSpec.Dense("out", null, 1, Activation.LOGISTIC, null)));
    DataSpec spec =
        new DataSpec(source, new SplitSpec(0.5, 0.5, 0.0, 1L, null, null), scaling, null);
    ExperimentSpec experiment =
        new ExperimentSpec(
            "ideal",
            spec,
            network,
            new TrainingSpec(null, null, null, null, null, null, null, null));
    PreparedData data = DataPreparation.prepare(spec);
    Topology topology = Topology.of(network, 2);
    Snapshot start =
        new Snapshot(0, 7, 0, 0, 0, new float[topology.parameters().size()], none(), null);
    AnalysisContext context = new AnalysisContext(experiment, topology, data, start);
    IdealTaylor[] found = new IdealTaylor[1];
    new IdealTaylorRequest(context, EVENTS)
        .answer(Cancellation.NEVER, result -> found[0] = (IdealTaylor) result);
    assertThat(found[0].step()).isEqualTo(7);
    return found[0];
  }

  private static Metrics none() {
    return new Metrics(Map.of());
  }

  private static Gaussian round(double mean) {
    return leaning(mean, 0);
  }

  private static Gaussian leaning(double mean, double correlation) {
    return new Gaussian(
        List.of(mean, mean), List.of(List.of(1.0, correlation), List.of(correlation, 1.0)));
  }
}
