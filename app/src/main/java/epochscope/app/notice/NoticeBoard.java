package epochscope.app.notice;

import epochscope.app.background.Progress;
import epochscope.app.background.Work;
import epochscope.app.text.Messages;
import epochscope.icons.Icon;
import java.util.Locale;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.PauseTransition;
import javafx.animation.Timeline;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

/**
 * Where notices are pinned, above the views, and where waiting is shown. It takes the mouse only
 * where a notice is.
 */
public final class NoticeBoard extends VBox {
  private static final int MOST = 3;
  private static final Duration INFORMATION_STAYS = Duration.seconds(10);
  private static final Duration UNNOTICED_WAIT = Duration.millis(200);
  private static final double ICON_SIZE = 18;

  /** With the per cent below. */
  private static final double PROGRESS_SIZE = 36;

  private final Messages messages;

  /** Whether mere information is left out. */
  private boolean terse;

  public NoticeBoard(Messages messages) {
    super(8);
    this.messages = messages;
    setId("notices");
    getStyleClass().add("notice-board");
    setPickOnBounds(false);
    setAlignment(Pos.TOP_CENTER);
    setMaxHeight(USE_PREF_SIZE);
  }

  /**
   * Pins {@code notice}; the same sentence is never there twice.
   *
   * @return takes it down
   */
  public Runnable show(Notice notice) {
    getChildren().removeIf(pinned -> notice.sentence().equals(pinned.getUserData()));
    if (terse && notice.kind() == Notice.Kind.INFORMATION) {
      return () -> {};
    }
    Region pinned = pin(notice);
    pinned.setUserData(notice.sentence());
    add(pinned);
    if (notice.kind() == Notice.Kind.INFORMATION) {
      after(INFORMATION_STAYS, () -> getChildren().remove(pinned));
    }
    return () -> getChildren().remove(pinned);
  }

  /** From now on it shows problems alone, or mere information, too. */
  public void setTerse(boolean isTerse) {
    terse = isTerse;
    if (terse) {
      clear();
    }
  }

  /** Takes all notices down. */
  public void clear() {
    getChildren().clear();
  }

  /** Shows {@code what} while {@code work} takes longer than one notices, with a way to cancel. */
  public void showWaiting(String what, Work<?> work) {
    showWaiting(what, work, new Progress());
  }

  /**
   * The same.
   *
   * @param progress how far it is, from the moment it says so
   */
  public void showWaiting(String what, Work<?> work, Progress progress) {
    after(
        UNNOTICED_WAIT,
        () -> {
          if (!work.isDone()) {
            ProgressIndicator sign = new ProgressIndicator();
            Animation following = follow(progress, sign);
            Region waiting = waiting(what, work, sign);
            add(waiting);
            work.whenDone(
                () -> {
                  following.stop();
                  getChildren().remove(waiting);
                });
          }
        });
  }

  private static Animation follow(Progress progress, ProgressIndicator sign) {
    Timeline following =
        new Timeline(
            new KeyFrame(
                UNNOTICED_WAIT,
                event -> {
                  if (progress.share() > 0) {
                    sign.setProgress(progress.share());
                  }
                }));
    following.setCycleCount(Animation.INDEFINITE);
    following.play();
    return following;
  }

  private void add(Region pinned) {
    getChildren().add(pinned);
    while (getChildren().size() > MOST) {
      getChildren().removeFirst();
    }
  }

  private Region pin(Notice notice) {
    VBox words = new VBox(2, text(notice.sentence(), "notice-sentence"));
    if (!notice.remedy().isEmpty()) {
      words.getChildren().add(text(notice.remedy(), "notice-remedy"));
    }
    HBox box = box(notice.kind().name().toLowerCase(Locale.ROOT), icon(notice.kind()), words);
    if (!notice.action().isEmpty()) {
      Button action = new Button(notice.action());
      action.getStyleClass().add("notice-action");
      action.setMinWidth(Region.USE_PREF_SIZE);
      action.setOnAction(
          event -> {
            getChildren().remove(box);
            notice.run().run();
          });
      box.getChildren().add(action);
    }
    Button close = new Button(null, Icon.CLOSE.node(ICON_SIZE));
    close.getStyleClass().addAll("flat", "notice-close");
    close.setTooltip(new Tooltip(messages.get("notice.close")));
    close.setAccessibleText(messages.get("notice.close"));
    close.setOnAction(event -> getChildren().remove(box));
    box.getChildren().add(close);
    return box;
  }

  private Region waiting(String what, Work<?> work, ProgressIndicator sign) {
    sign.setMinSize(PROGRESS_SIZE, PROGRESS_SIZE);
    sign.setPrefSize(PROGRESS_SIZE, PROGRESS_SIZE);
    Button cancel = new Button(messages.get("notice.cancel"));
    cancel.setMinWidth(Region.USE_PREF_SIZE);
    HBox box = box("waiting", sign, new VBox(text(what, "notice-sentence")));
    cancel.setOnAction(
        event -> {
          work.cancel();
          getChildren().remove(box);
        });
    box.getChildren().add(cancel);
    return box;
  }

  private static HBox box(String style, Node sign, VBox words) {
    HBox box = new HBox(12, sign, words);
    box.getStyleClass().addAll("notice", style);
    box.setAlignment(Pos.CENTER_LEFT);
    box.setAccessibleRole(AccessibleRole.TEXT);
    HBox.setHgrow(words, Priority.ALWAYS);
    return box;
  }

  private static Node icon(Notice.Kind kind) {
    return (kind == Notice.Kind.INFORMATION ? Icon.ABOUT : Icon.HELP).node(ICON_SIZE);
  }

  private static Label text(String words, String style) {
    Label label = new Label(words);
    label.setWrapText(true);
    label.setMinHeight(USE_PREF_SIZE);
    label.getStyleClass().add(style);
    return label;
  }

  private static void after(Duration delay, Runnable action) {
    PauseTransition pause = new PauseTransition(delay);
    pause.setOnFinished(event -> action.run());
    pause.play();
  }
}
