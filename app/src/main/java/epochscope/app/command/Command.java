package epochscope.app.command;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javafx.scene.input.KeyCombination;

/** All that the window can be told by a key, a button or a menu entry. */
public enum Command {
  PLAY_PAUSE("Space"),
  STEP("Right"),
  STEP_EPOCH("Shift+Right"),
  RESET("R"),
  RESEED("Shift+R"),
  SCRUB_BACK("Alt+Left"),
  SCRUB_FORWARD("Alt+Right"),
  SCRUB_START("Home"),
  LIVE("End"),
  BRANCH("Shortcut+B"),
  KEEP_RUN("Shortcut+K"),
  KEEP_DROPPED("Shortcut+Shift+K"),
  NEXT_RUN("G"),
  RUNS("Shortcut+R"),
  REPLAY("W"),
  REPLAY_LOOP("Shift+W"),
  NOTE("Shortcut+N"),
  NEXT_MARKER("N"),
  PREVIOUS_MARKER("Shift+N"),
  LEARNING_RATE("L"),
  SLOWER("-"),
  FASTER("+"),
  ENLARGE_1("1"),
  ENLARGE_2("2"),
  ENLARGE_3("3"),
  ENLARGE_4("4"),
  ENLARGE_5("5"),
  ENLARGE_6("6"),
  ALL_VIEWS("Esc", "0"),
  ENLARGE("E"),
  NEXT_VIEW("F6"),
  PREVIOUS_VIEW("Shift+F6"),
  NEXT_TAB("Shortcut+Page Down"),
  PREVIOUS_TAB("Shortcut+Page Up"),
  MOVE_LEFT("Shortcut+Left"),
  MOVE_RIGHT("Shortcut+Right"),
  MOVE_UP("Shortcut+Up"),
  MOVE_DOWN("Shortcut+Down"),
  SPLIT_LEFT("Shortcut+Shift+Left"),
  SPLIT_RIGHT("Shortcut+Shift+Right"),
  SPLIT_UP("Shortcut+Shift+Up"),
  SPLIT_DOWN("Shortcut+Shift+Down"),
  NARROWER("Alt+Shift+Left"),
  WIDER("Alt+Shift+Right"),
  LOWER("Alt+Shift+Up"),
  TALLER("Alt+Shift+Down"),
  JOIN("Shortcut+J"),
  CLOSE_VIEW("Shortcut+W"),
  SECOND_WINDOW("Shortcut+D"),
  VIEWS("V"),
  VIEW_MENU("M"),
  EXPLAIN("H"),
  LAYOUTS("Shortcut+L"),
  USUAL_LAYOUT("Shortcut+0"),
  RAIL("F9"),
  THEME(Place.EVERYWHERE, "T"),
  PROJECTOR(Place.EVERYWHERE, "P"),
  PRESENT(Place.EVERYWHERE, "F11"),
  UNDO("Shortcut+Z"),
  REDO("Shortcut+Shift+Z", "Shortcut+Y"),
  OPEN_TABLE(Place.EVERYWHERE, "Shortcut+O"),
  OPEN_EXPERIMENT(Place.EVERYWHERE, "Shortcut+Shift+O"),
  SAVE_MODEL("Shortcut+S"),
  SAVE_EXPERIMENT("Shortcut+Shift+S"),
  SAVE_RUN("Shortcut+Alt+S"),
  EXPORT_MODEL("Shortcut+Shift+E"),
  IMPORT_MODEL("Shortcut+Shift+I"),
  SAVE_FIGURE("Shortcut+Shift+F"),
  SAVE_HANDOUT(Place.EVERYWHERE),
  COPY_CODE("Shortcut+Alt+C"),
  SAVE_PICTURE(Place.EVERYWHERE, "Shortcut+Shift+P"),
  COPY_PICTURE(Place.EVERYWHERE, "Shortcut+Shift+C"),
  PREFERENCES(Place.EVERYWHERE, "Shortcut+Comma"),
  KEYS(Place.EVERYWHERE, "F1", "?"),
  ABOUT(Place.EVERYWHERE),
  QUIT(Place.EVERYWHERE, "Shortcut+Q"),
  BUILDER(Place.DESK, "Shortcut+E"),
  SKETCH_ADD(Place.BUILDER, "/", "Insert"),
  SKETCH_CONNECT(Place.BUILDER, "C"),
  SKETCH_PROPERTIES(Place.BUILDER, "Enter"),
  SKETCH_NEXT(Place.BUILDER, "Tab"),
  SKETCH_PREVIOUS(Place.BUILDER, "Shift+Tab"),
  SKETCH_LEFT(Place.BUILDER, "Left"),
  SKETCH_RIGHT(Place.BUILDER, "Right"),
  SKETCH_UP(Place.BUILDER, "Up"),
  SKETCH_DOWN(Place.BUILDER, "Down"),
  SKETCH_NUDGE_LEFT(Place.BUILDER, "Shift+Left"),
  SKETCH_NUDGE_RIGHT(Place.BUILDER, "Shift+Right"),
  SKETCH_NUDGE_UP(Place.BUILDER, "Shift+Up"),
  SKETCH_NUDGE_DOWN(Place.BUILDER, "Shift+Down"),
  SKETCH_PROBLEM(Place.BUILDER, "N"),
  SKETCH_MEND(Place.BUILDER, "M"),
  SKETCH_OUTPUT(Place.BUILDER, "O"),
  SKETCH_DELETE(Place.BUILDER, "Delete", "Backspace"),
  SKETCH_DUPLICATE(Place.BUILDER, "Shortcut+D"),
  SKETCH_CUT(Place.BUILDER, "Shortcut+X"),
  SKETCH_COPY(Place.BUILDER, "Shortcut+C"),
  SKETCH_PASTE(Place.BUILDER, "Shortcut+V"),
  SKETCH_ALL(Place.BUILDER, "Shortcut+A"),
  SKETCH_UNDO(Place.BUILDER, "Shortcut+Z"),
  SKETCH_REDO(Place.BUILDER, "Shortcut+Shift+Z", "Shortcut+Y"),
  SKETCH_LAYOUT(Place.BUILDER, "L"),
  SKETCH_FIT(Place.BUILDER, "F"),
  SKETCH_CLOSER(Place.BUILDER, "+"),
  SKETCH_FARTHER(Place.BUILDER, "-"),
  SKETCH_TRAIN(Place.BUILDER, "Shortcut+Enter"),
  SKETCH_SAVE(Place.BUILDER, "Shortcut+S"),
  SKETCH_LEAVE(Place.BUILDER, "Esc"),
  LESSONS(Place.DESK, "Shortcut+F"),
  OWN_LESSON("Shortcut+Alt+N"),
  SAVE_LESSON("Shortcut+Alt+L"),
  LESSON_CHOOSE(Place.BROWSER, "Enter"),
  LESSON_NEXT(Place.BROWSER, "Right"),
  LESSON_PREVIOUS(Place.BROWSER, "Left"),
  LESSON_BELOW(Place.BROWSER, "Down"),
  LESSON_ABOVE(Place.BROWSER, "Up"),
  LESSON_SEARCH(Place.BROWSER, "/"),
  LESSON_COPY(Place.BROWSER, "Shortcut+D"),
  LESSON_LEAVE(Place.BROWSER, "Esc"),
  LECTURE(Place.EVERYWHERE, "F5"),
  LECTURE_NEXT(Place.LECTURE, "Page Down", "Right", "Down", "Enter"),
  LECTURE_PREVIOUS(Place.LECTURE, "Page Up", "Left", "Up", "Backspace"),
  LECTURE_PLAY(Place.LECTURE, "Space"),
  LECTURE_BLACK(Place.LECTURE, "B", "."),
  LECTURE_NOTES(Place.LECTURE, "S"),
  LECTURE_POINTER(Place.LECTURE, "H"),
  LECTURE_LEAVE(Place.LECTURE, "Esc");

  private final Place place;
  private final List<KeyCombination> keys;
  private final String typed;

  Command(String... keys) {
    this(Place.VIEWS, keys);
  }

  Command(Place place, String... keys) {
    this.place = place;
    this.keys = Arrays.stream(keys).filter(k -> !isTyped(k)).map(KeyCombination::valueOf).toList();
    this.typed = Arrays.stream(keys).filter(Command::isTyped).collect(Collectors.joining());
  }

  /** Where it is meant. */
  public Place place() {
    return place;
  }

  /** Combinations of keys that give the command. */
  public List<KeyCombination> keys() {
    return keys;
  }

  /** Characters that give the command, on whichever key the keyboard has them. */
  public String typed() {
    return typed;
  }

  /** The key as the user reads it; empty where there is none. */
  public String keyText() {
    return keys.isEmpty() ? typed : keys.getFirst().getDisplayText();
  }

  /** Name of the command's text in the bundle. */
  public String textKey() {
    return "command." + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static boolean isTyped(String key) {
    return key.length() == 1 && !Character.isLetterOrDigit(key.charAt(0));
  }
}
