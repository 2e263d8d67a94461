package epochscope.views.decision;

import epochscope.analysis.AnalysisResult;
import epochscope.analysis.DecisionMap;
import epochscope.analysis.RunMaps;
import epochscope.history.Metrics;
import epochscope.history.Snapshot;
import epochscope.views.Frame;
import epochscope.views.KeptRun;
import epochscope.views.Texts;
import epochscope.views.drawing.Box;
import epochscope.views.drawing.Numerals;
import epochscope.views.drawing.Reading;
import epochscope.views.drawing.Surface;
import epochscope.views.drawing.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The response maps of the present run and of those kept beside it, at the same epoch. */
final class RunMapsPainter {
  /** Height of a cell, at most, in widths: beside the map is its legend. */
  private static final double TALLEST = 0.85;

  private final List<ResponseMapPainter> painters = new ArrayList<>();

  /** A run and where it is drawn. */
  private record Cell(Box box, String title, Reading reading) {}

  /** Whether the runs are to be shown beside each other, and there are any. */
  static boolean isWanted(Frame frame) {
    return DecisionChoices.besideEachOther(frame.selection())
        && frame.result(RunMaps.class).isPresent()
        && frame.snapshot() != null
        && !runs(frame).isEmpty();
  }

  /** The kept runs that have a map, in the order of their maps. */
  static List<KeptRun> runs(Frame frame) {
    return frame.kept().stream().filter(run -> run.topology() != null).toList();
  }

  Reading paint(SampleModel model, Frame frame, Surface surface) {
    List<Frame> frames = frames(frame);
    double gap = surface.theme().smallSize();
    int columns = columns(frames.size(), surface.width(), surface.height());
    int rows = Math.ceilDiv(frames.size(), columns);
    double width = (double) surface.width() / columns;
    double height = Math.min((double) surface.height() / rows, TALLEST * width);
    double top = (surface.height() - rows * height) / 2;
    List<Cell> cells = new ArrayList<>();
    for (int i = 0; i < frames.size(); i++) {
      Box box = new Box(i % columns * width, top + i / columns * height, width - gap / 2, height);
      cells.add(cell(model, frame, frames.get(i), i, box, surface));
    }
    return (x, y) ->
        cells.stream()
            .filter(cell -> cell.box().contains(x, y))
            .findFirst()
            .flatMap(cell -> read(cell, x, y));
  }

  private Cell cell(
      SampleModel model, Frame frame, Frame its, int index, Box box, Surface surface) {
    while (painters.size() <= index) {
      painters.add(new ResponseMapPainter());
    }
    TextStyle heading = TextStyle.heading(surface.theme());
    double top = 1.6 * heading.size();
    Box below = box.inset(0, top, 0, 0);
    Surface part =
        new Surface(
            Math.max(1, (int) below.width()),
            Math.max(1, (int) below.height()),
            surface.scale(),
            surface.theme());
    Reading reading = painters.get(index).paint(model, its, part);
    surface.blit(
        part.image(),
        (int) Math.round(below.x() * surface.scale()),
        (int) Math.round(below.y() * surface.scale()));
    KeptRun run = index == 0 ? null : runs(frame).get(index - 1);
    double size = 0.8 * heading.size();
    if (run != null) {
      surface.fill(
          new Box(box.x() + 6, box.y() + 0.5 * heading.size(), size, size),
          surface.palette().run(run.number()));
    }
    String title = title(run, its.snapshot());
    double left = box.x() + 6 + (run == null ? 0 : 1.4 * size);
    double room = box.right() - left;
    surface.text(heading.fit(title, room), left, box.y() + 1.25 * heading.size(), 0, heading);
    return new Cell(below, title, reading);
  }

  private static Optional<Reading.Mark> read(Cell cell, double x, double y) {
    return cell.reading()
        .at(x - cell.box().x(), y - cell.box().y())
        .map(mark -> new Reading.Mark(cell.title() + '\n' + mark.text(), mark.selection()));
  }

  /** Such as 1 Adam 0.01, epoch 40: loss 0.214. */
  private static String title(KeptRun run, Snapshot moment) {
    String name =
        run == null || run.number() == 0
            ? Texts.get("loss.present")
            : run.number() + " " + run.name();
    double validation = moment.metrics().get(Metrics.VALIDATION_LOSS);
    double loss = Double.isNaN(validation) ? moment.metrics().get(Metrics.TRAIN_LOSS) : validation;
    return Texts.get(
        "decision.beside.title",
        name,
        Integer.toString(moment.epoch()),
        Numerals.significant(loss, 3));
  }

  /** The frame's own run first. */
  private static List<Frame> frames(Frame frame) {
    List<Frame> frames = new ArrayList<>();
    frames.add(frame);
    List<KeptRun> runs = runs(frame);
    List<DecisionMap> maps = frame.result(RunMaps.class).orElseThrow().maps();
    for (int i = 0; i < Math.min(runs.size(), maps.size()); i++) {
      frames.add(of(frame, runs.get(i), maps.get(i)));
    }
    return frames;
  }

  private static Frame of(Frame frame, KeptRun run, DecisionMap map) {
    Map<Class<? extends AnalysisResult>, AnalysisResult> results = Map.of(DecisionMap.class, map);
    return new Frame(
        frame.experiment(),
        run.topology(),
        frame.data(),
        run.history().at(frame.snapshot().epoch()),
        run.history(),
        results,
        frame.selection(),
        List.of(),
        frame.live(),
        -1);
  }

  /** As many as make the cells most like squares. */
  static int columns(int count, double width, double height) {
    int best = 1;
    double largest = 0;
    for (int columns = 1; columns <= count; columns++) {
      double side = Math.min(TALLEST * width / columns, height / Math.ceilDiv(count, columns));
      if (side > largest) {
        largest = side;
        best = columns;
      }
    }
    return best;
  }
}
