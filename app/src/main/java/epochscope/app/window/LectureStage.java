package epochscope.app.window;

import epochscope.app.lecture.Lecture;
import epochscope.app.text.Messages;
import epochscope.presets.Step;
import java.util.List;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import javafx.scene.shape.Circle;

/**
 * What a lecture puts around and above the views: the sentence below them, a black screen, and a
 * ring around the pointer. UI thread only.
 */
final class LectureStage {
  private static final double RING = 34;

  private final Messages messages;
  private final Label sentence = new Label();
  private final Label where = new Label();
  private final HBox caption = new HBox(24, sentence, where);
  private final Region black = new Region();
  private final Circle ring = new Circle(RING, Color.TRANSPARENT);
  private final Pane above = new Pane(ring);
  private final BorderPane controls = new BorderPane();

  LectureStage(Messages messages) {
    this.messages = messages;
    sentence.setId("lecture-sentence");
    sentence.getStyleClass().add("lecture-sentence");
    sentence.setWrapText(true);
    sentence.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(sentence, Priority.ALWAYS);
    where.setId("lecture-where");
    where.getStyleClass().add("quiet");
    where.setMinWidth(Region.USE_PREF_SIZE);
    caption.setAlignment(Pos.CENTER_LEFT);
    caption.getStyleClass().add("lecture-caption");
    black.setId("lecture-black");
    black.getStyleClass().add("lecture-black");
    black.setVisible(false);
    ring.getStyleClass().add("lecture-ring");
    ring.setVisible(false);
    above.setMouseTransparent(true);
    controls.setPickOnBounds(false);
    controls.setVisible(false);
  }

  /** Stands below the views. */
  Region caption() {
    return caption;
  }

  /**
   * Lays the black screen, the ring and the window's bars over {@code root}; the bars are hidden
   * until they are asked for.
   */
  void cover(StackPane root, Region top, Region bottom) {
    controls.setTop(top);
    controls.setBottom(bottom);
    controls.setVisible(false);
    // Below dialogs, which come last.
    root.getChildren().addAll(1, List.of(controls, above, black));
  }

  void uncover(StackPane root) {
    black.setVisible(false);
    ring.setVisible(false);
    controls.setTop(null);
    controls.setBottom(null);
    root.getChildren().removeAll(controls, above, black);
  }

  void showControls(boolean visible) {
    controls.setVisible(visible);
  }

  void show(Lecture lecture) {
    Locale locale = messages.locale();
    Step step = lecture.presentStep();
    sentence.setText(step.sentence().in(locale));
    where.setText(
        messages.get(
            "lecture.where",
            lecture.present().title().in(locale),
            Integer.toString(lecture.step() + 1),
            Integer.toString(lecture.steps())));
  }

  void toggleBlack() {
    black.setVisible(!black.isVisible());
  }

  /** Whether the screen was black; it is not any more. */
  boolean light() {
    boolean was = black.isVisible();
    black.setVisible(false);
    return was;
  }

  void toggleRing() {
    ring.setVisible(!ring.isVisible());
  }

  void follow(MouseEvent event) {
    ring.setCenterX(event.getSceneX());
    ring.setCenterY(event.getSceneY());
  }
}
