package epochscope.views.gallery;

import epochscope.views.Texts;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;

/**
 * What some keys do in a view while it has the focus.
 *
 * @param view its name
 * @param shift whether the shift key is held
 * @param typed characters that do the same where they are typed; empty: none
 * @param what name of the words
 */
public record ViewKey(String view, List<KeyCode> codes, boolean shift, String typed, String what) {
  /** The same in every view. */
  static final String RUNS = "runs";

  public ViewKey {
    codes = List.copyOf(codes);
  }

  static ViewKey of(String view, String what, KeyCode... codes) {
    return new ViewKey(view, List.of(codes), false, "", what);
  }

  static ViewKey shifted(String view, String what, KeyCode... codes) {
    return new ViewKey(view, List.of(codes), true, "", what);
  }

  /** Whether a key that is pressed is one of these. */
  public boolean is(KeyCode code, boolean shifted) {
    return shift == shifted && codes.contains(code);
  }

  /** Such as {@code Shift+N} or {@code ← →}. */
  public String keyText() {
    if (codes.isEmpty()) {
      return Arrays.stream(typed.split("")).collect(Collectors.joining("  "));
    }
    String names = codes.stream().map(ViewKey::name).collect(Collectors.joining("  "));
    return shift ? shiftText() + names : names;
  }

  /** What they do, in the user's language. */
  public String words() {
    return Texts.get(what.equals(RUNS) ? "keys." + RUNS : "keys." + view + "." + what);
  }

  private static String name(KeyCode code) {
    return switch (code) {
      case LEFT -> "←";
      case RIGHT -> "→";
      case UP -> "↑";
      case DOWN -> "↓";
      case DIGIT1 -> "1 … 9";
      default -> new KeyCodeCombination(code).getDisplayText();
    };
  }

  private static String shiftText() {
    String withLetter =
        new KeyCodeCombination(KeyCode.N, KeyCombination.SHIFT_DOWN).getDisplayText();
    return withLetter.substring(0, withLetter.length() - 1);
  }
}
