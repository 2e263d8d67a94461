package epochscope.app.window;

import epochscope.app.command.Command;
import epochscope.presets.Lessons;
import java.nio.file.Path;
import java.util.List;

/**
 * Takes a picture of every step of a lesson as a lecture shows it, without a screen, for looking
 * at. Arguments: folder, lesson, seconds that a step is looked at, {@code light} or {@code dark},
 * width, height, language.
 */
final class LecturePicture {
  private LecturePicture() {}

  public static void main(String[] arguments) throws Exception {
    List<String> given = List.of(arguments);
    String lesson = given.get(1);
    long millis = 1000 * Long.parseLong(given.get(2));
    WindowWithoutScreen picture = WindowWithoutScreen.of(lesson, given.subList(3, given.size()));
    give(picture, Command.LECTURE);
    int steps = Math.max(1, Lessons.find(lesson).steps().size());
    for (int step = 1; step <= steps; step++) {
      Thread.sleep(millis);
      picture.write(Path.of(given.get(0), lesson + "-" + step + ".png"));
      give(picture, step < steps ? Command.LECTURE_NEXT : Command.LECTURE_LEAVE);
    }
    picture.run(picture.window()::close);
    System.exit(0);
  }

  private static void give(WindowWithoutScreen picture, Command command) {
    picture.run(() -> picture.window().commands().give(command));
  }
}
