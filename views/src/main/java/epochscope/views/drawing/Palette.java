package epochscope.views.drawing;

/**
 * Every colour of every picture, as 0xAARRGGBB. Classes follow Okabe and Ito (2008), which
 * colour-blind eyes tell apart; of two, blue is class 0, background and minus, orange is class 1,
 * signal and plus.
 */
public enum Palette {
  LIGHT,
  DARK;

  private static final int[] OKABE_ITO = {
    0xFF0072B2, 0xFFE69F00, 0xFF009E73, 0xFFD55E00, 0xFFCC79A7, 0xFF56B4E9, 0xFFF0E442
  };

  /** Blue, vermilion, purple, orange, sky blue, yellow: green and black are the samples'. */
  private static final int[] RUNS = {0, 3, 4, 1, 5, 6};

  /** How much paler the colours are each time they return. */
  private static final double FADING = 0.22;

  /** What everything is drawn on. */
  public int surface() {
    return choose(0xFFFFFFFF, 0xFF0D1117);
  }

  /** Text that is read first: values, legends. */
  public int text() {
    return choose(0xFF1F2328, 0xFFE6EDF3);
  }

  /** Text that is read second: tick labels, units. */
  public int muted() {
    return choose(0xFF59636E, 0xFF9DA7B3);
  }

  /** Text written on {@code colour}. */
  public int textOn(int colour) {
    double brightness =
        0.3 * (colour >> 16 & 255) + 0.59 * (colour >> 8 & 255) + 0.11 * (colour & 255);
    return (brightness > 140 ? LIGHT : DARK).text();
  }

  public int axis() {
    return choose(0xFF8C959F, 0xFF6E7681);
  }

  public int grid() {
    return choose(0xFFE7EAEE, 0xFF222A34);
  }

  /** The middle of a diverging map: zero, or undecided. */
  public int neutral() {
    return choose(0xFFF3F3F1, 0xFF21262D);
  }

  /**
   * Share of the neutral in the colours of a map where it is most certain, so that points of the
   * full colour stand out on it.
   */
  public double paleness() {
    return this == LIGHT ? 0.3 : 0.45;
  }

  /** Curves of the training sample. */
  public int train() {
    return choose(0xFF24292F, 0xFFC9D1D9);
  }

  /** Curves of the validation sample. */
  public int validation() {
    return choose(0xFF009E73, 0xFF2FC99A);
  }

  /**
   * Colour of a kept run, by its number from 1 on; 0: the run that trains, beside a kept one. None
   * is that of a sample's curve.
   */
  public int run(int number) {
    if (number == 0) {
      return muted();
    }
    int colour = OKABE_ITO[RUNS[(number - 1) % RUNS.length]];
    int round = (number - 1) / RUNS.length;
    boolean pale = colour == OKABE_ITO[6];
    return Colours.mix(
        colour, text(), (round == 0 ? 0 : 0.45) + (pale && this == LIGHT ? 0.25 : 0));
  }

  /** What is not a number. */
  public int invalid() {
    return Colours.mix(surface(), axis(), 0.35);
  }

  /** Colour of class {@code index}; beyond eight the colours return, paler each time. */
  public int classColour(int index) {
    int place = index % (OKABE_ITO.length + 1);
    int colour = place < OKABE_ITO.length ? OKABE_ITO[place] : choose(0xFF000000, 0xFFD0D7DE);
    int round = Math.min(3, index / (OKABE_ITO.length + 1));
    return Colours.mix(colour, surface(), FADING * round);
  }

  /** Colour of a sign: blue below zero, orange from zero on. */
  public int sign(double value) {
    return value < 0 ? OKABE_ITO[0] : OKABE_ITO[1];
  }

  private int choose(int light, int dark) {
    return this == LIGHT ? light : dark;
  }
}
