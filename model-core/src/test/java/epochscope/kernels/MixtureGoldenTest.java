package epochscope.kernels;

import static epochscope.golden.GoldenFile.assertClose;

import com.fasterxml.jackson.databind.JsonNode;
import epochscope.golden.GoldenFile;
import epochscope.spec.SigmaFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Mixtures of normal distributions, as far out as logits of ±800 and σ = e^−30. */
class MixtureGoldenTest {
  private static final JsonNode GOLDEN = GoldenFile.read("mdn_loss.json");
  private static final int COMPONENTS = 3;
  private static final int OUTPUTS = 3 * COMPONENTS;

  @ParameterizedTest
  @CsvSource({"EXP, sigma=exp(s)", "SOFTPLUS, sigma=softplus(s)+1e-3", "ONE, sigma=1 (fixed)"})
  void lossesAndGradients(SigmaFunction sigma, String name) {
    JsonNode golden = GOLDEN.get("cases").get(name);
    double[] t = GoldenFile.flat(GOLDEN.get("target"));
    for (KernelsUnderTest tested : KernelsUnderTest.values()) {
      LossKernels losses = tested.kernels.losses();
      Values z = tested.values(arranged(tested, GoldenFile.flat(GOLDEN.get("raw")), t.length));
      Values d = tested.kernels.allocate(z.size());
      losses.mixtureGradient(sigma, 1, COMPONENTS, z, tested.values(t), null, d, t.length);
      double[] expected = GoldenFile.flat(golden.get("grad_per_sample"));
      assertClose(name, d.toDoubles(), arranged(tested, expected, t.length), tested.tolerance);
      double sum = losses.mixtureSum(sigma, COMPONENTS, z, tested.values(t), null, t.length);
      double mean = golden.get("loss").doubleValue();
      assertClose(name, sum / t.length, mean, tested.tolerance);
    }
  }

  @ParameterizedTest
  @CsvSource({"EXP, sigma=exp(s)", "SOFTPLUS, sigma=softplus(s)+1e-3", "ONE, sigma=1 (fixed)"})
  void lossesOfEachSample(SigmaFunction sigma, String name) {
    JsonNode expected = GOLDEN.get("cases").get(name).get("loss_per_sample");
    for (KernelsUnderTest tested : KernelsUnderTest.values()) {
      for (int i = 0; i < expected.size(); i++) {
        Values z = tested.values(GoldenFile.flat(GOLDEN.get("raw").get(i)));
        Values t = tested.values(GOLDEN.get("target").get(i).doubleValue());
        double loss = tested.kernels.losses().mixtureSum(sigma, COMPONENTS, z, t, null, 1);
        assertClose(name + " " + i, loss, expected.get(i).doubleValue(), tested.tolerance);
      }
    }
  }

  /** From rows to where activations lie. */
  private static double[] arranged(KernelsUnderTest tested, double[] rows, int n) {
    double[] all = new double[rows.length];
    for (int i = 0; i < rows.length; i++) {
      all[tested.kernels.index(i % OUTPUTS, i / OUTPUTS, OUTPUTS, n)] = rows[i];
    }
    return all;
  }

  /** N(t; µ, σ) by its formula, in mpmath with 40 digits. */
  @ParameterizedTest
  @CsvSource({
    "EXP, 0.3, -1.5, 1.2, 7.553580987095678, -18.0769832308689, -15.26928490778201",
    "EXP, 2.0, 0.7, -1.0, 2.728624870941902, 0.7397908918248194, -1.2193726754744583",
    "EXP, 0.5, -20.0, 0.5, -19.081061466795326, 0.0, 1.0",
    "EXP, -3.0, 30.0, 40.0, 30.918938533204674, -3.7652996279595036e-25, 1.0",
    "SOFTPLUS, 0.3, -1.5, 1.2, 9.206502834405583, -21.966684538310925, -16.91652864965082",
    "SOFTPLUS, 2.0, 0.7, -1.0, 4.708910647609423, 2.4605757721379997, -3.8618420894228693",
    "SOFTPLUS, 0.5, -20.0, 0.5, -5.988814684625968, 0.0, 2.061149369844718e-06",
    "SOFTPLUS, -3.0, 30.0, 40.0, 5.3473229918092775, -0.04777459275184447, -0.03514241153058933"
  })
  void oneNormalDistribution(
      SigmaFunction sigma, double mu, double s, double t, double loss, double dMu, double dS) {
    for (KernelsUnderTest tested : KernelsUnderTest.values()) {
      LossKernels losses = tested.kernels.losses();
      Values z = tested.values(mu, s);
      Values target = tested.values(t);
      Values weight = tested.values(2);
      Values d = tested.kernels.allocate(2);
      losses.normalGradient(sigma, 0.5, z, target, weight, d, 1, 1);
      double found = losses.normalSum(sigma, z, target, weight, 1, 1);
      assertClose("loss", found / 2, loss, tested.tolerance);
      assertClose("gradient at mu", d.get(0), dMu, tested.tolerance);
      assertClose("gradient at s", d.get(1), dS, tested.tolerance);
    }
  }

  /** The pull of the second component is infinite, but it has no part in the target. */
  @ParameterizedTest
  @EnumSource
  void whatHasNoPartHasNoSlope(KernelsUnderTest tested) {
    Values z = tested.values(0, 0, 1, 5, 0, -700);
    Values d = tested.kernels.allocate(6);
    tested
        .kernels
        .losses()
        .mixtureGradient(SigmaFunction.EXP, 1, 2, z, tested.values(1), null, d, 1);
    assertClose("gradient", d.toDoubles(), new double[] {-0.5, 0.5, 0, 0, 1, 0}, 1e-15);
  }

  @Test
  void oneComponentIsANormalDistribution() {
    Kernels kernels = KernelsUnderTest.DOUBLE.kernels;
    Values mixture = KernelsUnderTest.DOUBLE.values(3, 0.7, -0.2);
    Values normal = KernelsUnderTest.DOUBLE.values(0.7, -0.2);
    Values t = KernelsUnderTest.DOUBLE.values(1.1);
    double expected = kernels.losses().normalSum(SigmaFunction.SOFTPLUS, normal, t, null, 1, 1);
    double found = kernels.losses().mixtureSum(SigmaFunction.SOFTPLUS, 1, mixture, t, null, 1);
    assertClose("loss", found, expected, 1e-15);
  }
}
