package epochscope.data;

import epochscope.spec.EmbeddedPoints;
import epochscope.spec.Scaling;

/**
 * What a {@link Scaling} comes to for the values of one feature.
 *
 * @param logarithm null: none
 * @param scale above zero
 */
record LearnedScale(Preprocessing.Logarithm logarithm, double offset, double scale) {
  static LearnedScale of(Scaling scaling, PresentValues values) {
    return switch (scaling) {
      case NONE -> new LearnedScale(null, 0, 1);
      case PIXELS -> new LearnedScale(null, 0, PixelScaling.BRIGHTEST);
      case Z_SCORE -> standardised(null, values);
      case MIN_MAX -> between(values.min(), values.max() - values.min());
      case LOG -> {
        Preprocessing.Logarithm logarithm = Preprocessing.Logarithm.above(values.min());
        yield standardised(logarithm, values.map(logarithm::of));
      }
    };
  }

  /** As an experiment states it. */
  static LearnedScale given(EmbeddedPoints.Scale scale) {
    EmbeddedPoints.Logarithm log = scale.log();
    return new LearnedScale(
        log == null ? null : new Preprocessing.Logarithm(log.shift(), log.floor()),
        scale.offset(),
        scale.scale());
  }

  /** What it is called, where it was asked for as {@code scaling}. */
  Scaling named(Scaling scaling) {
    if (logarithm != null) {
      return Scaling.LOG;
    }
    boolean changes = offset != 0 || scale != 1;
    boolean another = scaling == Scaling.LOG || scaling == Scaling.NONE && changes;
    return another ? Scaling.Z_SCORE : scaling;
  }

  private static LearnedScale standardised(
      Preprocessing.Logarithm logarithm, PresentValues values) {
    return new LearnedScale(logarithm, values.mean(), orOne(values.deviation()));
  }

  /** Without a logarithm, by {@code spread} from {@code offset}. */
  static LearnedScale between(double offset, double spread) {
    return new LearnedScale(null, offset, orOne(spread));
  }

  /** A constant feature is not scaled. */
  private static double orOne(double spread) {
    return spread > 0 ? spread : 1;
  }
}
