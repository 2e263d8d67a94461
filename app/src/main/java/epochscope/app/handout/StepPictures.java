package epochscope.app.handout;

import epochscope.analysis.Cancellation;
import epochscope.app.recording.Canvas;
import epochscope.presets.layout.Layout;
import epochscope.views.Frame;
import epochscope.views.drawing.Box;
import epochscope.views.drawing.Surface;
import epochscope.views.drawing.TextStyle;
import epochscope.views.drawing.Theme;
import epochscope.views.drawing.Typeface;
import epochscope.views.gallery.Views;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.RoundRectangle2D;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import javax.imageio.ImageIO;

/** Every step of a lecture as one picture: its views in their tiles, its sentence below them. */
final class StepPictures {
  /** Of a lecture's screen, in pixels before scaling. */
  private static final double WIDTH = 1920;

  private static final double HEIGHT = 1080;
  private static final double GAP = 12;
  private static final double PADDING = 14;
  private static final double ROUNDING = 12;
  private static final double SENTENCE = 38;

  /** Room for two lines of the sentence. */
  private static final double CAPTION = 148;

  private final Handout handout;
  private final Theme theme;
  private final double scale;
  private final int width;
  private final int height;
  private final List<Scene> scenes;

  /** All sizes are those of a screen of 1920 × 1080, and grow with the canvas. */
  StepPictures(Handout handout, Canvas canvas) {
    this.handout = handout;
    theme = canvas.theme();
    scale = Math.min(canvas.width() / WIDTH, canvas.height() / HEIGHT);
    width = (int) Math.round(canvas.width() / scale);
    height = (int) Math.round(canvas.height() / scale);
    scenes = handout.scenes().isEmpty() ? List.of(whole(handout)) : handout.scenes();
  }

  int count() {
    return scenes.size();
  }

  /** Slow; an interrupt ends it. */
  byte[] png(int index) {
    Surface surface = new Surface(width, height, scale, theme);
    Scene scene = scenes.get(index);
    Box tiles = surface.box().inset(GAP, GAP, GAP, CAPTION);
    paint(scene.layout(), tiles, scene, surface);
    paintCaption(index, new Box(0, tiles.bottom(), width, CAPTION), surface);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      ImageIO.write(surface.image(), "png", bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private void paint(Layout layout, Box box, Scene scene, Surface surface) {
    if (layout instanceof Layout.Tabs tile) {
      paintTile(tile.front(), box, scene, surface);
      return;
    }
    Layout.Split split = (Layout.Split) layout;
    boolean columns = split instanceof Layout.Columns;
    double gaps = GAP * (split.parts().size() - 1);
    double room = (columns ? box.width() : box.height()) - gaps;
    double at = columns ? box.x() : box.y();
    for (int i = 0; i < split.parts().size(); i++) {
      double size = room * split.shares().get(i);
      Box part =
          columns
              ? new Box(at, box.y(), size, box.height())
              : new Box(box.x(), at, box.width(), size);
      paint(split.parts().get(i), part, scene, surface);
      at += size + GAP;
    }
  }

  private void paintTile(String view, Box box, Scene scene, Surface surface) {
    frame(box, surface);
    TextStyle title = TextStyle.heading(theme);
    double header = 2.4 * title.size();
    double baseline = title.baselineAround(box.y() + header / 2);
    surface.text(Views.title(view), box.x() + PADDING, baseline, 0, title);
    Box room = box.inset(PADDING / 2, header, PADDING / 2, PADDING / 2);
    Cancellation interrupt = () -> Thread.currentThread().isInterrupted();
    interrupt.check();
    Frame frame = handout.run().frame(scene.moment(), List.of(view), scene.selection(), interrupt);
    surface.blit(
        Views.paint(view, frame, (int) room.width(), (int) room.height(), scale, theme),
        (int) Math.round(room.x() * scale),
        (int) Math.round(room.y() * scale));
  }

  private void frame(Box box, Surface surface) {
    Graphics2D pen = surface.graphics();
    pen.setColor(new Color(theme.palette().grid()));
    pen.setStroke(new BasicStroke(1.5f));
    pen.draw(
        new RoundRectangle2D.Double(
            box.x(), box.y(), box.width(), box.height(), ROUNDING, ROUNDING));
  }

  private void paintCaption(int index, Box box, Surface surface) {
    Locale locale = handout.subject().locale();
    TextStyle note = new TextStyle(Typeface.REGULAR, 0.6 * SENTENCE, theme.palette().muted());
    String where =
        handout
            .words()
            .messages()
            .get(
                "lecture.where",
                handout.subject().title(),
                Integer.toString(index + 1),
                Integer.toString(count()));
    double right = box.right() - 2 * GAP - PADDING;
    surface.text(where, right, note.baselineAround(box.centreY()), 1, note);
    double left = box.x() + GAP + PADDING;
    double room = right - note.width(where) - SENTENCE - left;
    String sentence =
        handout.subject().lesson() == null
            ? handout.subject().title()
            : scenes.get(index).step().sentence().in(locale);
    TextStyle style = style(sentence, room);
    List<String> lines = style.wrap(sentence, room);
    double top = box.centreY() - (lines.size() - 1) * style.lineHeight() / 2;
    for (int i = 0; i < lines.size(); i++) {
      double baseline = style.baselineAround(top + i * style.lineHeight());
      surface.text(lines.get(i), left, baseline, 0, style);
    }
  }

  /** As large as two lines allow, or three of a long sentence. */
  private TextStyle style(String sentence, double room) {
    TextStyle large = new TextStyle(Typeface.REGULAR, SENTENCE, theme.palette().text());
    return large.wrap(sentence, room).size() <= 2
        ? large
        : new TextStyle(Typeface.REGULAR, 0.78 * SENTENCE, theme.palette().text());
  }

  /** Where there are no steps, one: what the experiment opens with, at its end. */
  private static Scene whole(Handout handout) {
    return new Scene(
        null,
        Layout.grid(handout.subject().views()),
        handout.run().history().latest(),
        handout.selection());
  }
}
