package epochscope.app.cli;

import epochscope.analysis.Cancellation;
import epochscope.app.recording.RecordedRun;
import epochscope.export.AtomicFile;
import epochscope.views.Frame;
import epochscope.views.drawing.Theme;
import epochscope.views.gallery.Views;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;

/** A picture of every view at the end of a run, painted without a toolkit. */
final class Pictures {
  private static final int WIDTH = 1280;
  private static final int HEIGHT = 720;

  private Pictures() {}

  /**
   * Writes {@code folder/VIEW.png} for every view, one after the other: what the analyses of all of
   * them find of a large sample is too much to be held at once.
   */
  static void write(FinishedRun finished, Path folder) {
    ImageIO.setUseCache(false);
    RecordedRun run = new RecordedRun(finished.experiment(), finished.history());
    for (String view : Views.ids()) {
      Frame frame =
          run.frame(
              run.history().latest(),
              List.of(view),
              run.experiment().firstSelection(),
              Cancellation.NEVER);
      BufferedImage picture = Views.paint(view, frame, WIDTH, HEIGHT, 1, Theme.LIGHT);
      AtomicFile.write(folder.resolve(view + ".png"), out -> ImageIO.write(picture, "png", out));
    }
  }
}
