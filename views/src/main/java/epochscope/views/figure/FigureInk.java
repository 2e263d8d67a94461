package epochscope.views.figure;

import epochscope.views.drawing.Colours;
import epochscope.views.drawing.Palette;

/** What a colour of a figure means. */
enum FigureInk {
  PAPER,
  TEXT,
  MUTED,
  LINE,
  NEGATIVE,
  POSITIVE,
  INPUT,
  WEIGHTED,
  NORMALISED,
  PLAIN,
  OUTPUT;

  /** Share of the paper in what fills boxes, so that text on them stays readable. */
  private static final double PALE = 0.8;

  int of(Palette palette) {
    return switch (this) {
      case PAPER -> palette.surface();
      case TEXT -> palette.text();
      case MUTED -> palette.muted();
      case LINE -> palette.axis();
      case NEGATIVE -> palette.sign(-1);
      case POSITIVE -> palette.sign(1);
      case INPUT -> palette.neutral();
      case WEIGHTED -> pale(palette.classColour(0), palette);
      case NORMALISED -> pale(palette.classColour(2), palette);
      case PLAIN -> palette.surface();
      case OUTPUT -> pale(palette.classColour(1), palette);
    };
  }

  private static int pale(int colour, Palette palette) {
    return Colours.mix(colour, palette.surface(), PALE);
  }

  /** Its name in other languages: {@code negative}. */
  String word() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }
}
