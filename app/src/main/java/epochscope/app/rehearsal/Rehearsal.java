package epochscope.app.rehearsal;

import epochscope.app.cli.Cli;
import epochscope.app.log.LogFile;
import epochscope.app.preferences.PreferencesStore;
import epochscope.app.window.EpochscopeApp;
import epochscope.presets.Lessons;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import javafx.application.Platform;
import javafx.stage.Stage;

/**
 * Uses the program as its first minute does, without a display: commands, then the window with a
 * lesson playing. The virtual machine meanwhile records the classes for its archive.
 */
public final class Rehearsal {
  private static final long PLAY_MILLIS = 6_000;

  private Rehearsal() {}

  /**
   * @param arguments a folder for what it writes
   */
  public static void main(String[] arguments) throws InterruptedException {
    Path folder = Path.of(arguments[0]);
    LogFile.open();
    System.setProperty("java.awt.headless", "true");
    System.setProperty("glass.platform", "Monocle");
    System.setProperty("monocle.platform", "Headless");
    System.setProperty("prism.order", "sw");
    play(folder.resolve("preferences"));
    command("list");
    command("train", Lessons.DEFAULT, "--epochs", "2", "--out", folder.resolve("run").toString());
    command("show", folder.resolve("run/model.json").toString());
    PlatformClasses.load();
    System.exit(0);
  }

  private static void play(Path preferences) throws InterruptedException {
    LogFile.takeOverPlatformLog();
    EpochscopeApp app =
        new EpochscopeApp(() -> Lessons.find(Lessons.DEFAULT), new PreferencesStore(preferences));
    CompletableFuture<Stage> opened = new CompletableFuture<>();
    CompletableFuture<Void> closed = new CompletableFuture<>();
    Platform.startup(
        () -> {
          Stage stage = new Stage();
          app.open(stage, () -> closed.complete(null));
          opened.complete(stage);
        });
    Stage stage = opened.join();
    Thread.sleep(PLAY_MILLIS);
    app.uiThread().execute(stage::close);
    closed.join();
  }

  private static void command(String... words) {
    PrintWriter nowhere = new PrintWriter(PrintWriter.nullWriter());
    PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
    int status = Cli.run(nowhere, err, words);
    if (status != 0) {
      throw new IllegalStateException(String.join(" ", words) + " ended with status " + status);
    }
  }
}
