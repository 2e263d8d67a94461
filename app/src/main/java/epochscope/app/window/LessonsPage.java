package epochscope.app.window;

import epochscope.app.text.Messages;
import epochscope.presets.LessonSpec;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;

/** The lessons as cards; a click on one, or enter, opens it. */
final class LessonsPage extends ScrollPane {
  private final List<LessonCard> cards;

  /**
   * @param open id of the lesson that is open
   */
  LessonsPage(
      List<LessonSpec> lessons,
      ObservableValue<String> open,
      Messages messages,
      Consumer<LessonSpec> onChoice) {
    cards =
        lessons.stream()
            .map(lesson -> new LessonCard(lesson, messages.locale(), () -> onChoice.accept(lesson)))
            .toList();
    VBox column = new VBox(8);
    column.getStyleClass().add("rail-page");
    column.getChildren().addAll(cards);
    setContent(column);
    setFitToWidth(true);
    setHbarPolicy(ScrollBarPolicy.NEVER);
    open.subscribe(this::mark);
  }

  private void mark(String id) {
    cards.forEach(card -> card.setOpen(card.lessonId().equals(id)));
  }
}
