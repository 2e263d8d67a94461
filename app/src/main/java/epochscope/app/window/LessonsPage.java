package epochscope.app.window;

import epochscope.app.command.Command;
import epochscope.app.command.Commands;
import epochscope.app.lesson.LessonSearch;
import epochscope.app.text.Messages;
import epochscope.icons.Icon;
import epochscope.presets.LessonSpec;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Button;
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
  LessonsPage(
      ObservableValue<String> open,
      Commands commands,
      Messages messages,
      Consumer<LessonSpec> onChoice) {
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
    getChildren().setAll(browse(commands), search, scroll);
    open.subscribe(id -> mark());
  }

  private Button browse(Commands commands) {
    Button browse = new Button(messages.get("lessons.browse"), IconButtons.graphic(Icon.LESSON));
    commands.equip(browse, Command.LESSONS);
    browse.setMaxWidth(Double.MAX_VALUE);
    VBox.setMargin(browse, new Insets(10, 14, 0, 10));
    return browse;
  }

  boolean has(String id) {
    return lessons.stream().anyMatch(lesson -> lesson.id().equals(id));
  }

  void show(List<LessonSpec> all) {
    lessons = List.copyOf(all);
    fill();
  }

  private void fill() {
    Map<String, List<LessonCard>> byTopic = new LinkedHashMap<>();
    LessonSearch wanted = new LessonSearch(search.getText(), messages.locale());
    for (LessonSpec lesson : lessons) {
      if (wanted.finds(lesson)) {
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
