package epochscope.app.window;

import epochscope.app.background.BackgroundExecutor;
import epochscope.app.browser.LessonBrowser;
import epochscope.app.command.Command;
import epochscope.app.command.Commands;
import epochscope.app.command.Place;
import epochscope.app.lesson.KnownLessons;
import epochscope.app.lesson.OwnLessons;
import epochscope.app.text.Messages;
import epochscope.presets.LessonSpec;
import epochscope.spec.InvalidInputException;
import epochscope.views.drawing.Theme;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;

/** The lesson browser in the place of the views; training goes on meanwhile. UI thread only. */
final class BrowserMode {
  private final BorderPane frame;
  private final StackPane centre;
  private final Node views;
  private final RailFold rail;
  private final Workbench workbench;
  private final Commands commands;
  private final BackgroundExecutor background;
  private final Executor uiThread;
  private final ObservableValue<Theme> theme;
  private final Problems problems;
  private final Messages messages;
  private final OwnLessons ownLessons;
  private final Consumer<LessonSpec> onCopy;
  private Node timeline;

  /** Made when it is first opened. */
  private LessonBrowser browser;

  /**
   * @param centre what is in the middle of {@code frame}: the views, and notices above them
   * @param onCopy makes an own lesson of one
   */
  BrowserMode(
      BorderPane frame,
      StackPane centre,
      Node views,
      RailFold rail,
      Workbench workbench,
      Commands commands,
      BackgroundExecutor background,
      Executor uiThread,
      ObservableValue<Theme> theme,
      Problems problems,
      Messages messages,
      OwnLessons ownLessons,
      Consumer<LessonSpec> onCopy) {
    this.frame = frame;
    this.centre = centre;
    this.views = views;
    this.rail = rail;
    this.workbench = workbench;
    this.commands = commands;
    this.background = background;
    this.uiThread = uiThread;
    this.theme = theme;
    this.problems = problems;
    this.messages = messages;
    this.ownLessons = ownLessons;
    this.onCopy = onCopy;
    bind();
  }

  private void bind() {
    commands.on(Command.LESSON_CHOOSE, () -> browser.choose());
    commands.on(Command.LESSON_COPY, () -> browser.copy());
    commands.on(Command.LESSON_NEXT, () -> browser.walk(1));
    commands.on(Command.LESSON_PREVIOUS, () -> browser.walk(-1));
    commands.on(Command.LESSON_BELOW, () -> browser.climb(true));
    commands.on(Command.LESSON_ABOVE, () -> browser.climb(false));
    commands.on(Command.LESSON_SEARCH, () -> browser.search());
    commands.on(Command.LESSON_LEAVE, this::close);
  }

  boolean isOpen() {
    return browser != null && browser.isVisible();
  }

  LessonBrowser browser() {
    return browser;
  }

  void open() {
    if (isOpen()) {
      return;
    }
    if (browser == null) {
      browser =
          new LessonBrowser(
              messages,
              commands,
              theme,
              workbench.lessonId(),
              background,
              uiThread,
              this::choose,
              onCopy,
              problems::unexpected);
      centre.getChildren().add(1, browser);
    }
    timeline = frame.getBottom();
    frame.setBottom(null);
    rail.setAway(true);
    views.setVisible(false);
    browser.setVisible(true);
    commands.enter(Place.BROWSER);
    background.start(ownLessons::known).deliver(this::show, problems::unexpected);
  }

  private void show(KnownLessons known) {
    known.faults().forEach(fault -> problems.refuse(new InvalidInputException(fault)));
    browser.show(known);
    if (isOpen()) {
      browser.enter();
    }
  }

  /** Back to the views; nothing happens where it is not open. */
  void close() {
    if (!isOpen()) {
      return;
    }
    browser.leave();
    browser.setVisible(false);
    views.setVisible(true);
    rail.setAway(false);
    frame.setBottom(timeline);
    commands.enter(Place.VIEWS);
    views.requestFocus();
  }

  private void choose(LessonSpec lesson) {
    close();
    workbench.open(Source.of(lesson, messages.locale()));
  }
}
