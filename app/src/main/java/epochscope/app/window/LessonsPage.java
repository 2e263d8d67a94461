package epochscope.app.window;

import epochscope.presets.LessonSpec;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;

/** The lessons as cards; a click on one, or enter, opens it. */
final class LessonsPage extends ScrollPane {
  private final ObservableValue<String> open;
  private final Locale locale;
  private final Consumer<LessonSpec> onChoice;
  private final VBox column = new VBox(8);
  private List<LessonCard> cards = List.of();

  /**
   * @param open id of the lesson that is open
   */
  LessonsPage(ObservableValue<String> open, Locale locale, Consumer<LessonSpec> onChoice) {
    this.open = open;
    this.locale = locale;
    this.onChoice = onChoice;
    column.getStyleClass().add("rail-page");
    setContent(column);
    setFitToWidth(true);
    setHbarPolicy(ScrollBarPolicy.NEVER);
    open.subscribe(id -> mark());
  }

  void show(List<LessonSpec> lessons) {
    cards =
        lessons.stream()
            .map(lesson -> new LessonCard(lesson, locale, () -> onChoice.accept(lesson)))
            .toList();
    column.getChildren().setAll(cards);
    mark();
  }

  private void mark() {
    cards.forEach(card -> card.setOpen(card.lessonId().equals(open.getValue())));
  }
}
