package epochscope.data;

import epochscope.random.Draws;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * A small made-up table of collision events that stands in where the user has given no file. The
 * missing transverse momentum tells signal and background apart best, the azimuth not at all; one
 * event in twelve has no jet, and so no jet mass.
 */
final class StandInTable {
  static final String NOTE =
      "No file is given: this is a small generated stand-in table of 600 events.";

  private static final int ROWS = 600;
  private static final long SEED = 20;
  private static final double WITHOUT_JET = 1.0 / 12;

  private StandInTable() {}

  static TableFile file() {
    byte[] csv = csv().getBytes(StandardCharsets.UTF_8);
    return new TableFile("the stand-in table", null, () -> new ByteArrayInputStream(csv));
  }

  private static String csv() {
    StringBuilder text = new StringBuilder("met [GeV],lepton_pt [GeV],jet_mass [GeV],phi,label\n");
    Draws draws = new Draws(SEED);
    for (int i = 0; i < ROWS; i++) {
      int signal = i % 2;
      double met = 40 + 35 * signal + 18 * draws.normal();
      double leptonPt = 35 + 8 * signal + 12 * draws.normal();
      double jetMass = 80 + 25 * signal + 20 * draws.normal();
      double phi = draws.uniform(-Math.PI, Math.PI);
      String mass = draws.uniform() < WITHOUT_JET ? "" : number(jetMass);
      text.append(number(Math.abs(met))).append(',');
      text.append(number(Math.abs(leptonPt))).append(',');
      text.append(mass).append(',');
      text.append(number(phi)).append(',');
      text.append(signal == 1 ? "signal" : "background").append('\n');
    }
    return text.toString();
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.3f", value);
  }
}
