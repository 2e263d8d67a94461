package epochscope.app.builder.canvas;

import epochscope.views.drawing.TextStyle;
import java.util.ArrayList;
import java.util.List;

/** What stands below a card's name, as much of it as there is room for. */
final class CardNotes {
  private static final String COMMA = ", ";

  private CardNotes() {}

  /**
   * @param wordings of what it does, the longest first
   * @param parameters how many, the longest wording first; none: there are none
   * @param most lines
   */
  static List<String> of(
      List<String> wordings, List<String> parameters, int most, TextStyle style, double width) {
    List<String> notes =
        wordings.stream()
            .map(wording -> wrapped(wording, style, width))
            .filter(lines -> lines.size() <= most && lines.stream().noneMatch(CardNotes::isCut))
            .findFirst()
            .orElseGet(() -> wrapped(wordings.getFirst(), style, width));
    if (notes.size() > most) {
      return cut(wordings.getFirst(), notes, most, style, width);
    }
    if (notes.size() < most) {
      parameters.stream()
          .filter(words -> style.width(words) <= width)
          .findFirst()
          .ifPresent(notes::add);
    }
    return notes;
  }

  private static boolean isCut(String line) {
    return line.endsWith("…");
  }

  /** Broken at commas, and at spaces where that is not enough. */
  private static List<String> wrapped(String line, TextStyle style, double width) {
    List<String> lines = new ArrayList<>();
    for (String part : line.split(COMMA)) {
      String joined = lines.isEmpty() ? part : lines.getLast() + COMMA + part;
      if (!lines.isEmpty() && style.width(joined) <= width) {
        lines.set(lines.size() - 1, joined);
      } else {
        lines.addAll(style.wrap(part, width));
      }
    }
    lines.removeIf(String::isEmpty);
    return lines;
  }

  /** The last line says by an ellipsis that there is more. */
  private static List<String> cut(
      String line, List<String> notes, int most, TextStyle style, double width) {
    if (most < 1) {
      return List.of();
    }
    List<String> kept = new ArrayList<>(notes.subList(0, most));
    int from = 0;
    for (String said : kept.subList(0, most - 1)) {
      from = Math.max(from, line.indexOf(said, from) + said.length());
    }
    String rest = line.substring(from).replaceFirst("^[, ]+", "");
    kept.set(most - 1, style.fit(rest, width));
    return kept;
  }
}
