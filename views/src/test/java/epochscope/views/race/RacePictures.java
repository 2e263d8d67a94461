package epochscope.views.race;

import epochscope.views.Frame;
import epochscope.views.Frames;
import epochscope.views.Selection;
import epochscope.views.drawing.Theme;
import epochscope.views.gallery.Views;
import java.io.File;
import java.io.IOException;
import java.util.List;
import javax.imageio.ImageIO;

/**
 * Paints races to be looked at. Arguments: folder, then per picture {@code name theme width height
 * choice=value;…}.
 */
public final class RacePictures {
  private RacePictures() {}

  public static void main(String[] arguments) throws IOException {
    Frames.Recipe recipe = Frames.recipe(Frames.gaussians(400, 1), Frames.gaussians(100, 2), 4);
    recipe.epochs = 3;
    Frame plain = recipe.build();
    for (String line : List.of(arguments).subList(1, arguments.length)) {
      String[] words = line.split(" ", 5);
      Selection selection = plain.selection();
      for (String choice : words[4].split(";")) {
        int equals = choice.indexOf('=');
        selection = selection.withChoice(choice.substring(0, equals), choice.substring(equals + 1));
      }
      Theme theme =
          switch (words[1]) {
            case "dark" -> Theme.DARK;
            case "light-projector" -> Theme.LIGHT_PROJECTOR;
            case "dark-projector" -> Theme.DARK_PROJECTOR;
            default -> Theme.LIGHT;
          };
      int width = Integer.parseInt(words[2]);
      int height = Integer.parseInt(words[3]);
      long start = System.nanoTime();
      var image = Views.paint("race", with(plain, selection), width, height, 1, theme);
      System.out.printf("%s %.1f ms%n", words[0], (System.nanoTime() - start) / 1e6);
      ImageIO.write(image, "png", new File(arguments[0], words[0] + ".png"));
    }
  }

  static Frame with(Frame frame, Selection selection) {
    return new Frame(
        frame.experiment(),
        frame.topology(),
        frame.data(),
        frame.snapshot(),
        frame.history(),
        frame.results(),
        selection,
        frame.kept(),
        frame.live(),
        frame.divergedAt());
  }
}
