package epochscope.app.window;

import epochscope.presets.LessonSpec;
import java.util.Locale;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.VBox;

/** A lesson's title, and the sentence that says what to look at. */
final class LessonCard extends VBox {
  private static final PseudoClass OPEN = PseudoClass.getPseudoClass("open");

  private final LessonSpec lesson;

  LessonCard(LessonSpec lesson, Locale locale, Runnable onChoice) {
    super(4);
    this.lesson = lesson;
    Label title = label(lesson.title().in(locale), "lesson-title");
    Label look = label(lesson.sentence().in(locale), "quiet");
    getChildren().addAll(title, look);
    getStyleClass().add("lesson-card");
    setId("lesson-" + lesson.id());
    setFocusTraversable(true);
    setAccessibleRole(AccessibleRole.BUTTON);
    setAccessibleText(title.getText() + ". " + look.getText());
    setOnMouseClicked(
        event -> {
          if (event.getButton() == MouseButton.PRIMARY) {
            onChoice.run();
          }
        });
    setOnKeyPressed(
        event -> {
          if (event.getCode() == KeyCode.ENTER) {
            onChoice.run();
            event.consume();
          }
        });
  }

  String lessonId() {
    return lesson.id();
  }

  void setOpen(boolean open) {
    pseudoClassStateChanged(OPEN, open);
  }

  private static Label label(String text, String style) {
    Label label = new Label(text);
    label.setWrapText(true);
    label.setMinHeight(USE_PREF_SIZE);
    label.getStyleClass().add(style);
    return label;
  }
}
