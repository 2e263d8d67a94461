package epochscope.views.confusion;

import epochscope.analysis.ConfusionMatrix;
import epochscope.views.Frame;
import epochscope.views.Texts;
import epochscope.views.drawing.Box;
import epochscope.views.drawing.Numerals;
import epochscope.views.drawing.Reading;
import epochscope.views.drawing.Surface;
import epochscope.views.drawing.TextStyle;
import epochscope.views.drawing.Typeface;
import epochscope.views.samples.Place;
import epochscope.views.samples.SampleImages;
import epochscope.views.samples.SamplePart;
import epochscope.views.samples.SampleRows;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Beside the matrix: the samples of the chosen cell, the surest first; else a list of mistakes. */
final class CellSamples {
  private final SampleImages images = new SampleImages();

  Reading paint(Frame frame, ConfusionMatrix matrix, Surface surface, Box box) {
    ConfusionMatrix.Part part = matrix.validationOrTrain();
    Optional<Cell> chosen = Cell.chosen(frame.selection(), matrix.classes().size());
    Box body = box.inset(0, 2.2 * surface.theme().textSize(), 0, 0);
    if (chosen.isEmpty()) {
      return mistakes(frame, matrix.classes(), part, surface, box, body);
    }
    Cell cell = chosen.get();
    List<String> classes = matrix.classes();
    head(
        surface,
        box,
        Texts.get(
            "confusion.samples",
            classes.get(cell.truth()),
            classes.get(cell.decision()),
            Numerals.whole(cell.count(part))));
    int[] rows = part.examples()[cell.truth()][cell.decision()];
    SamplePart from = SamplePart.chosenFrom(frame.data());
    int marked = frame.selection().sample();
    List<Place> places =
        from.images()
            ? images.paint(surface, from, body, rows, rows.length, marked)
            : new SampleRows(surface, from, body).paint(rows, features(frame), marked);
    return (x, y) -> Place.read(places, from, frame.selection(), x, y);
  }

  private static Reading mistakes(
      Frame frame,
      List<String> classes,
      ConfusionMatrix.Part part,
      Surface surface,
      Box box,
      Box body) {
    List<Cell> cells = Cell.mistakes(part);
    head(surface, box, Texts.get(cells.isEmpty() ? "confusion.none" : "confusion.mistakes"));
    TextStyle note = TextStyle.note(surface.theme());
    TextStyle value = new TextStyle(Typeface.REGULAR, note.size(), surface.palette().text());
    double line = 1.6 * note.size();
    int count = Math.min(cells.size(), (int) (body.height() / line));
    double end =
        body.x()
            + cells.stream()
                .mapToDouble(cell -> value.width(Numerals.whole(cell.count(part))))
                .max()
                .orElse(0);
    double room = body.right() - end - note.size();
    boolean wide = cells.stream().limit(count).allMatch(c -> note.width(pair(classes, c)) <= room);
    List<Box> boxes = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      Box row = new Box(body.x(), body.y() + i * line, body.width(), line);
      double baseline = note.baselineAround(row.centreY());
      String number = Numerals.whole(cells.get(i).count(part));
      surface.text(number, end, baseline, 1, value);
      Cell cell = cells.get(i);
      String pair = wide ? pair(classes, cell) : arrow(classes, cell);
      surface.text(note.fit(pair, room), end + note.size(), baseline, 0, note);
      boxes.add(row);
    }
    return (x, y) ->
        IntStream.range(0, boxes.size())
            .filter(i -> boxes.get(i).contains(x, y))
            .mapToObj(
                i ->
                    new Reading.Mark(
                        pair(classes, cells.get(i)), cells.get(i).choose(frame.selection())))
            .findFirst();
  }

  private static void head(Surface surface, Box box, String text) {
    TextStyle heading = TextStyle.heading(surface.theme());
    surface.text(heading.fit(text, box.width()), box.x(), box.y() + heading.size(), 0, heading);
  }

  private static String pair(List<String> classes, Cell cell) {
    return Texts.get("confusion.pair", classes.get(cell.truth()), classes.get(cell.decision()));
  }

  private static String arrow(List<String> classes, Cell cell) {
    return classes.get(cell.truth()) + " → " + classes.get(cell.decision());
  }

  /** Those that other views show first. */
  private static int[] features(Frame frame) {
    int x = frame.selection().xFeature();
    int y = frame.selection().yFeature();
    int count = frame.data().train().features().size();
    return Stream.concat(Stream.of(x, y), IntStream.range(0, count).boxed())
        .filter(f -> f >= 0 && f < count)
        .distinct()
        .mapToInt(f -> f)
        .toArray();
  }
}
