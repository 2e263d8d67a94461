package epochscope.views.drawing;

/**
 * Every colour of every picture, as 0xAARRGGBB. Classes follow Okabe and Ito (2008), which
 * colour-blind eyes tell apart; of two, blue is class 0, background and minus, orange is class 1,
 * signal and plus.
 */
public enum Palette {
  LIGHT(
      0xFFFFFFFF,
      0xFF1F2328,
      0xFF59636E,
      0xFF8C959F,
      0xFFE7EAEE,
      0xFFF3F3F1,
      0xFF24292F,
      0xFF009E73,
      0xFF000000,
      0.3),
  DARK(
      0xFF0D1117,
      0xFFE6EDF3,
      0xFF9DA7B3,
      0xFF6E7681,
      0xFF222A34,
      0xFF21262D,
      0xFFC9D1D9,
      0xFF2FC99A,
      0xFFD0D7DE,
      0.45);

  private static final int[] OKABE_ITO = {
    0xFF0072B2, 0xFFE69F00, 0xFF009E73, 0xFFD55E00, 0xFFCC79A7, 0xFF56B4E9, 0xFFF0E442
  };

  private final int surface;
  private final int text;
  private final int muted;
  private final int axis;
  private final int grid;
  private final int neutral;
  private final int train;
  private final int validation;
  private final int eighth;
  private final double paleness;

  Palette(
      int surface,
      int text,
      int muted,
      int axis,
      int grid,
      int neutral,
      int train,
      int validation,
      int eighth,
      double paleness) {
    this.surface = surface;
    this.text = text;
    this.muted = muted;
    this.axis = axis;
    this.grid = grid;
    this.neutral = neutral;
    this.train = train;
    this.validation = validation;
    this.eighth = eighth;
    this.paleness = paleness;
  }

  /** What everything is drawn on. */
  public int surface() {
    return surface;
  }

  /** Text that is read first: values, legends. */
  public int text() {
    return text;
  }

  /** Text that is read second: tick labels, units. */
  public int muted() {
    return muted;
  }

  public int axis() {
    return axis;
  }

  public int grid() {
    return grid;
  }

  /** The middle of a diverging map: zero, or undecided. */
  public int neutral() {
    return neutral;
  }

  /**
   * Share of the neutral in the colours of a map where it is most certain, so that points of the
   * full colour stand out on it.
   */
  public double paleness() {
    return paleness;
  }

  /** Curves of the training sample. */
  public int train() {
    return train;
  }

  /** Curves of the validation sample. */
  public int validation() {
    return validation;
  }

  /** What is not a number, or lies after a run diverged. */
  public int invalid() {
    return Colours.mix(surface, axis, 0.35);
  }

  /** Colour of class {@code index}; beyond eight the colours return, paler each time. */
  public int classColour(int index) {
    int place = index % (OKABE_ITO.length + 1);
    int colour = place < OKABE_ITO.length ? OKABE_ITO[place] : eighth;
    int round = Math.min(3, index / (OKABE_ITO.length + 1));
    return Colours.mix(colour, surface, 0.22 * round);
  }

  /** Colour of a sign: blue below zero, orange from zero on. */
  public int sign(double value) {
    return value < 0 ? OKABE_ITO[0] : OKABE_ITO[1];
  }
}
