package epochscope.views.drawing.solid;

import epochscope.views.drawing.Box;

/**
 * Central projection of a box of [−1, 1] × [−1, 1] × [−{@link #HEIGHT}, {@link #HEIGHT}], z
 * upwards, on the picture. Its size depends on elevation and zoom, not on the azimuth, so that it
 * does not breathe while it is turned.
 */
final class Projection {
  /** Half of the box's height. */
  static final double HEIGHT = 0.62;

  /** Of the eye, from the middle of the box: the farther, the flatter. */
  private static final double DISTANCE = 9;

  private static final int AZIMUTHS = 48;

  private final double cosAzimuth;
  private final double sinAzimuth;
  private final double cosElevation;
  private final double sinElevation;
  private final double scale;
  private final double centreX;
  private final double centreY;

  /**
   * @param room in pixels of the picture, into which the box is fitted
   */
  Projection(Camera camera, Box room) {
    cosAzimuth = Math.cos(Math.toRadians(camera.azimuth()));
    sinAzimuth = Math.sin(Math.toRadians(camera.azimuth()));
    cosElevation = Math.cos(Math.toRadians(camera.elevation()));
    sinElevation = Math.sin(Math.toRadians(camera.elevation()));
    double across = 0;
    double highest = Double.NEGATIVE_INFINITY;
    double lowest = Double.POSITIVE_INFINITY;
    for (int i = 0; i < AZIMUTHS; i++) {
      double angle = 2 * Math.PI * i / AZIMUTHS;
      double right = Math.sqrt(2) * Math.cos(angle);
      double away = Math.sqrt(2) * Math.sin(angle);
      for (double z : new double[] {-HEIGHT, HEIGHT}) {
        double nearness = nearness(away, z);
        across = Math.max(across, right * nearness);
        highest = Math.max(highest, up(away, z) * nearness);
        lowest = Math.min(lowest, up(away, z) * nearness);
      }
    }
    double fit = Math.min(room.width() / (2 * across), room.height() / (highest - lowest));
    scale = camera.zoom() * fit;
    centreX = room.centreX();
    centreY = room.centreY() + scale * (highest + lowest) / 2;
  }

  /**
   * @param into from {@code at} on set to the pixel's x, its y, and how near the point is: 1 in the
   *     middle of the box, more before it; it runs evenly over the picture of a plane
   */
  void project(double x, double y, double z, double[] into, int at) {
    double right = x * cosAzimuth + y * sinAzimuth;
    double away = y * cosAzimuth - x * sinAzimuth;
    double nearness = nearness(away, z);
    into[at] = centreX + scale * right * nearness;
    into[at + 1] = centreY - scale * up(away, z) * nearness;
    into[at + 2] = nearness;
  }

  /** How far the vertical plane through (x, y) is behind the middle of the box. */
  double away(double x, double y) {
    return y * cosAzimuth - x * sinAzimuth;
  }

  /**
   * A direction that is given to the viewer's right, upwards, and towards the viewer, in the box.
   *
   * @return [x, y, z]
   */
  double[] inBox(double right, double up, double towards) {
    double away = up * sinElevation - towards * cosElevation;
    return new double[] {
      right * cosAzimuth - away * sinAzimuth,
      right * sinAzimuth + away * cosAzimuth,
      up * cosElevation + towards * sinElevation
    };
  }

  private double nearness(double away, double z) {
    return DISTANCE / (DISTANCE + away * cosElevation - z * sinElevation);
  }

  private double up(double away, double z) {
    return z * cosElevation + away * sinElevation;
  }
}
