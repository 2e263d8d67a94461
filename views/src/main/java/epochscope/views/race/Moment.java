package epochscope.views.race;

import epochscope.spec.Check;
import java.util.Locale;

/**
 * How far a race is.
 *
 * @param step steps that are made
 * @param part what of the next step is shown
 */
public record Moment(int step, Part part) {
  /** What happens within a step, in order. */
  public enum Part {
    /** All of it at once. */
    WHOLE,
    GRADIENT,
    MEMORY,
    STEP;

    boolean shows(Part other) {
      return this == WHOLE || other.ordinal() <= ordinal();
    }
  }

  public static final Moment START = new Moment(0, Part.WHOLE);
  static final Moment END = new Moment(Integer.MAX_VALUE, Part.WHOLE);

  public static Moment at(int step) {
    return new Moment(step, Part.WHOLE);
  }

  /** {@code end}, {@code 34}, or {@code 34:gradient}, {@code 34:memory}, {@code 34:step}. */
  static Moment parse(String text) {
    if (text.equals("end")) {
      return END;
    }
    String[] halves = text.split(":", 2);
    try {
      Part part =
          halves.length == 1 ? Part.WHOLE : Part.valueOf(halves[1].toUpperCase(Locale.ROOT));
      return new Moment(Math.max(0, Integer.parseInt(halves[0].strip())), part);
    } catch (IllegalArgumentException e) {
      throw Check.found("race.step", '"' + text + '"', "end, or one such as 34 or 34:gradient");
    }
  }

  /** Not beyond the last step. */
  Moment within(int steps) {
    return step >= steps ? at(steps) : this;
  }

  /** The next part of a step, or the first of the one that follows. */
  Moment nextPart() {
    return switch (part) {
      case WHOLE -> new Moment(step, Part.GRADIENT);
      case GRADIENT -> new Moment(step, Part.MEMORY);
      case MEMORY -> new Moment(step, Part.STEP);
      case STEP -> new Moment(step + 1, Part.GRADIENT);
    };
  }

  @Override
  public String toString() {
    return part == Part.WHOLE ? "" + step : step + ":" + part.name().toLowerCase(Locale.ROOT);
  }
}
