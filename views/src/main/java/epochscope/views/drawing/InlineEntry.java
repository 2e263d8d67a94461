package epochscope.views.drawing;

import java.util.function.Predicate;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/**
 * A small field laid over a picture, for one value: Enter takes it, Escape or a click elsewhere
 * takes it away.
 */
public final class InlineEntry extends TextField {
  private static final double GAP = 4;

  private final PixelView picture;
  private final Predicate<String> taken;

  private InlineEntry(PixelView picture, String words, Predicate<String> taken) {
    this.picture = picture;
    this.taken = taken;
    setId("inline-entry");
    setAccessibleText(words);
    setPromptText(words);
    setPrefColumnCount(10);
    setOnAction(event -> take());
    addEventHandler(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.ESCAPE) {
            event.consume();
            close();
          }
        });
    focusedProperty()
        .addListener(
            (property, before, now) -> {
              if (!now) {
                picture.takeAway(this);
              }
            });
  }

  /**
   * Opens it near a place of the picture, with all of {@code text} selected.
   *
   * @param words what is asked for
   * @param taken is given what was entered; false: it is no answer, and the field stays
   */
  public static void open(
      PixelView picture, double x, double y, String words, String text, Predicate<String> taken) {
    InlineEntry entry = new InlineEntry(picture, words, taken);
    entry.setText(text);
    picture.lay(entry);
    entry.applyCss();
    entry.autosize();
    double left = Math.min(x + GAP, picture.getWidth() - entry.getWidth() - GAP);
    double top = Math.min(y + GAP, picture.getHeight() - entry.getHeight() - GAP);
    entry.relocate(Math.max(GAP, left), Math.max(GAP, top));
    entry.requestFocus();
    entry.selectAll();
  }

  private void take() {
    if (taken.test(getText())) {
      close();
    } else {
      selectAll();
    }
  }

  private void close() {
    picture.requestFocus();
    picture.takeAway(this);
  }
}
