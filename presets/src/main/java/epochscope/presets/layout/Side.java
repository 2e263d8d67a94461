package epochscope.presets.layout;

/** A side of a rectangle. */
public enum Side {
  LEFT,
  RIGHT,
  TOP,
  BOTTOM;

  /** Whether what is put there stands beside, not above or below. */
  public boolean isBeside() {
    return this == LEFT || this == RIGHT;
  }

  /** Whether what is put there comes first, read from left to right and from top to bottom. */
  public boolean isBefore() {
    return this == LEFT || this == TOP;
  }
}
