package epochscope.views;

/** What the user does in a view; the application decides what follows. */
public sealed interface ViewAction {
  record Select(Selection selection) implements ViewAction {}

  /** Asks for the view alone in the whole window, or back. */
  record Enlarge(String view) implements ViewAction {}

  /** Asks for the view's picture on the clipboard. */
  record CopyPicture(String view) implements ViewAction {}

  /** Asks for the view's picture as a PNG file. */
  record SavePicture(String view) implements ViewAction {}

  /** Asks for the view's numbers as a CSV file. */
  record SaveNumbers(String view) implements ViewAction {}
}
