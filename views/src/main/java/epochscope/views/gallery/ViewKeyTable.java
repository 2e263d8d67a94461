package epochscope.views.gallery;

import static javafx.scene.input.KeyCode.A;
import static javafx.scene.input.KeyCode.BACK_SPACE;
import static javafx.scene.input.KeyCode.C;
import static javafx.scene.input.KeyCode.COMMA;
import static javafx.scene.input.KeyCode.D;
import static javafx.scene.input.KeyCode.DELETE;
import static javafx.scene.input.KeyCode.DIGIT0;
import static javafx.scene.input.KeyCode.DIGIT1;
import static javafx.scene.input.KeyCode.DOWN;
import static javafx.scene.input.KeyCode.E;
import static javafx.scene.input.KeyCode.END;
import static javafx.scene.input.KeyCode.ENTER;
import static javafx.scene.input.KeyCode.ESCAPE;
import static javafx.scene.input.KeyCode.HOME;
import static javafx.scene.input.KeyCode.I;
import static javafx.scene.input.KeyCode.K;
import static javafx.scene.input.KeyCode.LEFT;
import static javafx.scene.input.KeyCode.N;
import static javafx.scene.input.KeyCode.O;
import static javafx.scene.input.KeyCode.PAGE_DOWN;
import static javafx.scene.input.KeyCode.PAGE_UP;
import static javafx.scene.input.KeyCode.PERIOD;
import static javafx.scene.input.KeyCode.RIGHT;
import static javafx.scene.input.KeyCode.S;
import static javafx.scene.input.KeyCode.SPACE;
import static javafx.scene.input.KeyCode.U;
import static javafx.scene.input.KeyCode.UP;

import java.util.List;
import java.util.stream.Stream;
import javafx.scene.input.KeyCode;

/** The keys of single views, for those who explain them; a test holds them against the views. */
public final class ViewKeyTable {
  private static final KeyCode[] ARROWS = {LEFT, RIGHT, UP, DOWN};

  private static final List<ViewKey> ALL =
      List.of(
          ViewKey.of("decision", "draw", D),
          ViewKey.of("decision", "cursor", ARROWS),
          ViewKey.shifted("decision", "carry", ARROWS),
          ViewKey.of("decision", "add", ENTER),
          ViewKey.of("decision", "remove", DELETE, BACK_SPACE),
          ViewKey.of("decision", "class", DIGIT1),
          ViewKey.of("decision", "stop", ESCAPE),
          ViewKey.of("network", "down", ENTER),
          ViewKey.of("network", "next", ARROWS),
          ViewKey.of("network", "up", ESCAPE),
          ViewKey.of("response", "cut", COMMA, PERIOD),
          ViewKey.of("response", "uncut", BACK_SPACE),
          ViewKey.of("response", "output", UP, DOWN),
          ViewKey.of("confusion", "mistakes", UP, DOWN),
          ViewKey.of("confusion", "samples", PAGE_UP, PAGE_DOWN),
          ViewKey.of("calibration", "output", UP, DOWN),
          ViewKey.of("residuals", "output", UP, DOWN),
          ViewKey.of("data", "samples", UP, DOWN),
          ViewKey.of("data", "pages", PAGE_UP, PAGE_DOWN),
          ViewKey.of("race", "play", SPACE),
          ViewKey.of("race", "step", ENTER),
          ViewKey.shifted("race", "back", ENTER),
          ViewKey.of("race", "ends", HOME, END),
          ViewKey.of("race", "explain", E),
          ViewKey.of("race", "start", ARROWS),
          ViewKey.shifted("race", "turn", ARROWS),
          ViewKey.of("race", "solid", S),
          ViewKey.of("race", "runner", C),
          ViewKey.shifted("race", "runner-before", C),
          ViewKey.of("race", "rate", U, D),
          ViewKey.of("filters", "next", ARROWS),
          ViewKey.of("feature-maps", "arrows", ARROWS),
          ViewKey.of("feature-maps", "next", N),
          ViewKey.shifted("feature-maps", "previous", N),
          ViewKey.of("feature-maps", "pen", D),
          ViewKey.of("feature-maps", "lower", ENTER),
          ViewKey.of("feature-maps", "clear", DELETE),
          ViewKey.of("feature-maps", "restore", BACK_SPACE),
          ViewKey.of("feature-maps", "try", S, A, I, O),
          ViewKey.shifted("feature-maps", "try-back", S, A, I, O),
          ViewKey.of("feature-maps", "untry", U),
          ViewKey.of("kernel-step", "window", ARROWS),
          ViewKey.of("kernel-step", "slide", S),
          ViewKey.of("kernel-step", "next", N),
          ViewKey.shifted("kernel-step", "previous", N),
          ViewKey.of("receptive-field", "place", ARROWS),
          ViewKey.shifted("receptive-field", "layer", UP, DOWN),
          ViewKey.of("receptive-field", "next", N),
          ViewKey.shifted("receptive-field", "previous", N),
          ViewKey.of("landscape", "turn", ARROWS),
          new ViewKey("landscape", List.of(), false, "+-", "zoom"),
          ViewKey.of("landscape", "usual", DIGIT0),
          ViewKey.of("console", "lines", UP, DOWN));

  /** Views that show kept runs beside each other. */
  private static final List<String> WITH_RUNS =
      List.of(
          "decision",
          "network",
          "response",
          "confusion",
          "filters",
          "feature-maps",
          "receptive-field",
          "landscape",
          "taylor",
          "weights",
          "signals");

  private ViewKeyTable() {}

  /** Those of the view of that name, the most used first. */
  public static List<ViewKey> of(String view) {
    Stream<ViewKey> own = ALL.stream().filter(key -> key.view().equals(view));
    Stream<ViewKey> runs =
        WITH_RUNS.contains(view) ? Stream.of(ViewKey.of(view, ViewKey.RUNS, K)) : Stream.of();
    return Stream.concat(own, runs).toList();
  }
}
