package epochscope.views.drawing;

/** A rectangle, in pixels of the picture before scaling; y grows downwards. */
public record Box(double x, double y, double width, double height) {
  public double right() {
    return x + width;
  }

  public double bottom() {
    return y + height;
  }

  public double centreX() {
    return x + width / 2;
  }

  public double centreY() {
    return y + height / 2;
  }

  /** What is left without the four margins; never of negative size. */
  public Box inset(double left, double top, double right, double bottom) {
    return new Box(
        x + left, y + top, Math.max(0, width - left - right), Math.max(0, height - top - bottom));
  }

  public Box inset(double margin) {
    return inset(margin, margin, margin, margin);
  }

  public boolean contains(double px, double py) {
    return px >= x && px < right() && py >= y && py < bottom();
  }

  public boolean intersects(Box other) {
    return x < other.right() && other.x < right() && y < other.bottom() && other.y < bottom();
  }

  /** Whether {@code other} lies wholly inside. */
  public boolean encloses(Box other) {
    return other.x >= x && other.right() <= right() && other.y >= y && other.bottom() <= bottom();
  }

  public boolean isEmpty() {
    return !(width > 0 && height > 0);
  }
}
