package epochscope.views.race;

import epochscope.views.drawing.Palette;

/** Colours of runners, in which those of the arrows come last. */
final class RunnerColours {
  private static final int[] ORDER = {0, 1, 2, 3, 7, 6, 4, 5};
  private static final int GRADIENT = 5;
  private static final int MEMORY = 4;

  private RunnerColours() {}

  static int of(int runner, Palette palette) {
    return palette.classColour(ORDER[runner % ORDER.length] + runner / ORDER.length * ORDER.length);
  }

  static int gradient(Palette palette) {
    return palette.classColour(GRADIENT);
  }

  static int memory(Palette palette) {
    return palette.classColour(MEMORY);
  }
}
