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
  THEME("T"),
  PROJECTOR("P"),
  PRESENT("F11"),
  UNDO("Shortcut+Z"),
  REDO("Shortcut+Shift+Z", "Shortcut+Y"),
  OPEN_TABLE("Shortcut+O"),
  OPEN_EXPERIMENT("Shortcut+Shift+O"),
  SAVE_MODEL("Shortcut+S"),
  SAVE_EXPERIMENT("Shortcut+Shift+S"),
  SAVE_RUN("Shortcut+Alt+S"),
  SAVE_PICTURE("Shortcut+Shift+P"),
  COPY_PICTURE("Shortcut+Shift+C"),
  PREFERENCES("Shortcut+Comma"),
  KEYS("F1", "?"),
  ABOUT(),
  QUIT("Shortcut+Q");

  private final List<KeyCombination> keys;
  private final String typed;

  Command(String... keys) {
    this.keys = Arrays.stream(keys).filter(k -> !isTyped(k)).map(KeyCombination::valueOf).toList();
    this.typed = Arrays.stream(keys).filter(Command::isTyped).collect(Collectors.joining());
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
