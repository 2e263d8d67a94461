package epochscope.app.cli;

import epochscope.app.environment.Display;
import epochscope.app.log.LogFile;
import epochscope.app.window.EpochscopeApp;
import epochscope.backend.Compute;
import epochscope.presets.Lessons;
import java.io.PrintWriter;
import java.nio.file.Path;
import org.slf4j.LoggerFactory;

/** What happens without a command: the window opens, or the default lesson is trained. */
final class FirstRun {
  private static final Path OUT = Path.of("out");

  private FirstRun() {}

  /** Returns the exit status, 0. */
  static int start(PrintWriter err) throws InterruptedException {
    if (!Display.isThere()) {
      train("there is no display", err);
    } else if (!openWindow()) {
      train("the display cannot be used", err);
    }
    return 0;
  }

  /** Returns when the window is closed; false: none could be opened. */
  private static boolean openWindow() {
    LogFile.takeOverPlatformLog();
    try {
      EpochscopeApp.launch();
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
