package epochscope.views.drawing;

/**
 * How a picture looks: its colours, and its sizes for a desk or a projector.
 *
 * @param projector larger type and thicker lines, for the last row of a hall
 */
public record Theme(Palette palette, boolean projector) {
  public static final Theme LIGHT = new Theme(Palette.LIGHT, false);
  public static final Theme DARK = new Theme(Palette.DARK, false);
  public static final Theme LIGHT_PROJECTOR = new Theme(Palette.LIGHT, true);
  public static final Theme DARK_PROJECTOR = new Theme(Palette.DARK, true);

  /** Factor of type sizes and distances: 1, and 1.5 for a projector. */
  public double magnification() {
    return projector ? 1.5 : 1;
  }

  /** Type of axes and notes, in pixels. */
  public double smallSize() {
    return 11 * magnification();
  }

  /** Type of legends and values, in pixels. */
  public double textSize() {
    return 12 * magnification();
  }

  /** Width of the lines that carry the message, in pixels. */
  public double strongLine() {
    return projector ? 2.5 : 1.8;
  }

  /** Width of the lines that accompany it, in pixels. */
  public double fineLine() {
    return projector ? 1.5 : 1;
  }

  public Theme withProjector(boolean on) {
    return new Theme(palette, on);
  }
}
