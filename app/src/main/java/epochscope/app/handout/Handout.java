package epochscope.app.handout;

import epochscope.app.recording.Canvas;
import epochscope.app.recording.RecordedRun;
import epochscope.export.AtomicFile;
import epochscope.export.AtomicFolder;
import epochscope.history.Snapshot;
import epochscope.spec.Check;
import epochscope.views.Selection;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.DoubleConsumer;

/**
 * A lesson with its run, to be handed out. Slow: not on the UI thread; an interrupt ends what is
 * being written.
 *
 * @param scenes the steps of its lecture
 * @param moments of which there are pictures
 * @param notes whether the speaker's notes are on the page
 */
public record Handout(
    Subject subject,
    RecordedRun run,
    List<Scene> scenes,
    List<Snapshot> moments,
    Claims claims,
    boolean notes) {
  /** Views that follow the slider: more would not stand beside each other. */
  private static final int LEADS = 2;

  /** The page draws the curves itself, and a list of events is none of the pictures. */
  private static final Set<String> NO_PICTURES = Set.of("loss", "console");

  private static final String PICTURE = "\\d{2,}\\.png";

  /** What is made of the run is worked out here, the pictures later. */
  public static Handout of(Subject subject, RecordedRun run, boolean notes) {
    List<Scene> scenes = Scene.of(subject, run);
    return new Handout(
        subject, run, scenes, Moments.of(run.history(), scenes), Claims.of(subject, run), notes);
  }

  /**
   * One HTML file that needs no other and no network.
   *
   * @param progress is told from 0 to 1
   */
  public void writePage(Path file, DoubleConsumer progress) {
    int all =
        moments.size() * leads().size() + scenes.stream().mapToInt(it -> it.views().size()).sum();
    PictureBook pictures =
        new PictureBook(run, painted -> progress.accept((double) painted / Math.max(1, all)));
    AtomicFile.write(file, new Page(this, pictures).write());
  }

  /**
   * What pictures of steps can be painted on.
   *
   * @throws epochscope.spec.InvalidInputException where their words could not be read
   */
  public static Canvas forPictures(Canvas canvas) {
    Check.range("the width of a step's picture", canvas.width(), 320, Canvas.LARGEST);
    Check.range("the height of a step's picture", canvas.height(), 180, Canvas.LARGEST);
    return canvas;
  }

  /** A picture of every step as the lecture shows it: 01.png, 02.png, … in {@code folder}. */
  public void writePictures(Path folder, Canvas canvas, DoubleConsumer progress) {
    StepPictures painter = new StepPictures(this, forPictures(canvas));
    Map<String, byte[]> files = new LinkedHashMap<>();
    for (int i = 0; i < painter.count(); i++) {
      files.put("%02d.png".formatted(i + 1), painter.png(i));
      progress.accept((i + 1.0) / painter.count());
    }
    AtomicFolder.write(folder, files, name -> name.matches(PICTURE));
  }

  Words words() {
    return Words.of(subject.locale());
  }

  /** The views whose pictures follow the slider. */
  List<String> leads() {
    return subject.views().stream()
        .filter(view -> !NO_PICTURES.contains(view))
        .limit(LEADS)
        .toList();
  }

  /** What is chosen in those views: what the lecture has chosen at its end. */
  Selection selection() {
    return scenes.isEmpty() ? run.experiment().firstSelection() : scenes.getLast().selection();
  }
}
