package epochscope.views.taylor;

import epochscope.data.Dataset;
import epochscope.views.Frame;
import epochscope.views.Frames;
import epochscope.views.ReferenceNetwork;

/** Taylor coefficients by differences of a forward pass in double precision. */
final class SlowTaylor {
  private static final double H = 1e-4;

  private final ReferenceNetwork network;
  private final Dataset sample;

  SlowTaylor(Frame frame) {
    network = new ReferenceNetwork(frame.topology(), 0);
    float[] parameters = frame.snapshot().parameters();
    System.arraycopy(parameters, 0, network.parameters, 0, parameters.length);
    sample = frame.data().validation();
  }

  /** Mean of |t| over the validation sample. */
  double mean(int... term) {
    double sum = 0;
    for (int s = 0; s < sample.size(); s++) {
      sum += Math.abs(at(Frames.row(sample, s), term));
    }
    return sum / sample.size();
  }

  /** t at one point. */
  double at(double[] x, int... term) {
    if (term.length == 1) {
      return (y(x, term[0], H, 0, 0) - y(x, term[0], -H, 0, 0)) / (2 * H);
    }
    double bend =
        y(x, term[0], H, term[1], H)
            - y(x, term[0], H, term[1], -H)
            - y(x, term[0], -H, term[1], H)
            + y(x, term[0], -H, term[1], -H);
    return bend / (4 * H * H) * (term[0] == term[1] ? 0.5 : 1);
  }

  private double y(double[] x, int i, double di, int j, double dj) {
    double[] moved = x.clone();
    moved[i] += di;
    moved[j] += dj;
    double[][] values = network.forward(moved);
    return values[values.length - 1][0];
  }
}
