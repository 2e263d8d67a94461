package epochscope.views.taylor;

import epochscope.views.Selection;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** How the coefficients are shown; the first is usual. */
public enum Shown {
  /** Over the epochs. */
  CURVES,
  /** As bars, the largest first. */
  RANKING,
  /** All pairs of features. */
  MATRIX,
  /** One coefficient over the plane of two features. */
  MAP;

  /** The name of the choice. */
  public static final String CHOICE = "taylor.show";

  public static Shown of(Selection selection) {
    String word = selection.choice(CHOICE, CURVES.word());
    return Arrays.stream(values()).filter(s -> s.word().equals(word)).findFirst().orElse(CURVES);
  }

  static List<String> words() {
    return Arrays.stream(values()).map(Shown::word).toList();
  }

  private String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
