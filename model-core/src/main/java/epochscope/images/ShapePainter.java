package epochscope.images;

import epochscope.random.Draws;
import epochscope.spec.ImageSource;

/** Draws circles, squares and equilateral triangles, filled, their edges one pixel wide. */
final class ShapePainter implements ImagePainter {
  /** Half a side of the square with the area of the unit circle. */
  private static final double SQUARE = Math.sqrt(Math.PI) / 2;

  /**
   * Radius of the inscribed circle of the equilateral triangle with the area of the unit circle.
   */
  private static final double TRIANGLE = Math.sqrt(Math.PI / (3 * Math.sqrt(3)));

  private final ImageSource.Shapes spec;

  ShapePainter(ImageSource.Shapes spec) {
    this.spec = spec;
  }

  @Override
  public void paint(int label, Draws draws, float[] pixels, int offset) {
    int size = spec.size();
    double radius = draws.uniform(spec.smallest(), spec.largest());
    double centreX = size / 2.0 + draws.uniform(-spec.shift(), spec.shift());
    double centreY = size / 2.0 + draws.uniform(-spec.shift(), spec.shift());
    double turn = StrictMath.toRadians(draws.uniform(-spec.rotation(), spec.rotation()));
    double cos = StrictMath.cos(turn);
    double sin = StrictMath.sin(turn);
    for (int row = 0; row < size; row++) {
      for (int column = 0; column < size; column++) {
        double x = column + 0.5 - centreX;
        double y = row + 0.5 - centreY;
        double outside = outside(label, cos * x + sin * y, cos * y - sin * x, radius);
        double light = Math.clamp(0.5 - outside, 0.0, 1.0);
        double noise = spec.noise() == 0 ? 0 : spec.noise() * draws.normal();
        pixels[offset + row * size + column] = GreyLevels.of(light + noise);
      }
    }
  }

  /** How far outside of the shape a point lies, in pixels; negative inside. */
  private static double outside(int label, double x, double y, double radius) {
    return switch (label) {
      case 0 -> Math.sqrt(x * x + y * y) - radius;
      case 1 -> Math.max(Math.abs(x), Math.abs(y)) - SQUARE * radius;
      default -> {
        double slanted = Math.abs(x) * Math.sqrt(3) / 2 - y / 2;
        yield Math.max(slanted, y) - TRIANGLE * radius;
      }
    };
  }
}
