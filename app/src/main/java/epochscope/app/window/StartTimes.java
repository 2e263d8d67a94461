package epochscope.app.window;

import epochscope.views.Frame;
import java.time.Duration;
import java.time.Instant;
import javafx.animation.AnimationTimer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes into the log how long after the program's start the first things happened. */
final class StartTimes {
  private static final Logger LOG = LoggerFactory.getLogger(StartTimes.class);

  private final Instant start =
      ProcessHandle.current().info().startInstant().orElseGet(Instant::now);
  private boolean trained;

  /**
   * Waits for the first frame of the window: the second pulse comes when the first was drawn.
   *
   * @param then runs after it
   */
  void watch(Runnable then) {
    new AnimationTimer() {
      private int pulses;

      @Override
      public void handle(long now) {
        pulses++;
        if (pulses == 2) {
          stop();
          log("first frame of the window");
          then.run();
        }
      }
    }.start();
  }

  void shown(Frame frame) {
    if (!trained && frame.snapshot().step() > 0) {
      trained = true;
      log("first training step seen");
    }
  }

  private void log(String what) {
    LOG.info("{} {} ms after the start", what, Duration.between(start, Instant.now()).toMillis());
  }
}
