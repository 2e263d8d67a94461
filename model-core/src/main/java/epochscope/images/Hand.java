package epochscope.images;

import epochscope.random.Draws;

/**
 * How one hand bends what it writes: waves over the whole digit (after Simard, Steinkraus and
 * Platt's elastic distortion, ICDAR 2003), then stretch, slant and turn.
 */
final class Hand {
  private static final int WAVES = 3;
  private static final double WAVE_HEIGHT = 0.04;
  private static final double WAVES_ACROSS = 0.6;
  private static final double STRETCH = 0.18;
  private static final double MEAN_SLANT = 0.15;
  private static final double SLANT = 0.22;
  private static final double TURN = 0.1;
  private static final double UNSTEADINESS = 0.022;

  private final Draws draws;
  private final double distortion;
  private final double[][] waves = new double[WAVES][];
  private final double xx;
  private final double xy;
  private final double yx;
  private final double yy;

  Hand(Draws draws, double distortion) {
    this.draws = draws;
    this.distortion = distortion;
    for (int i = 0; i < WAVES; i++) {
      waves[i] = wave();
    }
    double stretch = StrictMath.exp(strays(STRETCH));
    double slant = distortion * MEAN_SLANT + strays(SLANT);
    double turn = strays(TURN);
    double cos = StrictMath.cos(turn);
    double sin = StrictMath.sin(turn);
    xx = cos * stretch;
    yx = sin * stretch;
    // Slant moves the top, at small y, to the right.
    xy = -cos * slant - sin;
    yy = -sin * slant + cos;
  }

  /** Normal, of that width in a usual hand. */
  double strays(double width) {
    return distortion * width * draws.normal();
  }

  /** Height along x and along y, wave numbers along x and along y, phase. */
  private double[] wave() {
    return new double[] {
      strays(WAVE_HEIGHT),
      strays(WAVE_HEIGHT),
      2 * Math.PI * WAVES_ACROSS * draws.normal(),
      2 * Math.PI * WAVES_ACROSS * draws.normal(),
      2 * Math.PI * draws.uniform()
    };
  }

  /** A point near {@code point}: the hand is not steady. */
  Stroke.Point near(Stroke.Point point) {
    return new Stroke.Point(
        point.x() + strays(UNSTEADINESS), point.y() + strays(UNSTEADINESS), point.corner());
  }

  /** Bends all points of {@code line}, [x, y] alternating, in place. */
  void bend(double[] line) {
    for (int i = 0; i < line.length; i += 2) {
      double x = line[i];
      double y = line[i + 1];
      for (double[] wave : waves) {
        double height = StrictMath.sin(wave[2] * line[i] + wave[3] * line[i + 1] + wave[4]);
        x += wave[0] * height;
        y += wave[1] * height;
      }
      line[i] = xx * x + xy * y;
      line[i + 1] = yx * x + yy * y;
    }
  }
}
