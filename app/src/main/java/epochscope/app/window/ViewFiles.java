package epochscope.app.window;

import epochscope.app.background.BackgroundExecutor;
import epochscope.app.notice.Notice;
import epochscope.app.notice.NoticeBoard;
import epochscope.app.recording.Canvas;
import epochscope.app.recording.RecordedRun;
import epochscope.app.recording.Recording;
import epochscope.app.text.Messages;
import epochscope.export.AtomicFile;
import epochscope.history.Snapshot;
import epochscope.views.Frame;
import epochscope.views.Selection;
import epochscope.views.drawing.Theme;
import epochscope.views.gallery.Views;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.function.Supplier;
import javafx.beans.value.ObservableValue;
import javafx.scene.layout.Region;

/** Saves and copies single views, painted anew and finer than on the screen. UI thread only. */
record ViewFiles(
    FileSaver saver,
    BackgroundExecutor background,
    NoticeBoard notices,
    Problems problems,
    Messages messages,
    ObservableValue<Theme> theme,
    Supplier<Selection> selection) {
  /** Pixels of a copied picture per pixel of the window. */
  private static final int COPIED_FINENESS = 2;

  private static final int FRAMES_PER_SECOND = 12;

  void copyPicture(Tile tile, Frame frame) {
    Supplier<BufferedImage> painting = painting(tile, frame, COPIED_FINENESS);
    background
        .start(painting::get)
        .deliver(
            picture -> {
              Pictures.copy(Pictures.forScreen(picture));
              notices.show(Notice.information(messages.get("state.copied")));
            },
            problems::unexpected);
  }

  void savePicture(Tile tile, Frame frame, int fineness) {
    Supplier<BufferedImage> painting = painting(tile, frame, fineness);
    saver.save(
        FileQuestion.Kind.PICTURE,
        tile.view().id() + ".png",
        file -> Pictures.write(painting.get(), file));
  }

  void saveNumbers(Tile tile, Frame frame) {
    String id = tile.view().id();
    saver.save(
        FileQuestion.Kind.NUMBERS,
        id + ".csv",
        file -> AtomicFile.write(file, Views.numbers(id, frame)));
  }

  /** The view as large as it is, at moments of the whole run. */
  void saveAnimation(Tile tile, RecordedRun run) {
    Recording recording = recording(tile, run);
    List<Snapshot> moments = run.evenly(RecordedRun.USUAL_FRAMES);
    saver.save(
        FileQuestion.Kind.ANIMATION,
        tile.view().id() + ".gif",
        (file, progress) -> recording.writeGif(moments, FRAMES_PER_SECOND, file, progress));
  }

  /** The view as large as it is, at moments of the whole run. */
  void saveFilm(Tile tile, RecordedRun run) {
    Recording recording = recording(tile, run);
    List<Snapshot> moments = run.evenly(RecordedRun.USUAL_FRAMES);
    saver.save(
        FileQuestion.Kind.FILM,
        tile.view().id() + ".mp4",
        (file, progress) -> recording.writeMp4(moments, FRAMES_PER_SECOND, file, progress));
  }

  private Recording recording(Tile tile, RecordedRun run) {
    Region node = tile.view().node();
    Canvas canvas = new Canvas((int) node.getWidth(), (int) node.getHeight(), 1, theme.getValue());
    return new Recording(run, tile.view().id(), selection.get(), canvas);
  }

  private Supplier<BufferedImage> painting(Tile tile, Frame frame, int fineness) {
    Region node = tile.view().node();
    int width = (int) node.getWidth();
    int height = (int) node.getHeight();
    Theme now = theme.getValue();
    return () -> Views.paint(tile.view().id(), frame, width, height, fineness, now);
  }
}
