package epochscope.app.recording;

import epochscope.analysis.Cancellation;
import epochscope.app.background.Progress;
import epochscope.export.AtomicFile;
import epochscope.history.Snapshot;
import epochscope.views.Frame;
import epochscope.views.Selection;
import epochscope.views.gallery.Views;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;

/**
 * One view of a run, as files. Every picture is painted anew from its moment, and whatever the view
 * asks of the moment is computed for it. Slow: not on the UI thread; an interrupt ends it.
 */
public record Recording(RecordedRun run, String view, Selection selection, Canvas canvas) {
  private static final int PALETTE_SAMPLES = 8;

  /** The picture of a moment as PNG. */
  public void writePicture(Snapshot moment, Path file) {
    BufferedImage picture = paint(moment);
    AtomicFile.write(file, out -> ImageIO.write(picture, "png", out));
  }

  /** The numbers of a moment as CSV. */
  public void writeNumbers(Snapshot moment, Path file) {
    AtomicFile.write(file, Views.numbers(view, frame(moment)));
  }

  /** A picture of each moment: 0000.png, 0001.png, … in {@code folder}. */
  public void writePictures(List<Snapshot> moments, Path folder, Progress progress) {
    for (int i = 0; i < moments.size(); i++) {
      writePicture(moments.get(i), folder.resolve("%04d.png".formatted(i)));
      progress.at(i + 1, moments.size());
    }
  }

  /** The moments one after the other as an animated GIF. */
  public void writeGif(List<Snapshot> moments, int framesPerSecond, Path file, Progress progress) {
    GifPalette palette = GifPalette.of(samples(moments).stream().map(this::paint).toList());
    AtomicFile.write(
        file,
        out -> {
          try (Film film = new GifFilm(out, palette, framesPerSecond, moments.size())) {
            shoot(moments, film, progress);
          }
        });
  }

  /** The moments one after the other as an MP4 film. */
  public void writeMp4(List<Snapshot> moments, int framesPerSecond, Path file, Progress progress) {
    AtomicFile.write(
        file,
        out -> {
          Path part = Files.createTempFile("epochscope", ".mp4");
          try {
            try (Film film = new Mp4Film(part, framesPerSecond)) {
              shoot(moments, film, progress);
            }
            Files.copy(part, out);
          } finally {
            Files.delete(part);
          }
        });
  }

  private void shoot(List<Snapshot> moments, Film film, Progress progress) throws IOException {
    for (int i = 0; i < moments.size(); i++) {
      film.add(paint(moments.get(i)));
      progress.at(i + 1, moments.size());
    }
  }

  private BufferedImage paint(Snapshot moment) {
    return Views.paint(
        view, frame(moment), canvas.width(), canvas.height(), canvas.scale(), canvas.theme());
  }

  private Frame frame(Snapshot moment) {
    Cancellation interrupt = () -> Thread.currentThread().isInterrupted();
    interrupt.check();
    return run.frame(moment, List.of(view), selection, interrupt);
  }

  private static List<Snapshot> samples(List<Snapshot> moments) {
    int count = Math.min(PALETTE_SAMPLES, moments.size());
    return IntStream.range(0, count)
        .mapToObj(i -> moments.get(i * (moments.size() - 1) / Math.max(1, count - 1)))
        .toList();
  }
}
