package epochscope.app.cli;

import epochscope.app.environment.Display;
import epochscope.app.log.LogFile;
import epochscope.app.window.EpochscopeApp;
import epochscope.backend.Compute;
import epochscope.presets.Lessons;
import epochscope.spec.InvalidInputException;
import java.io.PrintWriter;
import java.nio.file.Path;
import org.slf4j.LoggerFactory;

/** What happens without a command: the window opens, or the default lesson is trained. */
final class FirstRun {
  private static final Path OUT = Path.of("out");

  private FirstRun() {}

  /**
   * Returns the exit status, 0.
   *
   * @param file to be opened in the window; null: none
   */
  static int start(Path file, PrintWriter err) throws InterruptedException {
    if (!Display.isThere()) {
      withoutWindow("there is no display", file, err);
    } else if (!openWindow(file)) {
      withoutWindow("the display cannot be used", file, err);
    }
    return 0;
  }

  private static void withoutWindow(String why, Path file, PrintWriter err)
      throws InterruptedException {
    if (file != null) {
      throw new InvalidInputException(
          why + ", and " + file + " can be opened in a window only, expected a command");
    }
    train(why, err);
  }

  /** Returns when the window is closed; false: none could be opened. */
  private static boolean openWindow(Path file) {
    LogFile.takeOverPlatformLog();
    try {
      EpochscopeApp.launch(file);
      return true;
    } catch (UnsupportedOperationException | LinkageError e) {
      LoggerFactory.getLogger(FirstRun.class).warn("no window", e);
      return false;
    }
  }

  private static void train(String why, PrintWriter err) throws InterruptedException {
    err.println(why + ": training " + Lessons.DEFAULT + " and writing what comes of it to " + OUT);
    new TrainingJob(
            Start.of(Lessons.find(Lessons.DEFAULT).experiment()), Compute.auto(), OUT, err, true)
        .run();
  }
}
