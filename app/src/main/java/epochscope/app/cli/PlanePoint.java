package epochscope.app.cli;

import epochscope.spec.Check;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A point given as {@code x,y}. */
record PlanePoint(double x, double y) {
  private static final String NUMBER = "\\s*([+-]?(?:\\d+\\.?\\d*|\\.\\d+)(?:[eE][+-]?\\d+)?)\\s*";
  private static final Pattern POINT = Pattern.compile(NUMBER + "," + NUMBER);

  static PlanePoint parse(String option, String text) {
    Matcher matcher = POINT.matcher(text);
    if (!matcher.matches()) {
      throw Check.found(
          option, '"' + text + '"', "two numbers with a comma between them, such as -1.2,1");
    }
    return new PlanePoint(
        Double.parseDouble(matcher.group(1)), Double.parseDouble(matcher.group(2)));
  }
}
