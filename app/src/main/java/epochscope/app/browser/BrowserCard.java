package epochscope.app.browser;

import epochscope.app.lesson.LessonLength;
import epochscope.app.text.Messages;
import epochscope.presets.LessonSpec;
import epochscope.views.drawing.Theme;
import java.util.Locale;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** A lesson's picture, number, title, the sentence that says what to look at, and its length. */
final class BrowserCard extends VBox {
  private static final PseudoClass OPEN = PseudoClass.getPseudoClass("open");
  private static final double GAP = 4;

  private final LessonSpec lesson;
  private final int number;
  private final Messages messages;
  private final Thumbnail thumbnail = new Thumbnail();
  private final Label badge = new Label();
  private final Button copy;

  /**
   * @param number in the suggested order; 0: it has none
   */
  BrowserCard(LessonSpec lesson, int number, Messages messages) {
    super(GAP);
    this.lesson = lesson;
    this.number = number;
    this.messages = messages;
    Locale locale = messages.locale();
    copy = new Button(messages.get("browser.own"));
    copy.setId("own-" + lesson.id());
    copy.getStyleClass().addAll("flat", "browser-own");
    copy.setFocusTraversable(false);
    copy.setTooltip(new Tooltip(messages.get("command.lesson-copy")));
    copy.setAccessibleText(messages.get("command.lesson-copy"));
    badge.getStyleClass().add("browser-badge");
    badge.setVisible(false);
    badge.setMinWidth(USE_PREF_SIZE);
    Label title = label(title(lesson.title().in(locale)), "lesson-title");
    Label sentence = label(lesson.sentence().in(locale), "quiet");
    Region spring = new Region();
    VBox.setVgrow(spring, Priority.ALWAYS);
    title.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(title, Priority.ALWAYS);
    VBox words = new VBox(GAP, new HBox(GAP, title, badge), sentence, spring, foot());
    words.getStyleClass().add("browser-words");
    VBox.setVgrow(words, Priority.ALWAYS);
    getChildren().setAll(thumbnail, words);
    getStyleClass().addAll("lesson-card", "browser-card");
    setId("browse-" + lesson.id());
    setFocusTraversable(true);
    setAccessibleRole(AccessibleRole.BUTTON);
    mark(false, false);
  }

  private String title(String title) {
    return number == 0 ? title : number + "  " + title;
  }

  private HBox foot() {
    Label length = new Label(length());
    length.getStyleClass().add("quiet");
    length.setMinWidth(USE_PREF_SIZE);
    Region spring = new Region();
    HBox.setHgrow(spring, Priority.ALWAYS);
    copy.setMinWidth(USE_PREF_SIZE);
    HBox foot = new HBox(length, spring, copy);
    foot.setAlignment(Pos.CENTER_LEFT);
    return foot;
  }

  private String length() {
    int minutes = LessonLength.of(lesson, messages.locale()).minutes();
    int runs = 1 + lesson.variants().size();
    String time = messages.get("browser.minutes", Integer.toString(minutes));
    return runs == 1 ? time : time + " · " + messages.get("browser.runs", Integer.toString(runs));
  }

  LessonSpec lesson() {
    return lesson;
  }

  Thumbnail thumbnail() {
    return thumbnail;
  }

  /**
   * @param onChoice opens it
   * @param onCopy makes an own lesson of it
   */
  void act(Runnable onChoice, Runnable onCopy) {
    copy.setOnAction(event -> onCopy.run());
    setOnMouseClicked(
        event -> {
          if (event.getButton() == MouseButton.PRIMARY) {
            onChoice.run();
          }
        });
  }

  void dress(Theme theme) {
    thumbnail.show(lesson, theme);
  }

  /**
   * @param open whether it is the lesson that runs
   * @param next whether it comes after that one
   */
  void mark(boolean open, boolean next) {
    pseudoClassStateChanged(OPEN, open);
    String words = open ? messages.get("browser.open") : next ? messages.get("browser.next") : "";
    badge.setText(words);
    badge.setVisible(open || next);
    badge.setManaged(open || next);
    Locale locale = messages.locale();
    setAccessibleText(
        String.join(
                ". ",
                title(lesson.title().in(locale)),
                lesson.topic().in(locale),
                lesson.sentence().in(locale),
                length(),
                words)
            .strip());
  }

  private static Label label(String text, String style) {
    Label label = new Label(text);
    label.setWrapText(true);
    label.setMinHeight(USE_PREF_SIZE);
    label.getStyleClass().add(style);
    return label;
  }
}
