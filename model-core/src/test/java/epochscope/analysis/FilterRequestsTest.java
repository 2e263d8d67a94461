package epochscope.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import epochscope.analysis.FilterPatches.Patch;
import epochscope.nn.Inference;
import epochscope.nn.Topology;
import epochscope.spec.ExperimentSpec;
import epochscope.spec.Precision;
import epochscope.spec.Shape;
import epochscope.spec.SpecJson;
import epochscope.spec.TrainingSpec;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;

class FilterRequestsTest {
  private static final String CONVOLUTION =
      "\"type\":\"convolution\",\"filters\":2,\"kernel\":[2,3],\"activation\":\"tanh\"";
  private static final String OUTPUT = "\"type\":\"dense\",\"units\":1";
  private static final int SAMPLES = 100;

  private final Topology topology = ImageNetworks.topology(Shape.of(1, 5, 5), CONVOLUTION, OUTPUT);
  private final float[] parameters = ImageNetworks.gaussians(topology.parameters().size(), 1);
  private final float[] pixels = ImageNetworks.gaussians(SAMPLES * 25, 2);
  private final AnalysisContext context = ImageNetworks.context(topology, parameters, pixels);

  /** Against difference quotients of the mean of (y − 0)². */
  @Test
  void gradientsAreTheLossesDifferenceQuotients() {
    FilterGradient found =
        (FilterGradient) answers(new FilterGradientRequest(learning(), 0)).getLast();

    assertThat(found.samples()).isEqualTo(SAMPLES);
    for (int i = 0; i < 12; i++) {
      assertThat((double) found.bank().weights()[i]).isCloseTo(quotient(i), within(1e-3));
    }
  }

  /** With a loss. */
  private AnalysisContext learning() {
    TrainingSpec training =
        SpecJson.read(
            "{\"loss\":{\"type\":\"mean-squared-error\"}}", TrainingSpec.class, "training");
    ExperimentSpec old = context.experiment();
    return new AnalysisContext(
        new ExperimentSpec(old.name(), old.data(), old.network(), training),
        topology,
        context.data(),
        context.snapshot());
  }

  private double quotient(int parameter) {
    double step = 1e-4;
    return (meanSquare(parameter, step) - meanSquare(parameter, -step)) / (2 * step);
  }

  private double meanSquare(int parameter, double step) {
    double[] moved = new double[parameters.length];
    for (int i = 0; i < moved.length; i++) {
      moved[i] = parameters[i] + (i == parameter ? step : 0);
    }
    Inference network = new Inference(topology, Precision.DOUBLE);
    network.setParameters(moved);
    double sum = 0;
    for (int sample = 0; sample < SAMPLES; sample++) {
      network.run(pixels, sample, 1);
      double y = network.outputExact(0, 0);
      sum += y * y;
    }
    return sum / SAMPLES;
  }

  /** All of the samples are looked at, one by one. */
  @Test
  void patchesAreTheStrongestOfEachSample() {
    FilterPatches found =
        (FilterPatches) answers(new FilterPatchesRequest(context, 0, SAMPLES, 4)).getLast();

    assertThat(found.samples()).isEqualTo(SAMPLES);
    for (int filter = 0; filter < 2; filter++) {
      List<Patch> expected = new ArrayList<>();
      for (int sample = 0; sample < SAMPLES; sample++) {
        expected.add(strongest(filter, sample));
      }
      expected.sort(Comparator.comparingDouble(patch -> -patch.value()));
      for (int i = 0; i < 4; i++) {
        Patch patch = found.strongest().get(filter).get(i);
        assertThat(patch.value()).isCloseTo(expected.get(i).value(), within(1e-6f));
        assertThat(patch.field().rows()).isEqualTo(2);
        assertThat(patch.field().columns()).isEqualTo(3);
        int place = patch.unit() - 12 * filter;
        assertThat(patch.field())
            .isEqualTo(new FieldBox(place / 3, place % 3, place / 3 + 1, place % 3 + 2));
        assertThat((double) patch.value())
            .isCloseTo(value(filter, patch.sample(), place), within(1e-5));
      }
    }
  }

  private Patch strongest(int filter, int sample) {
    Patch strongest = null;
    for (int place = 0; place < 12; place++) {
      float value = (float) value(filter, sample, place);
      if (strongest == null || value > strongest.value()) {
        strongest = new Patch(sample, 12 * filter + place, FieldBox.at(0, 0), value);
      }
    }
    return strongest;
  }

  private double value(int filter, int sample, int place) {
    double z = parameters[12 + filter];
    for (int i = 0; i < 6; i++) {
      int row = place / 3 + i / 3;
      int column = place % 3 + i % 3;
      z += parameters[filter * 6 + i] * pixels[sample * 25 + row * 5 + column];
    }
    return Math.tanh(z);
  }

  @Test
  void aFirstAnswerComesOfFewSamplesAndWorkCanBeEnded() {
    List<AnalysisResult> answers = answers(new FilterPatchesRequest(context, 0, SAMPLES, 4));
    assertThat(answers).hasSize(2);
    assertThat(((FilterPatches) answers.getFirst()).samples()).isEqualTo(64);
    FilterPatchesRequest request = new FilterPatchesRequest(context, 0, SAMPLES, 4);
    assertThatThrownBy(() -> request.answer(() -> true, answer -> {}))
        .isInstanceOf(CancellationException.class);
  }

  @Test
  void effectiveFieldsAreOfTheNeuronAskedFor() {
    EffectiveField field =
        (EffectiveField) answers(new EffectiveFieldRequest(context, 0, 12 + 4)).getLast();
    assertThat(field.unit()).isEqualTo(16);
    for (int i = 0; i < 25; i++) {
      boolean seen = i / 5 >= 1 && i / 5 <= 2 && i % 5 >= 1 && i % 5 <= 3;
      assertThat(field.gradient()[i] > 0).isEqualTo(seen);
    }
  }

  /** A dense layer over a picture that is made a list. */
  @Test
  void unitsOverPicturesHaveFiltersOfThePicturesShape() {
    Topology flat =
        ImageNetworks.topology(
            Shape.of(2, 3, 4), "\"type\":\"flatten\"", "\"type\":\"dense\",\"units\":3");
    float[] weights = ImageNetworks.gaussians(flat.parameters().size(), 3);
    FilterBank bank = FilterBank.of(ImageNetworks.context(flat, weights, new float[24]), 1);
    assertThat(bank.at(2, 1, 2, 3)).isEqualTo(weights[3 * 24 - 1]);
    assertThat(bank.at(1, 0, 2, 1)).isEqualTo(weights[24 + 9]);
    assertThat(FilterBank.has(flat, 0)).isFalse();
    assertThat(FilterBank.has(topology, 1)).isFalse();
  }

  private static List<AnalysisResult> answers(AnalysisRequest request) {
    List<AnalysisResult> answers = new ArrayList<>();
    request.answer(Cancellation.NEVER, answers::add);
    return answers;
  }
}
