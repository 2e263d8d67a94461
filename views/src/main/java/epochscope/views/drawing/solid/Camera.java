package epochscope.views.drawing.solid;

import java.util.Locale;

/**
 * From where a solid is looked at.
 *
 * @param azimuth in degrees from −180 to 180; 0: x runs to the right, y away from the viewer; above
 *     0 the viewer has gone to the right
 * @param elevation in degrees above the floor, 5 to 90
 * @param zoom 1: the box fills the picture however it is turned
 */
public record Camera(double azimuth, double elevation, double zoom) {
  public static final Camera USUAL = new Camera(30, 38, 1);

  private static final double LOWEST = 5;
  private static final double LEAST_ZOOM = 0.5;
  private static final double MOST_ZOOM = 8;

  public Camera {
    azimuth = Math.IEEEremainder(azimuth, 360);
    elevation = Math.clamp(elevation, LOWEST, 90);
    zoom = Math.clamp(zoom, LEAST_ZOOM, MOST_ZOOM);
  }

  /** Farther round, and higher, in degrees. */
  public Camera turned(double round, double up) {
    return new Camera(azimuth + round, elevation + up, zoom);
  }

  public Camera zoomed(double factor) {
    return new Camera(azimuth, elevation, zoom * factor);
  }

  /** The camera as {@link #of} reads it. */
  public String text() {
    return String.format(Locale.ROOT, "%.1f %.1f %.3f", azimuth, elevation, zoom);
  }

  /** The usual camera where {@code text} is not one. */
  public static Camera of(String text) {
    String[] numbers = text.split(" ");
    if (numbers.length != 3) {
      return USUAL;
    }
    try {
      return new Camera(
          Double.parseDouble(numbers[0]),
          Double.parseDouble(numbers[1]),
          Double.parseDouble(numbers[2]));
    } catch (NumberFormatException notANumber) {
      return USUAL;
    }
  }
}
