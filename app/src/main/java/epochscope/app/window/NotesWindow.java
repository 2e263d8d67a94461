package epochscope.app.window;

import epochscope.app.lecture.Lecture;
import epochscope.app.text.Messages;
import java.time.Duration;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Screen;
import javafx.stage.Stage;

/**
 * The speaker's notes in a window of their own: what is said, what is to be known, what comes next,
 * and the time. It stands on another screen where there is one. UI thread only.
 */
final class NotesWindow {
  private static final double WIDTH = 720;
  private static final double HEIGHT = 480;

  private final Stage main;
  private final Messages messages;
  private final Consumer<Scene> equip;
  private final Label clock = words("lecture-clock");
  private final Label sentence = words("lecture-sentence");
  private final Label notes = words("lecture-notes");
  private final Label next = words("quiet");
  private final Timeline ticking =
      new Timeline(new KeyFrame(javafx.util.Duration.seconds(1), tick -> tell()));
  private final LocalTime began = LocalTime.now();
  private Stage stage;

  /**
   * @param equip gives the scene its looks and its keys
   */
  NotesWindow(Stage main, Messages messages, Consumer<Scene> equip) {
    this.main = main;
    this.messages = messages;
    this.equip = equip;
    notes.setId("speaker-notes");
    ticking.setCycleCount(Animation.INDEFINITE);
  }

  void show(Lecture lecture) {
    Locale locale = messages.locale();
    sentence.setText(lecture.presentStep().sentence().in(locale));
    notes.setText(
        lecture.presentStep().notes() == null
            ? messages.get("lecture.no-notes")
            : lecture.presentStep().notes().in(locale));
    next.setText(
        lecture
            .next()
            .map(after -> messages.get("lecture.next", after.presentStep().sentence().in(locale)))
            .orElse(messages.get("lecture.last")));
  }

  /** Opens it, or closes it. */
  void toggle() {
    if (stage == null) {
      open();
    } else {
      close();
    }
  }

  void close() {
    if (stage != null) {
      ticking.stop();
      stage.close();
      stage = null;
    }
  }

  private void open() {
    VBox page = new VBox(16, clock, sentence, notes, next);
    page.getStyleClass().add("speaker-page");
    Scene scene = new Scene(page, WIDTH, HEIGHT);
    equip.accept(scene);
    stage = new Stage();
    stage.setTitle(messages.get("lecture.notes"));
    stage.setScene(scene);
    stage.setOnHidden(closed -> close());
    Screen.getScreens().stream()
        .filter(screen -> !screen.getBounds().contains(main.getX() + 1, main.getY() + 1))
        .findFirst()
        .ifPresent(
            screen -> {
              stage.setX(screen.getVisualBounds().getMinX());
              stage.setY(screen.getVisualBounds().getMinY());
            });
    tell();
    ticking.play();
    stage.show();
    main.requestFocus();
  }

  private void tell() {
    LocalTime now = LocalTime.now();
    Duration since = Duration.between(began, now);
    clock.setText(
        messages.get(
            "lecture.clock",
            now.format(
                DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT).withLocale(messages.locale())),
            Long.toString(Math.floorMod(since.toMinutes(), Duration.ofDays(1).toMinutes()))));
  }

  private static Label words(String style) {
    Label label = new Label();
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    label.getStyleClass().add(style);
    return label;
  }
}
