package epochscope.analysis.surface;

/** A part of a formula. */
@FunctionalInterface
interface Expression {
  Dual at(Dual x, Dual y);
}
