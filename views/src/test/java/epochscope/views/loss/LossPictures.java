package epochscope.views.loss;

import epochscope.history.Metrics;
import epochscope.views.Marker;
import epochscope.views.drawing.Surface;
import epochscope.views.drawing.Theme;
import java.io.File;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.imageio.ImageIO;

/** Paints the loss view with kept runs, markers and its choices, to be looked at. */
final class LossPictures {
  private LossPictures() {}

  public static void main(String[] arguments) throws IOException {
    File folder = new File(arguments[0]);
    folder.mkdirs();
    int[][] sizes = {{360, 260}, {640, 400}, {960, 600}, {1280, 720}};
    Theme[] themes = {Theme.LIGHT, Theme.DARK, Theme.LIGHT_PROJECTOR};
    String[] names = {"light", "dark", "projector"};
    for (var entry : frames().entrySet()) {
      for (int i = 0; i < sizes.length; i++) {
        for (int t = 0; t < themes.length; t++) {
          Surface surface = new Surface(sizes[i][0], sizes[i][1], 1, themes[t]);
          LossPainter painter = new LossPainter();
          painter.paint(entry.getValue().frame(), surface);
          String name = entry.getKey() + "-" + sizes[i][0] + "-" + names[t] + ".png";
          ImageIO.write(surface.image(), "png", new File(folder, name));
        }
      }
      time(entry.getKey(), entry.getValue());
    }
  }

  private static void time(String name, LossFrames frames) {
    var frame = frames.frame();
    Surface surface = new Surface(1280, 720, 1, Theme.LIGHT);
    LossPainter painter = new LossPainter();
    for (int i = 0; i < 30; i++) {
      painter.paint(frame, surface);
    }
    long from = System.nanoTime();
    for (int i = 0; i < 50; i++) {
      painter.paint(frame, surface);
    }
    System.out.printf("%s %.2f ms%n", name, (System.nanoTime() - from) / 50e6);
  }

  private static Map<String, LossFrames> frames() {
    Map<String, LossFrames> frames = new LinkedHashMap<>();
    LossFrames branched = run(120).choose(LossChoices.SMOOTHING, "medium");
    branched.live = false;
    branched
        .keep("Adam 0.01", 240, LossFrames.noisy(0.33, 0.6, 40, 0.03))
        .keep("SGD 0.1", 180, LossFrames.noisy(0.42, 0.5, 70, 0.01));
    branched.markers.add(new Marker(Marker.Kind.BRANCH, 41, "left run 1"));
    branched.markers.add(new Marker(Marker.Kind.NOTE, 44, "note: the bend"));
    branched.markers.add(new Marker(Marker.Kind.STOPPED, 110, "early stopping"));
    frames.put("branched", branched);
    LossFrames eight = run(20_000).choose(LossChoices.TIME, LossChoices.SECONDS);
    for (int i = 1; i <= 8; i++) {
      eight.keep(
          "RMSprop 0.00" + i, 15_000 + 700 * i, LossFrames.noisy(0.2 + 0.05 * i, 0.6, 900, 0.03));
    }
    frames.put("eight", eight);
    frames.put("early", run(2));
    LossFrames diverged = run(60).choose(LossChoices.RATE, LossChoices.ALWAYS);
    diverged.divergedAt = 52;
    frames.put("diverged", diverged);
    return frames;
  }

  private static LossFrames run(int epochs) {
    LossFrames frames = new LossFrames();
    frames.epochs = epochs;
    return frames
        .with(Metrics.TRAIN_LOSS, LossFrames.noisy(0.2, 0.7, epochs / 6.0, 0.05))
        .with(
            Metrics.VALIDATION_LOSS,
            e ->
                LossFrames.noisy(0.25, 0.7, epochs / 6.0, 0.02).applyAsDouble(e) + 0.1 * e / epochs)
        .with(Metrics.TRAIN_ACCURACY, e -> 0.97 - 0.4 * Math.exp(-6 * e / epochs))
        .with(Metrics.VALIDATION_ACCURACY, e -> 0.93 - 0.4 * Math.exp(-6 * e / epochs))
        .with(Metrics.LEARNING_RATE, e -> 0.01 * Math.pow(0.5, (int) (5 * e / epochs)));
  }
}
