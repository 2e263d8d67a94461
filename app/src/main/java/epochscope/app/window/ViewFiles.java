package epochscope.app.window;

import epochscope.app.background.BackgroundExecutor;
import epochscope.app.notice.Notice;
import epochscope.app.notice.NoticeBoard;
import epochscope.app.text.Messages;
import epochscope.export.AtomicFile;
import epochscope.views.Frame;
import epochscope.views.drawing.Theme;
import epochscope.views.gallery.Views;
import java.awt.image.BufferedImage;
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
    ObservableValue<Theme> theme) {
  /** Pixels of a saved picture per pixel of the window. */
  private static final double FINENESS = 2;

  void copyPicture(Tile tile, Frame frame) {
    Supplier<BufferedImage> painting = painting(tile, frame);
    background
        .start(painting::get)
        .deliver(
            picture -> {
              Pictures.copy(Pictures.forScreen(picture));
              notices.show(Notice.information(messages.get("state.copied")));
            },
            problems::unexpected);
  }

  void savePicture(Tile tile, Frame frame) {
    Supplier<BufferedImage> painting = painting(tile, frame);
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

  private Supplier<BufferedImage> painting(Tile tile, Frame frame) {
    Region node = tile.view().node();
    int width = (int) node.getWidth();
    int height = (int) node.getHeight();
    Theme now = theme.getValue();
    return () -> Views.paint(tile.view().id(), frame, width, height, FINENESS, now);
  }
}
