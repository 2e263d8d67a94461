package epochscope.views;

/** What the user does in a view; the application decides what follows. */
public sealed interface ViewAction {
  record Select(Selection selection) implements ViewAction {}

  /** Asks for the view alone in the whole window, or back. */
  record Enlarge(String view) implements ViewAction {}
}
