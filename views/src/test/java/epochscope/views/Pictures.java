package epochscope.views;

import epochscope.spec.Activation;
import epochscope.views.drawing.Theme;
import epochscope.views.gallery.Views;
import java.io.File;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.imageio.ImageIO;

/** Paints all views of some experiments into target/pictures, to be looked at. */
public final class Pictures {
  private Pictures() {}

  public static void main(String[] arguments) throws IOException {
    Theme theme =
        switch (arguments[0]) {
          case "dark" -> Theme.DARK;
          case "light-projector" -> Theme.LIGHT_PROJECTOR;
          case "dark-projector" -> Theme.DARK_PROJECTOR;
          default -> Theme.LIGHT;
        };
    int width = Integer.parseInt(arguments[1]);
    int height = Integer.parseInt(arguments[2]);
    double scale = Double.parseDouble(arguments[3]);
    File folder = new File("target/pictures");
    folder.mkdirs();
    for (var frame : frames().entrySet()) {
      for (String id : Views.ids()) {
        String name = frame.getKey() + "-" + id + "-" + arguments[0] + "-" + width + ".png";
        var image = Views.paint(id, frame.getValue(), width, height, scale, theme);
        ImageIO.write(image, "png", new File(folder, name));
      }
    }
  }

  static Map<String, Frame> frames() {
    Map<String, Frame> frames = new LinkedHashMap<>();
    var gaussians = Frames.recipe(Frames.gaussians(2000, 1), Frames.gaussians(600, 2), 100);
    gaussians.rate = 0.002;
    frames.put("gaussians", gaussians.build());
    var spirals = Frames.recipe(Frames.spirals(400, 2, 1), Frames.spirals(150, 2, 2), 16, 16);
    spirals.epochs = 400;
    spirals.live = false;
    spirals.selection = new Selection("h1", 2, 0, 1, 0);
    frames.put("spirals", spirals.build());
    var arms = Frames.recipe(Frames.spirals(450, 3, 1), Frames.spirals(150, 3, 2), 16, 16);
    arms.epochs = 300;
    arms.selection = new Selection("h2", 0, 0, 1, 2);
    frames.put("arms", arms.build());
    var wine = Frames.recipe(Frames.clouds(180, 13, 3, 1), Frames.clouds(60, 13, 3, 2), 32, 16);
    wine.activation = Activation.RELU;
    wine.rate = 0.005;
    wine.epochs = 12;
    frames.put("wine", wine.build());
    frames.put("curve", Frames.recipe(Frames.curve(200, 1), Frames.curve(60, 2), 3).build());
    var plane = Frames.recipe(Frames.plane(300, 1), Frames.plane(100, 2), 4, 2);
    plane.divergedAt = 20;
    frames.put("plane", plane.build());
    var empty = Frames.recipe(Frames.gaussians(200, 1), Frames.gaussians(60, 2), 4, 2);
    empty.analysed = false;
    empty.epochs = 0;
    frames.put("start", empty.build());
    return frames;
  }
}
