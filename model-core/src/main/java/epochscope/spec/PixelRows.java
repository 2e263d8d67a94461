package epochscope.spec;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.ArrayList;
import java.util.List;

/**
 * [row][column] of one channel, all rows of one length; in JSON a row is a list of numbers, or a
 * text with a digit for each pixel, in which a point is a 0.
 */
public record PixelRows(List<List<Double>> rows) {
  public PixelRows {
    rows = Check.list("rows", rows, 1).stream().map(row -> Check.list("a row", row, 1)).toList();
    int columns = rows.getFirst().size();
    Check.range("rows", rows.size(), 1, ImageSource.MAX_SIDE);
    Check.range("columns", columns, 1, ImageSource.MAX_SIDE);
    for (int i = 0; i < rows.size(); i++) {
      if (rows.get(i).size() != columns) {
        throw Check.found("row " + i, rows.get(i).size() + " pixels", columns + " as row 0");
      }
      rows.get(i).forEach(pixel -> Check.range("a pixel", pixel, -1e6, 1e6));
    }
  }

  /** Written as texts. */
  public static PixelRows of(String... rows) {
    return new PixelRows(List.of(rows).stream().map(PixelRows::digits).toList());
  }

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  static PixelRows ofJson(List<Object> json) {
    List<List<Double>> rows = new ArrayList<>();
    for (Object row : json) {
      rows.add(
          switch (row) {
            case String text -> digits(text);
            case List<?> numbers -> numbers.stream().map(PixelRows::number).toList();
            case null, default ->
                throw Check.found("a row", row, "a list of numbers or a text of digits");
          });
    }
    return new PixelRows(rows);
  }

  private static List<Double> digits(String text) {
    if (!text.matches("[0-9.]+")) {
      throw Check.found("a row", '"' + text + '"', "a digit or a point for each pixel");
    }
    return text.chars().mapToObj(c -> c == '.' ? 0.0 : c - '0').toList();
  }

  private static double number(Object json) {
    if (json instanceof Number number) {
      return number.doubleValue();
    }
    throw Check.found("a pixel", json, "a number");
  }

  public int columns() {
    return rows.getFirst().size();
  }

  /** As texts where all pixels are digits. */
  @JsonValue
  Object json() {
    boolean digits =
        rows.stream()
            .flatMap(List::stream)
            .allMatch(pixel -> pixel == Math.rint(pixel) && pixel >= 0 && pixel <= 9);
    return digits ? rows.stream().map(PixelRows::text).toList() : rows;
  }

  private static String text(List<Double> row) {
    StringBuilder text = new StringBuilder();
    row.forEach(pixel -> text.append(pixel.intValue()));
    return text.toString();
  }
}
