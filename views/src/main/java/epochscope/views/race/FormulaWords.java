package epochscope.views.race;

import epochscope.analysis.surface.Formula;

/** A formula as it stands in books. */
final class FormulaWords {
  private FormulaWords() {}

  static String of(Formula formula) {
    return formula
        .toString()
        .replace("^2", "²")
        .replace("^3", "³")
        .replace("*", "·")
        .replace("-", "−")
        .replace("sqrt", "√")
        .replace("pi", "π");
  }
}
