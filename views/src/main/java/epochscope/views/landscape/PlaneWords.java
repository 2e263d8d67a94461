package epochscope.views.landscape;

import epochscope.analysis.landscape.Direction;
import epochscope.analysis.landscape.Direction.Kind;
import epochscope.analysis.landscape.MeasuredSample;
import epochscope.analysis.landscape.Plane;
import epochscope.views.Texts;
import epochscope.views.drawing.Numerals;
import java.util.Locale;

/** What the directions of a plane are called. */
final class PlaneWords {
  private PlaneWords() {}

  /**
   * Title of an axis.
   *
   * @param number 1: the first, 2: the second
   */
  static String title(Direction direction, int number) {
    String letter = number == 1 ? "α" : "β";
    return switch (direction.kind()) {
      case PARAMETER -> direction.name();
      case PATH -> letter + ": " + text(direction, "title", number, percent(direction.figure()));
      case HESSIAN -> letter + ": " + text(direction, "title", number, figure(direction));
      default -> letter + ": " + text(direction, "title", number, "");
    };
  }

  /** The whole name, with what is known of the direction. */
  static String description(Direction direction, int number) {
    String letter = number == 1 ? "α  " : "β  ";
    return letter
        + switch (direction.kind()) {
          case PARAMETER -> text(direction, "kind", direction.name(), "");
          case PATH -> text(direction, "kind", number, percent(direction.figure()));
          case HESSIAN ->
              text(
                  direction,
                  "kind",
                  number,
                  figure(direction) + " ± " + Numerals.significant(direction.uncertainty(), 1));
          case GRADIENT -> text(direction, "kind", number, figure(direction));
          default -> text(direction, "kind", number, "");
        };
  }

  /** What one unit of the axes is. */
  static String unit(Plane plane) {
    return Texts.get("landscape.unit." + name(plane.first().kind()));
  }

  /** On which rows. */
  static String rows(MeasuredSample sample) {
    return Texts.get(
        sample.rows() == sample.of() ? "landscape.on.rows.all" : "landscape.on.rows",
        Numerals.whole(sample.rows()),
        Numerals.whole(sample.of()),
        part(sample));
  }

  /** On which rows, and at how many points. */
  static String sample(MeasuredSample sample, int columns, int rows) {
    String points = Numerals.whole(columns) + (rows > 1 ? " × " + Numerals.whole(rows) : "");
    return Texts.get(
        sample.rows() == sample.of() ? "landscape.on.all" : "landscape.on.some",
        Numerals.whole(sample.rows()),
        Numerals.whole(sample.of()),
        part(sample),
        points);
  }

  private static String part(MeasuredSample sample) {
    return Texts.get(
        sample.part() == MeasuredSample.Part.TRAINING ? "sample.train" : "sample.validation");
  }

  static String percent(double share) {
    double percent = 100 * share;
    return Numerals.fixed(percent, percent > 0 && percent < 9.95 || percent > 99 ? 1 : 0);
  }

  private static String figure(Direction direction) {
    return Numerals.significant(direction.figure(), 3);
  }

  private static String text(Direction direction, String what, Object first, Object second) {
    return Texts.get(
        "landscape." + what + "." + name(direction.kind()), first.toString(), second.toString());
  }

  private static String name(Kind kind) {
    return kind.name().toLowerCase(Locale.ROOT);
  }
}
