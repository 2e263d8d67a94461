package epochscope.views.drawing;

/** The legend of a colour map: its colours with the numbers they stand for, upright. */
public final class ColourBar {
  private final Surface surface;
  private final TextStyle note;

  public ColourBar(Surface surface) {
    this.surface = surface;
    this.note = TextStyle.note(surface.theme());
  }

  /** Room it takes beside the title: the bar and its widest number. */
  public double width(ColourMap map) {
    return width(axis(map, ""));
  }

  /** The same for numbers of an axis. */
  public double width(Axis axis) {
    double numbers = axis.ticks(5).labels().stream().mapToDouble(note::width).max().orElse(0);
    return thickness() + note.size() + numbers;
  }

  /** Paints the bar with the title above it. */
  public void paint(ColourMap map, String title, Box box) {
    paint(map, axis(map, title), box);
  }

  /**
   * Paints the bar for a map whose colours are spread over an axis, such as a logarithmic one, with
   * the axis' title above it.
   */
  public void paint(ColourMap map, Axis axis, Box box) {
    surface.text(note.fit(axis.title(), box.width()), box.x(), box.y() + note.size(), 0, note);
    Box bar =
        new Box(
            box.x(),
            box.y() + 1.8 * note.size(),
            thickness(),
            Math.max(0, box.height() - 2.4 * note.size()));
    new HeatMap(surface, bar).paint(ramp(map), map);
    Ticks ticks = axis.ticks(Math.min((int) (bar.height() / (2 * note.size())), 5));
    for (int i = 0; i < ticks.values().length; i++) {
      double share = axis.fraction(ticks.values()[i]);
      double y = bar.bottom() - share * bar.height();
      surface.horizontal(bar.right(), bar.right() + 3, y, 1, surface.palette().axis());
      surface.text(ticks.labels().get(i), bar.right() + 6, note.baselineAround(y), 0, note);
    }
  }

  private double thickness() {
    return note.size();
  }

  private static Axis axis(ColourMap map, String title) {
    return Axis.linear(title, map.low(), map.high());
  }

  /** As many cells as the map has colours, falling. */
  private static Grid ramp(ColourMap map) {
    int cells = map.table().length;
    float[] values = new float[cells];
    for (int i = 0; i < cells; i++) {
      values[i] = (float) (map.high() - (map.high() - map.low()) * i / (cells - 1));
    }
    return new Grid(values, 0, 1, cells);
  }
}
