package epochscope.data;

import epochscope.random.Draws;
import epochscope.spec.SourceSpec;
import epochscope.spec.Task;
import java.util.List;

/**
 * Toy collisions with holes: what belongs to a jet is missing where there is none. Signal has more
 * missing transverse momentum, harder leptons and heavier jets, each by one to one and a half
 * standard deviations.
 */
final class Collisions {
  private static final String UNIT = "GeV";

  private Collisions() {}

  static Sample draw(SourceSpec.Collisions spec) {
    Draws draws = new Draws(spec.seed());
    double[][] columns = new double[spec.dimensions()][spec.samples()];
    double[] labels = new double[spec.samples()];
    for (int i = 0; i < labels.length; i++) {
      int signal = i % 2;
      labels[i] = signal;
      boolean jet = draws.uniform() >= spec.withoutJet();
      boolean second = jet && draws.uniform() >= 0.5;
      columns[0][i] = 60 + 20 * signal + 20 * draws.normal();
      columns[1][i] = 40 + 10 * signal + 12 * draws.normal();
      double jetPt = 90 + 20 * signal + 25 * draws.normal();
      double jetMass = 15 + 6 * signal + 4 * draws.normal();
      double secondPt = 50 + 15 * signal + 15 * draws.normal();
      columns[2][i] = jet ? jetPt : Double.NaN;
      columns[3][i] = jet ? jetMass : Double.NaN;
      columns[4][i] = second ? secondPt : Double.NaN;
    }
    return new Sample(
        Task.CLASSIFY,
        List.of(
            new Feature("met", UNIT),
            new Feature("lepton_pt", UNIT),
            new Feature("jet_pt", UNIT),
            new Feature("jet_mass", UNIT),
            new Feature("second_jet_pt", UNIT)),
        "class",
        List.of("background", "signal"),
        columns,
        labels,
        null,
        null,
        null,
        List.of());
  }
}
