package epochscope.app.handout;

import epochscope.analysis.Cancellation;
import epochscope.app.recording.PalettePng;
import epochscope.app.recording.RecordedRun;
import epochscope.history.Snapshot;
import epochscope.views.Frame;
import epochscope.views.Selection;
import epochscope.views.drawing.RunFrames;
import epochscope.views.drawing.Theme;
import epochscope.views.gallery.Views;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;

/** The pictures of a page, each painted once, light and dark. */
final class PictureBook {

  /** Where the dark ones are shown; paper is light. */
  static final String DARK = "screen and (prefers-color-scheme: dark)";

  private final RecordedRun run;
  private final IntConsumer progress;
  private final Map<Shot, Picture> pictures = new HashMap<>();

  /** What decides what a picture shows. */
  private record Shot(String view, long step, Selection selection, Format format) {}

  /**
   * How large a picture is, in pixels before scaling.
   *
   * @param scale sharp on fine screens and on paper
   */
  enum Format {
    /** Beside another. */
    HALF(640, 420, 1.5),
    /** Across the page. */
    WHOLE(896, 540, 1.5);

    final int width;
    final int height;
    private final double scale;

    Format(int width, int height, double scale) {
      this.width = width;
      this.height = height;
      this.scale = scale;
    }
  }

  /**
   * A picture as addresses that hold all of it.
   *
   * @param id its name on the page
   */
  record Picture(String id, Format format, String light, String dark) {
    /** The class of its figure. */
    String look() {
      return format == Format.WHOLE ? "broad" : "half";
    }
  }

  /**
   * @param progress is told how many have been painted
   */
  PictureBook(RecordedRun run, IntConsumer progress) {
    this.run = run;
    this.progress = progress;
  }

  /**
   * A view at a moment. Slow the first time; an interrupt ends it.
   *
   * @param alone whether no other stands beside it
   */
  Picture of(String view, Snapshot moment, Selection selection, boolean alone) {
    Format format = alone || showsRuns(view, selection) ? Format.WHOLE : Format.HALF;
    Shot shot = new Shot(view, moment.step(), selection, format);
    Picture known = pictures.get(shot);
    if (known == null) {
      known = paint(view, moment, selection, format);
      pictures.put(shot, known);
      progress.accept(pictures.size());
    }
    return known;
  }

  /** Several runs beside each other need the room of two pictures. */
  private boolean showsRuns(String view, Selection selection) {
    return RunFrames.isChosen(view, selection) && !RunFrames.of(run.kept()).isEmpty();
  }

  private Picture paint(String view, Snapshot moment, Selection selection, Format format) {
    Cancellation interrupt = () -> Thread.currentThread().isInterrupted();
    interrupt.check();
    Frame frame = run.frame(moment, List.of(view), selection, interrupt);
    return new Picture(
        "p" + pictures.size(),
        format,
        address(view, frame, format, Theme.LIGHT),
        address(view, frame, format, Theme.DARK));
  }

  private static String address(String view, Frame frame, Format format, Theme theme) {
    byte[] png =
        PalettePng.of(Views.paint(view, frame, format.width, format.height, format.scale, theme));
    return "data:image/png;base64," + Base64.getEncoder().encodeToString(png);
  }
}
