package epochscope.app.window;

import epochscope.app.text.Messages;
import epochscope.presets.LessonSpec;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The lessons as cards under their topics, to be searched; a click on one, or enter, opens it. */
final class LessonsPage extends VBox {
  private final ObservableValue<String> open;
  private final Messages messages;
  private final Consumer<LessonSpec> onChoice;
  private final TextField search = new TextField();
  private final VBox column = new VBox(8);
  private List<LessonSpec> lessons = List.of();
  private List<LessonCard> cards = List.of();

  /**
   * @param open id of the lesson that is open
   */
  LessonsPage(ObservableValue<String> open, Messages messages, Consumer<LessonSpec> onChoice) {
    this.open = open;
    this.messages = messages;
    this.onChoice = onChoice;
    search.setId("lesson-search");
    search.setPromptText(messages.get("lessons.search"));
    search.setAccessibleText(messages.get("lessons.search"));
    VBox.setMargin(search, new Insets(10, 14, 0, 10));
    search.textProperty().subscribe(words -> fill());
    column.getStyleClass().add("rail-page");
    ScrollPane scroll = new ScrollPane(column);
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    VBox.setVgrow(scroll, Priority.ALWAYS);
    getChildren().setAll(search, scroll);
    open.subscribe(id -> mark());
  }

  void show(List<LessonSpec> all) {
    lessons = List.copyOf(all);
    fill();
  }

  private void fill() {
    Map<String, List<LessonCard>> byTopic = new LinkedHashMap<>();
    for (LessonSpec lesson : lessons) {
      if (isFound(lesson)) {
        byTopic
            .computeIfAbsent(lesson.topic().in(messages.locale()), topic -> new ArrayList<>())
            .add(new LessonCard(lesson, messages.locale(), () -> onChoice.accept(lesson)));
      }
    }
    cards = byTopic.values().stream().flatMap(List::stream).toList();
    List<Node> shown = new ArrayList<>();
    byTopic.forEach(
        (topic, its) -> {
          shown.add(heading(topic));
          shown.addAll(its);
        });
    if (shown.isEmpty() && !lessons.isEmpty()) {
      shown.add(heading(messages.get("lessons.none")));
    }
    column.getChildren().setAll(shown);
    mark();
  }

  /** Whether every word that is looked for stands in its title, topic, sentence or name. */
  private boolean isFound(LessonSpec lesson) {
    Locale locale = messages.locale();
    String text =
        String.join(
                " ",
                lesson.id(),
                lesson.title().in(locale),
                lesson.topic().in(locale),
                lesson.sentence().in(locale))
            .toLowerCase(locale);
    return List.of(search.getText().toLowerCase(locale).strip().split("\\s+")).stream()
        .allMatch(text::contains);
  }

  private void mark() {
    cards.forEach(card -> card.setOpen(card.lessonId().equals(open.getValue())));
  }

  private static Label heading(String text) {
    Label heading = new Label(text);
    heading.setWrapText(true);
    heading.setMinHeight(USE_PREF_SIZE);
    heading.getStyleClass().add("lesson-topic");
    return heading;
  }
}
