package epochscope.views.maps;

import epochscope.data.Dataset;
import epochscope.spec.Shape;
import epochscope.spec.Task;
import epochscope.views.Frame;
import epochscope.views.Selection;
import epochscope.views.Texts;
import epochscope.views.drawing.Box;
import epochscope.views.drawing.CellNumbers;
import epochscope.views.drawing.ImageGrid;
import epochscope.views.drawing.Numerals;
import epochscope.views.drawing.Reading;
import epochscope.views.drawing.Surface;
import epochscope.views.drawing.TextStyle;
import epochscope.views.image.InputPicture;
import epochscope.views.image.MapPlace;
import epochscope.views.image.PenPicture;
import epochscope.views.image.SampleSteps;
import epochscope.views.image.ShownSample;
import epochscope.views.network.NodeWords;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The sample on the left, which is also the paper to draw on, and what it is. */
final class InputPanel {
  private final Surface surface;
  private final Frame frame;
  private final InputPicture input;
  private final Pen pen;
  private final TextStyle heading;
  private final TextStyle note;
  private final Box area;
  private final Box picture;
  private final Map<Box, Reading.Mark> buttons = new LinkedHashMap<>();

  InputPanel(Surface surface, Frame frame, InputPicture input, Pen pen) {
    this.surface = surface;
    this.frame = frame;
    this.input = input;
    this.pen = pen;
    heading = TextStyle.heading(surface.theme());
    note = TextStyle.note(surface.theme());
    double margin = 0.8 * note.size();
    double width = Math.min(0.27 * surface.width(), 0.52 * surface.height());
    area = new Box(margin, margin, width, Math.max(0, surface.height() - 2 * margin));
    double top = area.y() + heading.lineHeight() + note.lineHeight();
    double room = Math.max(1, area.bottom() - top - 5 * note.lineHeight());
    double side = Math.max(1, Math.min(width, room / input.aspect()));
    picture = new Box(area.x(), top, side, side * input.aspect());
  }

  /** What is left for the layers. */
  Box beside() {
    double left = area.right() + 1.6 * note.size();
    return new Box(left, area.y(), surface.width() - left - area.x(), area.height());
  }

  Box picture() {
    return picture;
  }

  /** Whether one can draw on it. */
  boolean isPaper() {
    return input.isPicture();
  }

  void paint() {
    double baseline = area.y() + heading.size();
    surface.text(
        heading.fit(Texts.get("maps.input"), area.width()), area.x(), baseline, 0, heading);
    String shape = NodeWords.sizes(input.shape()) + "  " + MapRow.range(input.values());
    surface.text(note.fit(shape, area.width()), area.x(), baseline + note.lineHeight(), 0, note);
    ImageGrid.Picture shown = input.picture(surface.palette());
    shown.paint(surface, picture);
    if (shown.grid() != null) {
      CellNumbers.paint(surface, picture, shown.grid(), shown.map());
    }
    surface.frame(picture.inset(-1), 1, surface.palette().axis());
    paintPen();
    double y = picture.bottom() + 0.4 * note.size();
    y = line(words(), note, y);
    y = line(answer(), heading, y);
    if (isPaper() || frame.data().validationOrTrain().size() > 1) {
      y = paintButtons(y + 0.4 * note.size());
    }
    if (isPaper()) {
      y = line(Texts.get(pen.isHeld() ? "maps.hint.pen" : "maps.hint"), note, y);
    }
    double top = y + note.size();
    Box left = area.inset(0, top - area.y(), 0, 0);
    new Answer(frame)
        .shares()
        .ifPresent(
            shares -> new AnswerBars(surface, frame.data().train().classes(), shares).paint(left));
  }

  Optional<Reading.Mark> at(double x, double y) {
    for (Map.Entry<Box, Reading.Mark> button : buttons.entrySet()) {
      if (button.getKey().contains(x, y)) {
        return Optional.of(button.getValue());
      }
    }
    if (!picture.contains(x, y)) {
      return Optional.empty();
    }
    int row = (int) ((y - picture.y()) / picture.height() * input.rows());
    int column = (int) ((x - picture.x()) / picture.width() * input.columns());
    return Optional.of(new Reading.Mark(pixel(row, column)));
  }

  private String pixel(int row, int column) {
    int pixels = MapPlace.pixels(input.shape());
    String place = Texts.get("maps.pixel", row, column);
    StringBuilder text = new StringBuilder(place).append(": ");
    int step = input.isPicture() ? pixels : input.values().length;
    int at = row * input.columns() + column;
    for (int i = at; i < input.values().length; i += step) {
      text.append(i == at ? "" : ", ").append(Numerals.significant(input.values()[i], 3));
    }
    return text.toString();
  }

  private double line(String text, TextStyle style, double y) {
    if (text.isEmpty()
        || y + style.wrap(text, area.width()).size() * style.lineHeight() > area.bottom()) {
      return y;
    }
    double below = y;
    for (String line : style.wrap(text, area.width())) {
      surface.text(line, area.x(), below + style.size(), 0, style);
      below += style.lineHeight();
    }
    return below;
  }

  /** Which sample it is, and what was done to it. */
  private String words() {
    Dataset part = frame.data().validationOrTrain();
    int row = ShownSample.row(frame.data(), frame.selection());
    String text =
        SampleSteps.isDrawn(frame.data(), frame.selection())
            ? Texts.get("maps.drawn")
            : Texts.get(
                part.task() == Task.CLASSIFY ? "maps.sample.class" : "maps.sample",
                Numerals.whole(row + 1),
                Numerals.whole(part.size()),
                part.task() == Task.CLASSIFY ? part.classes().get(part.label(row)) : "");
    ShownSample.Shift shift = ShownSample.Shift.of(frame.selection());
    Shape shape = input.shape();
    return shift.equals(ShownSample.Shift.NONE) || shape.rank() < 2
        ? text
        : text
            + ", "
            + Texts.get(
                "maps.shifted", Numerals.fixed(shift.dx(), 0), Numerals.fixed(shift.dy(), 0));
  }

  private String answer() {
    return new Answer(frame).words();
  }

  private double paintButtons(double y) {
    double x = area.x();
    Selection selection = frame.selection();
    x =
        button(
            "‹", Texts.get("maps.previous"), SampleSteps.next(frame.data(), selection, -1), x, y);
    x = button("›", Texts.get("maps.next"), SampleSteps.next(frame.data(), selection, 1), x, y);
    if (isPaper()) {
      PenPicture blank = PenPicture.blank(input.rows(), input.columns());
      Selection cleared =
          selection
              .withChoice(PenPicture.CHOICE, blank.encoded())
              .withChoice(ShownSample.SHIFT, "");
      button(Texts.get("maps.clear"), Texts.get("maps.clear.hint"), cleared, x, y);
    }
    return y + 1.9 * note.size();
  }

  private double button(String label, String words, Selection clicked, double x, double y) {
    double width = note.width(label) + note.size();
    Box box = new Box(x, y, width, 1.6 * note.size());
    if (box.right() > area.right() + 1 || box.bottom() > surface.height()) {
      return x;
    }
    surface.frame(box, 1, surface.palette().axis());
    surface.text(label, box.centreX(), note.baselineAround(box.centreY()), 0.5, note);
    buttons.put(box, new Reading.Mark(words, clicked));
    return box.right() + 0.35 * note.size();
  }

  private void paintPen() {
    if (pen.isHeld() && isPaper()) {
      double cell = picture.width() / input.columns();
      Box box =
          new Box(picture.x() + pen.column() * cell, picture.y() + pen.row() * cell, cell, cell);
      surface.frame(
          box.inset(-surface.theme().strongLine()),
          surface.theme().strongLine(),
          surface.palette().classColour(pen.isDown() ? 3 : 0));
    }
  }
}
