package epochscope.images;

import epochscope.random.Draws;
import java.util.ArrayList;
import java.util.List;

/**
 * A toy jet. A parton of energy E radiates gluons evenly over its Lund plane, ln 1/θ against ln
 * 1/z, in the double-logarithmic approximation (Andersson, Gustafson, Lönnblad and Pettersson, Z.
 * Phys. C 43 (1989) 625; Dreyer, Salam and Soyez, JHEP 12 (2018) 064): their number is Poisson with
 * the mean (2 α_s C/π) · ½ ln²(E θ_max/k_min), with the colour factor C = 4/3 of a quark and 3 of a
 * gluon. Each radiates in turn within the angle at which it came off. In the end each parton breaks
 * into hadrons that share its energy and scatter by a transverse momentum of some hundred MeV. So
 * jets of gluons have more hadrons and are wider. Angles are small, and added as in a plane.
 */
final class ToyJet {
  /** Of the jet, in pseudorapidity and azimuth. */
  static final double RADIUS = 0.4;

  private static final double ENERGY_GEV = 200;
  private static final double COUPLING = 0.25;
  private static final double QUARK = 4.0 / 3;
  private static final double GLUON = 3;
  private static final double LEAST_KICK_GEV = 0.5;
  private static final double HADRON_KICK_GEV = 0.3;
  private static final double HADRONS_PER_E_FOLD = 0.7;

  private final Draws draws;
  private final List<Hadron> hadrons = new ArrayList<>();

  /**
   * @param energy in GeV
   */
  record Hadron(double energy, double eta, double phi) {}

  ToyJet(Draws draws, boolean quark) {
    this.draws = draws;
    radiate(quark ? QUARK : GLUON, ENERGY_GEV, RADIUS, 0, 0);
  }

  List<Hadron> hadrons() {
    return hadrons;
  }

  /** Pseudorapidity of the axis: the mean, weighted by energy. */
  double eta() {
    return hadrons.stream().mapToDouble(h -> h.energy() * h.eta()).sum() / ENERGY_GEV;
  }

  /** Azimuth of the axis. */
  double phi() {
    return hadrons.stream().mapToDouble(h -> h.energy() * h.phi()).sum() / ENERGY_GEV;
  }

  /**
   * @param widest largest angle of what is radiated
   */
  private void radiate(double colour, double energy, double widest, double eta, double phi) {
    double logs = Math.max(0, StrictMath.log(energy * widest / LEAST_KICK_GEV));
    int emissions = poisson(COUPLING * colour / Math.PI * logs * logs);
    double left = energy;
    double ownEta = eta;
    double ownPhi = phi;
    for (int i = 0; i < emissions; i++) {
      // Even over the triangle ln 1/θ + ln 1/z < logs: its lower half, mirrored.
      double a = draws.uniform();
      double b = draws.uniform();
      boolean mirrored = a + b > 1;
      double angle = widest * StrictMath.exp(-logs * (mirrored ? 1 - a : a));
      double z = StrictMath.exp(-logs * (mirrored ? 1 - b : b));
      double share = z / (1 + z);
      double direction = 2 * Math.PI * draws.uniform();
      double kickEta = angle * StrictMath.cos(direction);
      double kickPhi = angle * StrictMath.sin(direction);
      radiate(
          GLUON,
          share * left,
          angle,
          ownEta + (1 - share) * kickEta,
          ownPhi + (1 - share) * kickPhi);
      ownEta -= share * kickEta;
      ownPhi -= share * kickPhi;
      left *= 1 - share;
    }
    fragment(left, ownEta, ownPhi);
  }

  /** Into hadrons whose number grows with the logarithm of the energy. */
  private void fragment(double energy, double eta, double phi) {
    int more = poisson(HADRONS_PER_E_FOLD * StrictMath.log(1 + energy));
    double left = energy;
    for (int i = 0; i < more; i++) {
      double share = draws.uniform() * left;
      hadron(share, eta, phi);
      left -= share;
    }
    hadron(left, eta, phi);
  }

  private void hadron(double energy, double eta, double phi) {
    double spread = HADRON_KICK_GEV / (energy + HADRON_KICK_GEV);
    hadrons.add(new Hadron(energy, eta + spread * draws.normal(), phi + spread * draws.normal()));
  }

  /** By Knuth's product of uniform numbers; for small means. */
  private int poisson(double mean) {
    double least = StrictMath.exp(-mean);
    int count = -1;
    double product = 1;
    do {
      count++;
      product *= draws.uniform();
    } while (product > least);
    return count;
  }
}
