package epochscope.app.window;

import epochscope.app.command.Command;
import epochscope.app.command.Commands;
import epochscope.app.dialogs.ConfirmDialog;
import epochscope.app.dialogs.DialogLayer;
import epochscope.app.text.Messages;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.Node;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;

/** What the window can be besides a desk of views: one of them gives way to another. */
record WindowModes(BuilderMode builder, BrowserMode browser, LectureMode lecture) {
  void attach(
      Stage stage,
      Commands commands,
      ObservableBooleanValue ready,
      DialogLayer dialogs,
      Messages messages) {
    commands.on(Command.BUILDER, this::toggleBuilder, ready);
    commands.on(Command.LESSONS, this::toggleBrowser);
    commands.on(Command.LECTURE, this::toggleLecture);
    stage.setOnCloseRequest(request -> askInLecture(request, stage, dialogs, messages));
  }

  /** What has the focus while nothing else needs it. */
  Node home() {
    return browser.isOpen() ? browser.browser().home() : builder.home();
  }

  private void toggleBuilder() {
    browser.close();
    builder.toggle();
  }

  private void toggleBrowser() {
    if (browser.isOpen()) {
      browser.close();
    } else {
      builder.close();
      browser.open();
    }
  }

  /** It shows views, and so builder and browser give way. */
  private void toggleLecture() {
    builder.close();
    browser.close();
    lecture.toggle();
  }

  /** A remote's keys, or a slip of the hand, are not to end a lecture. */
  private void askInLecture(
      WindowEvent request, Stage stage, DialogLayer dialogs, Messages messages) {
    if (lecture.isGiven()) {
      request.consume();
      ConfirmDialog.open(
          dialogs,
          messages.get("lecture.close"),
          messages.get("lecture.close.question"),
          messages.get("lecture.close.action"),
          messages,
          stage::close);
    }
  }
}
