package epochscope.views;

import epochscope.data.SampleEdit;

/** What the user does in a view; the application decides what follows. */
public sealed interface ViewAction {
  record Select(Selection selection) implements ViewAction {}

  /**
   * Changes the training sample by hand.
   *
   * @param goesOn whether it goes on with the gesture before, and is undone with it
   */
  record EditSample(SampleEdit edit, boolean goesOn) implements ViewAction {}

  /** Asks for the training sample as a CSV file. */
  record SaveSample() implements ViewAction {}

  /**
   * Sets one trained parameter by hand.
   *
   * @param index in the flat parameter vector
   */
  record SetParameter(int index, float value) implements ViewAction {}

  /** Shows the last moment at or before {@code epoch}. */
  record ScrubTo(double epoch) implements ViewAction {}

  /** Asks for the view alone in the whole window, or back. */
  record Enlarge(String view) implements ViewAction {}

  /** Asks for the network builder, with that node chosen. */
  record EditNetwork(String node) implements ViewAction {}

  /** Asks for the view's picture on the clipboard. */
  record CopyPicture(String view) implements ViewAction {}

  /**
   * Asks for the view's picture as a PNG file.
   *
   * @param fineness pixels of the picture per pixel of the window, each way
   */
  record SavePicture(String view, int fineness) implements ViewAction {}

  /** Asks for the view over the run as an animated GIF. */
  record SaveAnimation(String view) implements ViewAction {}

  /** Asks for the view over the run as an MP4 film. */
  record SaveFilm(String view) implements ViewAction {}

  /** Asks for the view's numbers as a CSV file. */
  record SaveNumbers(String view) implements ViewAction {}
}
