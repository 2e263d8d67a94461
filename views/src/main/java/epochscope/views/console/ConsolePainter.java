package epochscope.views.console;

import epochscope.views.Frame;
import epochscope.views.Texts;
import epochscope.views.drawing.Box;
import epochscope.views.drawing.Colours;
import epochscope.views.drawing.CsvText;
import epochscope.views.drawing.Notice;
import epochscope.views.drawing.Numerals;
import epochscope.views.drawing.Painter;
import epochscope.views.drawing.Reading;
import epochscope.views.drawing.Surface;
import epochscope.views.drawing.TextStyle;
import epochscope.views.drawing.Theme;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What has happened in the run, a line each: epoch, computing time, words. The line of the moment
 * shown stands out, what came after it is pale. Where there is no room for all, those up to the
 * moment shown are there.
 */
public final class ConsolePainter implements Painter {
  private static final double PALE = 0.45;

  private int scrolled;
  private List<Row> rows = List.of();

  /** A line where it was painted. */
  private record Row(ConsoleLine line, Box box) {}

  /** Lines by which earlier ones are looked at. */
  void setScrolled(int lines) {
    scrolled = Math.max(0, lines);
  }

  int scrolled() {
    return scrolled;
  }

  /** The line at a height of the picture painted last. */
  Optional<ConsoleLine> lineAt(double y) {
    return rows.stream()
        .filter(row -> y >= row.box().y() && y < row.box().bottom())
        .map(Row::line)
        .findFirst();
  }

  @Override
  public Reading paint(Frame frame, Surface surface) {
    surface.clear(surface.palette().surface());
    List<ConsoleLine> lines = ConsoleLines.of(frame);
    rows = List.of();
    if (lines.isEmpty()) {
      Notice.paint(surface, surface.box(), Texts.get("console.empty"), Texts.get("remedy.play"));
      return Reading.NOTHING;
    }
    int shown = shownLine(frame, lines);
    Sheet sheet = new Sheet(surface, lines);
    rows = sheet.rows(Math.max(0, (frame.live() ? lines.size() - 1 : shown) - scrolled));
    for (Row row : rows) {
      int index = lines.indexOf(row.line());
      sheet.paint(row, !frame.live() && index > shown, !frame.live() && index == shown);
    }
    return (x, y) -> lineAt(y).map(line -> new Reading.Mark(words(line)));
  }

  @Override
  public String numbers(Frame frame) {
    CsvText csv = new CsvText("epoch", "seconds", "event");
    for (ConsoleLine line : ConsoleLines.of(frame)) {
      csv.row(line.epoch(), line.seconds(), line.text());
    }
    return csv.toString();
  }

  /** Index of the last line at or before the moment shown. */
  static int shownLine(Frame frame, List<ConsoleLine> lines) {
    int shown = 0;
    for (int i = 0; i < lines.size(); i++) {
      if (frame.snapshot() != null && lines.get(i).epoch() <= frame.snapshot().epoch()) {
        shown = i;
      }
    }
    return shown;
  }

  private static String words(ConsoleLine line) {
    return Texts.get("axis.epoch") + " " + Numerals.whole(line.epoch()) + ": " + line.text();
  }

  /** Lines in columns. */
  private static final class Sheet {
    /** In type sizes; in narrower pictures the text has the room of the times. */
    private static final double LEAST_FOR_TIMES = 26;

    private final Surface surface;
    private final List<ConsoleLine> lines;
    private final TextStyle text;
    private final TextStyle note;
    private final Box room;
    private final double epochRight;
    private final double timeRight;
    private final boolean timed;
    private final double textLeft;

    Sheet(Surface surface, List<ConsoleLine> lines) {
      Theme theme = surface.theme();
      this.surface = surface;
      this.lines = lines;
      this.text = TextStyle.value(theme);
      this.note = TextStyle.note(theme);
      double size = theme.textSize();
      this.room = surface.box().inset(size, 0.4 * size, size, 0.4 * size);
      double epochs =
          lines.stream().mapToDouble(l -> text.width(Numerals.whole(l.epoch()))).max().orElse(0);
      double times = lines.stream().mapToDouble(l -> note.width(l.time())).max().orElse(0);
      epochRight = room.x() + Math.max(epochs, note.width(Texts.get("axis.epoch")));
      timeRight = epochRight + size + Math.max(times, note.width(Texts.get("console.time")));
      timed = surface.width() > LEAST_FOR_TIMES * size;
      textLeft = (timed ? timeRight : epochRight) + 2 * size;
    }

    /** As many rows as fit, the last of them that of line {@code last}, from the first on. */
    List<Row> rows(int last) {
      double top = room.y() + 1.7 * note.size();
      double left = room.bottom() - top;
      int first = last;
      double height = height(last);
      while (first > 0 && height + height(first - 1) <= left) {
        first--;
        height += height(first);
      }
      List<Row> rows = new ArrayList<>();
      double y = top;
      for (int i = first; i < lines.size() && y + height(i) <= room.bottom() + 1; i++) {
        rows.add(new Row(lines.get(i), new Box(room.x(), y, room.width(), height(i))));
        y += height(i);
      }
      head();
      return rows;
    }

    private void head() {
      double baseline = room.y() + note.size();
      surface.text(Texts.get("axis.epoch"), epochRight, baseline, 1, note);
      if (timed) {
        surface.text(Texts.get("console.time"), timeRight, baseline, 1, note);
      }
      double y = room.y() + 1.45 * note.size();
      surface.horizontal(room.x(), room.right(), y, 1, surface.palette().grid());
    }

    private double height(int line) {
      return wrapped(lines.get(line)).size() * text.lineHeight() + 0.3 * text.size();
    }

    void paint(Row row, boolean later, boolean marked) {
      Box box = row.box();
      if (marked) {
        surface.fill(
            box.inset(-0.5 * text.size(), 0, -0.5 * text.size(), 0),
            Colours.withAlpha(surface.palette().axis(), 0.25));
      }
      double baseline = box.y() + 0.15 * text.size() + text.size();
      surface.text(Numerals.whole(row.line().epoch()), epochRight, baseline, 1, pale(text, later));
      if (timed) {
        surface.text(row.line().time(), timeRight, baseline, 1, pale(note, later));
      }
      double radius = 0.25 * text.size();
      int sign = later ? paler(sign(row.line().tone())) : sign(row.line().tone());
      surface.fill(
          new Box(
              textLeft - text.size() - radius,
              baseline - text.digitHeight() / 2 - radius,
              2 * radius,
              2 * radius),
          sign);
      for (String part : wrapped(row.line())) {
        surface.text(part, textLeft, baseline, 0, pale(text, later));
        baseline += text.lineHeight();
      }
    }

    private int sign(ConsoleLine.Tone tone) {
      return switch (tone) {
        case ACTION -> surface.palette().classColour(0);
        case COURSE -> surface.palette().axis();
        case GOOD -> surface.palette().validation();
        case BAD -> surface.palette().classColour(3);
      };
    }

    private TextStyle pale(TextStyle style, boolean later) {
      return later ? new TextStyle(style.typeface(), style.size(), paler(style.colour())) : style;
    }

    private int paler(int colour) {
      return Colours.mix(surface.palette().surface(), colour, PALE);
    }

    private List<String> wrapped(ConsoleLine line) {
      return text.wrap(line.text(), Math.max(4 * text.size(), room.right() - textLeft));
    }
  }
}
