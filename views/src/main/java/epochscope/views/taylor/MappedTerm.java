package epochscope.views.taylor;

import epochscope.views.Selection;
import java.util.List;

/** Which coefficient is mapped and marked: one of the two features x and y that are selected. */
public final class MappedTerm {
  /** The name of the choice. */
  public static final String CHOICE = "taylor.of";

  static final List<String> WORDS = List.of("xy", "x", "y", "xx", "yy");

  private MappedTerm() {}

  /** Indices of one feature, or of two, i ≤ j. */
  public static List<Integer> of(Selection selection, int features) {
    int x = Math.clamp(selection.xFeature(), 0, features - 1);
    int y = features == 1 ? x : Math.clamp(selection.yFeature(), 0, features - 1);
    return switch (selection.choice(CHOICE, WORDS.getFirst())) {
      case "x" -> List.of(x);
      case "y" -> List.of(y);
      case "xx" -> List.of(x, x);
      case "yy" -> List.of(y, y);
      default -> List.of(Math.min(x, y), Math.max(x, y));
    };
  }

  /** Whether somebody chose it; else none is marked. */
  static boolean isChosen(Selection selection) {
    return selection.choices().containsKey(CHOICE);
  }

  /** The selection in which {@code term} is the one. */
  static Selection select(Selection old, List<Integer> term, int features) {
    int i = term.getFirst();
    int j = term.getLast();
    if (features == 1) {
      return old.withChoice(CHOICE, term.size() == 1 ? "x" : "xx");
    }
    if (i != j) {
      return old.withFeatures(i, j).withChoice(CHOICE, "xy");
    }
    String suffix = term.size() == 1 ? "" : "same";
    if (old.yFeature() == i) {
      return old.withChoice(CHOICE, suffix.isEmpty() ? "y" : "yy");
    }
    return old.withFeatures(i, old.yFeature()).withChoice(CHOICE, suffix.isEmpty() ? "x" : "xx");
  }
}
