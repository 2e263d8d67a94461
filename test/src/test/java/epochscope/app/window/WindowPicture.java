package epochscope.app.window;

import java.nio.file.Path;
import java.util.List;

/**
 * Takes a picture of the window without a screen, for the README and for looking at. Arguments:
 * file, lesson, epoch, {@code light} or {@code dark}, width, height, language, and {@code
 * projector} for large type.
 */
final class WindowPicture {
  private WindowPicture() {}

  public static void main(String[] arguments) throws Exception {
    List<String> given = List.of(arguments);
    int epoch = Integer.parseInt(given.get(2));
    WindowWithoutScreen picture =
        WindowWithoutScreen.of(given.get(1), given.subList(3, given.size()));
    picture.trainTo(epoch);
    picture.run(() -> picture.window().workbench().playback().scrubTo(epoch));
    Thread.sleep(WindowWithoutScreen.SETTLE_MILLIS);
    picture.write(Path.of(given.get(0)));
    System.exit(0);
  }
}
