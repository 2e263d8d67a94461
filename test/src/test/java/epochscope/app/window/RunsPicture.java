package epochscope.app.window;

import epochscope.app.command.Command;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.MenuButton;

/**
 * Takes pictures of the window with kept runs and marks, without a screen, for the docs and for
 * looking at. Arguments: folder, lesson, epoch, {@code light} or {@code dark}, width, height,
 * language, and {@code projector} for large type.
 */
final class RunsPicture {
  private final WindowWithoutScreen picture;
  private final Path folder;

  private RunsPicture(WindowWithoutScreen picture, Path folder) {
    this.picture = picture;
    this.folder = folder;
  }

  public static void main(String[] arguments) throws Exception {
    List<String> given = List.of(arguments);
    WindowWithoutScreen picture =
        WindowWithoutScreen.of(given.get(1), given.subList(3, given.size()));
    new RunsPicture(picture, Path.of(given.get(0))).take(Integer.parseInt(given.get(2)));
    System.exit(0);
  }

  /** A run, branches at a third and at half of it with other learning rates, and all of them. */
  private void take(int epoch) throws Exception {
    picture.trainTo(epoch);
    branch(0.3 * epoch, 3, 0.8 * epoch);
    branch(0.5 * epoch, 0.3, 0.8 * epoch);
    Playback playback = picture.window().workbench().playback();
    RunsDesk desk = picture.window().runs();
    take(
        "branched.png",
        () -> {
          desk.book().note((int) (0.62 * epoch), "the bend");
          playback.scrubTo((int) (0.7 * epoch));
        });
    take(
        "beside.png",
        () -> {
          playback.select(playback.selection().withChoice("decision.beside", "on"));
          picture.window().views().toggleEnlarged("decision");
        });
    picture.run(
        () -> {
          playback.select(playback.selection().withChoice("decision.beside", "off"));
          picture.window().views().showAll();
        });
    take("kept.png", () -> desk.lookAt(1));
    take("menu.png", () -> ((MenuButton) picture.scene().lookup("#runs")).show());
    take("dialog.png", () -> picture.window().commands().give(Command.RUNS));
  }

  private void branch(double from, double factor, double to) throws Exception {
    Workbench workbench = picture.window().workbench();
    picture.run(
        () -> {
          workbench.playback().scrubTo(Math.rint(from));
          double rate = workbench.spec().get().training().optimiser().learningRate();
          workbench.playback().setLearningRate(factor * rate);
          picture.window().runs().branch();
        });
    Thread.sleep(WindowWithoutScreen.SETTLE_MILLIS);
    picture.trainTo((int) to);
  }

  private void take(String file, Runnable action) throws Exception {
    picture.run(action);
    Thread.sleep(WindowWithoutScreen.SETTLE_MILLIS);
    picture.write(folder.resolve(file));
  }
}
