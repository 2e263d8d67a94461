package epochscope.images;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The ways of writing each digit, from digits.txt. */
public final class DigitGlyphs {
  private static final List<List<List<Stroke>>> WAYS = read();

  private DigitGlyphs() {}

  /** [way][stroke] */
  static List<List<Stroke>> of(int digit) {
    return WAYS.get(digit);
  }

  /**
   * One way of writing a digit each: the digit, then strokes, separated by |, of points x,y in
   * percent, at which the pen turns smoothly unless a ! follows.
   */
  public static List<String> lines() {
    return text().lines().filter(line -> !line.startsWith("#")).toList();
  }

  private static List<List<List<Stroke>>> read() {
    List<String> lines = lines();
    return IntStream.range(0, 10)
        .mapToObj(
            digit ->
                lines.stream()
                    .filter(line -> line.startsWith(digit + " "))
                    .map(line -> strokes(line.substring(2)))
                    .toList())
        .toList();
  }

  private static List<Stroke> strokes(String line) {
    return Stream.of(line.split("\\|"))
        .map(
            stroke ->
                new Stroke(Stream.of(stroke.strip().split(" ")).map(DigitGlyphs::point).toList()))
        .toList();
  }

  /** In units of the digit's height. */
  private static Stroke.Point point(String text) {
    boolean corner = text.endsWith("!");
    String[] numbers = (corner ? text.substring(0, text.length() - 1) : text).split(",");
    return new Stroke.Point(
        Integer.parseInt(numbers[0]) / 100.0, Integer.parseInt(numbers[1]) / 100.0, corner);
  }

  private static String text() {
    try (InputStream in = DigitGlyphs.class.getResourceAsStream("digits.txt")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
