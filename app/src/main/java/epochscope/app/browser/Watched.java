package epochscope.app.browser;

import epochscope.app.background.BackgroundExecutor;
import epochscope.app.background.Work;
import epochscope.app.text.Messages;
import epochscope.views.drawing.Theme;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.animation.PauseTransition;
import javafx.util.Duration;

/**
 * The one card that is looked at: after a moment its lesson trains on it, until one looks away. UI
 * thread only.
 */
final class Watched {
  /** A pointer that only passes starts nothing. */
  private static final Duration MOMENT = Duration.millis(350);

  private static final double SCALE = 2;

  private final BackgroundExecutor background;
  private final Executor uiThread;
  private final Supplier<Theme> theme;
  private final Messages messages;
  private final Consumer<Throwable> onProblem;
  private final PauseTransition moment = new PauseTransition(MOMENT);

  /** Null: none. */
  private BrowserCard card;

  private Work<Void> work;

  /**
   * @param onProblem is told where a lesson cannot be trained
   */
  Watched(
      BackgroundExecutor background,
      Executor uiThread,
      Supplier<Theme> theme,
      Messages messages,
      Consumer<Throwable> onProblem) {
    this.background = background;
    this.uiThread = uiThread;
    this.theme = theme;
    this.messages = messages;
    this.onProblem = onProblem;
    moment.setOnFinished(event -> begin());
  }

  /**
   * @param newCard null: none
   */
  void look(BrowserCard newCard) {
    if (card == newCard) {
      return;
    }
    if (work != null) {
      work.cancel();
      work = null;
    }
    moment.stop();
    if (card != null) {
      card.thumbnail().rest();
    }
    card = newCard;
    if (card != null) {
      moment.playFromStart();
    }
  }

  BrowserCard card() {
    return card;
  }

  private void begin() {
    BrowserCard its = card;
    LessonPreview preview =
        new LessonPreview(
            its.lesson(),
            messages.locale(),
            Thumbnail.WIDTH,
            Thumbnail.HEIGHT,
            SCALE,
            theme.get().withProjector(false),
            picture ->
                uiThread.execute(
                    () -> {
                      if (card == its) {
                        its.thumbnail().play(picture);
                      }
                    }));
    work = background.start(preview).deliver(nothing -> {}, onProblem);
  }
}
