package epochscope.views;

import javafx.scene.layout.Region;

/**
 * One thing the user sees. It keeps only its own zoom, hover and choice; all else comes with the
 * frame.
 */
public interface View {
  /** Stable name on the command line and in layouts, such as {@code loss}. */
  String id();

  /** Title in the user's language. */
  String title();

  Region node();

  /**
   * Shows the moment; the same frame twice gives the same pixels. On the UI thread, well under 16
   * ms.
   */
  void show(Frame frame);
}
