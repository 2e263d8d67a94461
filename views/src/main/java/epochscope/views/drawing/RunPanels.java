package epochscope.views.drawing;

import epochscope.views.Frame;
import epochscope.views.KeptRun;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Paints a view of the present run, or where that is chosen of all kept ones beside it: a picture
 * each, with the run's colour and name above it, on one scale.
 */
public final class RunPanels implements Painter {
  /** Of the width, what the key may take. */
  private static final double MOST_FOR_KEY = 0.25;

  /** Type of the names, in sizes of a heading, where there is room: the last row reads them. */
  private static final double LARGE_NAME = 1.4;

  /** So many type sizes wide is a picture with a large name. */
  private static final double ROOM_FOR_LARGE = 24;

  private final String view;
  private final RunPainter painter;
  private final List<RunPainter> others = new ArrayList<>();
  private final List<Surface> surfaces = new ArrayList<>();

  private RunPanels(String view, RunPainter painter) {
    this.view = view;
    this.painter = painter;
  }

  /** What paints that view, several runs where the painter can. */
  public static Painter of(String view, Painter painter) {
    return painter instanceof RunPainter several ? new RunPanels(view, several) : painter;
  }

  /** A run's picture, where it is, and how it is read. */
  private record Panel(Box box, String title, Reading reading) {}

  @Override
  public Reading paint(Frame frame, Surface surface) {
    if (!RunFrames.areShown(view, frame)) {
      return painter.paint(frame, surface);
    }
    if (!painter.isDivided(frame)) {
      return DivergedVeil.paint(
          view, (one, all) -> painter.paint(frame, all), RunFrames.withoutOthers(frame), surface);
    }
    surface.clear(surface.palette().surface());
    Company company = RunFrames.of(frame);
    Optional<RunPainter.Key> key =
        painter.key(company, surface).filter(one -> hasRoom(one, surface));
    Box room = surface.box().inset(0, 0, key.map(one -> keyWidth(one, surface)).orElse(0.0), 0);
    List<Box> cells = cells(company.frames().size(), room, surface);
    key.ifPresent(one -> paintKey(one, cells, room.right(), surface));
    List<Panel> panels = new ArrayList<>();
    for (int i = 0; i < cells.size(); i++) {
      KeptRun run = i == 0 ? null : RunFrames.of(frame.kept()).get(i - 1);
      panels.add(panel(company, i, run, cells.get(i), surface));
    }
    return (x, y) -> read(panels, x, y);
  }

  private List<Box> cells(int count, Box room, Surface surface) {
    double gap = surface.theme().smallSize() / 2;
    int columns = columns(count, room, painter);
    int rows = Math.ceilDiv(count, columns);
    double width = room.width() / columns;
    double name = nameStyle(width, surface).lineHeight();
    double height = Math.min(room.height() / rows, painter.tallest() * width + name);
    double top = (room.height() - rows * height) / 2;
    List<Box> cells = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      cells.add(new Box(i % columns * width, top + i / columns * height, width - gap, height));
    }
    return cells;
  }

  private static void paintKey(RunPainter.Key key, List<Box> cells, double left, Surface surface) {
    double gap = surface.theme().smallSize();
    double top = below(cells.getFirst(), surface).y();
    double height = cells.getLast().bottom() - top - gap;
    key.paint(new Box(left + gap / 2, top, key.width(), height));
  }

  @Override
  public String numbers(Frame frame) {
    return painter.numbers(frame);
  }

  /** In a small picture there is none. */
  private static boolean hasRoom(RunPainter.Key key, Surface surface) {
    return keyWidth(key, surface) <= MOST_FOR_KEY * surface.width()
        && surface.height() >= 12 * surface.theme().smallSize();
  }

  private static double keyWidth(RunPainter.Key key, Surface surface) {
    return key.width() + 1.5 * surface.theme().smallSize();
  }

  private static TextStyle nameStyle(double width, Surface surface) {
    TextStyle heading = TextStyle.heading(surface.theme());
    double factor = width > ROOM_FOR_LARGE * heading.size() ? LARGE_NAME : 1;
    return new TextStyle(heading.typeface(), factor * heading.size(), heading.colour());
  }

  /** What the name leaves of a cell. */
  private static Box below(Box cell, Surface surface) {
    return cell.inset(0, 1.2 * nameStyle(cell.width(), surface).lineHeight(), 0, 0);
  }

  private Panel panel(Company company, int index, KeptRun run, Box box, Surface surface) {
    Box below = below(box, surface);
    Frame its = company.frames().get(index);
    Surface part = part(index, below, surface);
    Reading reading =
        DivergedVeil.paint(
            view, (one, picture) -> painter(index).paint(one, company, picture), its, part);
    surface.paste(part, below.x(), below.y());
    List<String> titles = RunFrames.titles(its);
    paintName(run, titles, box, surface);
    return new Panel(below, titles.getFirst(), reading);
  }

  private RunPainter painter(int index) {
    while (others.size() < index) {
      others.add(painter.another());
    }
    return index == 0 ? painter : others.get(index - 1);
  }

  private Surface part(int index, Box box, Surface surface) {
    int width = Math.max(1, (int) box.width());
    int height = Math.max(1, (int) box.height());
    while (surfaces.size() <= index) {
      surfaces.add(null);
    }
    Surface kept = surfaces.get(index);
    boolean fits =
        kept != null
            && kept.width() == width
            && kept.height() == height
            && kept.scale() == surface.scale()
            && kept.theme().equals(surface.theme());
    if (!fits) {
      surfaces.set(index, new Surface(width, height, surface.scale(), surface.theme()));
    }
    return surfaces.get(index);
  }

  /** As much of what is said as there is room for. */
  private static void paintName(KeptRun run, List<String> titles, Box box, Surface surface) {
    TextStyle name = nameStyle(box.width(), surface);
    double middle = box.y() + 0.9 * name.size();
    double size = run == null ? 0 : 0.85 * name.size();
    double left = box.x() + 0.5 * name.size();
    if (run != null) {
      int colour = surface.palette().run(run.number());
      surface.fill(new Box(left, middle - size / 2, size, size), colour);
      left += 1.4 * size;
    }
    double room = box.right() - left;
    String title =
        titles.stream().filter(t -> name.width(t) <= room).findFirst().orElse(titles.getLast());
    surface.text(name.fit(title, room), left, name.baselineAround(middle), 0, name);
  }

  private static Optional<Reading.Mark> read(List<Panel> panels, double x, double y) {
    return panels.stream()
        .filter(panel -> panel.box().contains(x, y))
        .findFirst()
        .flatMap(
            panel ->
                panel
                    .reading()
                    .at(x - panel.box().x(), y - panel.box().y())
                    .map(
                        mark ->
                            new Reading.Mark(
                                panel.title() + '\n' + mark.text(), mark.selection())));
  }

  /**
   * As many as make the pictures largest and leave few places empty; what makes one taller or wider
   * than its painter can use counts for nothing.
   */
  static int columns(int count, Box room, RunPainter painter) {
    int best = 1;
    double largest = 0;
    for (int columns = 1; columns <= count; columns++) {
      int rows = Math.ceilDiv(count, columns);
      double across = room.width() / columns;
      double down = Math.min(room.height() / rows, painter.tallest() * across);
      double area = Math.min(across, painter.widest() * down) * down * count / (rows * columns);
      if (area > largest) {
        largest = area;
        best = columns;
      }
    }
    return best;
  }
}
