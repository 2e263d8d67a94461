package epochscope.views.maps;

import epochscope.analysis.FeatureMaps;
import epochscope.analysis.TriedMap;
import epochscope.nn.Topology;
import epochscope.spec.NodeSpec;
import epochscope.spec.Shape;
import epochscope.views.Frame;
import epochscope.views.Texts;
import epochscope.views.drawing.Box;
import epochscope.views.drawing.CellNumbers;
import epochscope.views.drawing.ColourMap;
import epochscope.views.drawing.Grid;
import epochscope.views.drawing.HeatMap;
import epochscope.views.drawing.ImageGrid;
import epochscope.views.drawing.Numerals;
import epochscope.views.drawing.Reading;
import epochscope.views.drawing.Surface;
import epochscope.views.drawing.TextStyle;
import epochscope.views.drawing.TileLayout;
import epochscope.views.image.MapColours;
import epochscope.views.image.MapPlace;
import epochscope.views.network.NodeWords;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** One layer's maps, or units, with its name and scale. */
final class MapRow {
  /** Width of a map, in sizes of the type; of few there is more room for each. */
  private static final double MOST = 14;

  private static final double MOST_OF_FEW = 30;

  private static final int FEW = 4;

  /** Width of a unit in which its number fits. */
  private static final double MOST_UNIT = 2.5;

  private final Surface surface;
  private final Frame frame;
  private final Topology.Node node;
  private final int index;
  private final Shape shape;
  private final float[] values;

  /** [run][value] those on one scale. */
  private float[][] all;

  private final Box box;
  private final Box body;
  private final TextStyle heading;
  private final TextStyle note;
  private final TileLayout layout;
  private final ColourMap common;
  private final boolean own;

  /** Another window of this node; null: none is tried. */
  private final TriedWindow tried;

  /**
   * @param sharing the maps that are shown on one scale
   */
  MapRow(
      Surface surface,
      Frame frame,
      FeatureMaps maps,
      List<FeatureMaps> sharing,
      int index,
      Box box) {
    this.surface = surface;
    this.frame = frame;
    this.index = index;
    this.box = box;
    node = frame.topology().nodes().get(index);
    tried = ofGradient() ? null : triedHere();
    FeatureMaps.FeatureMap map = tried == null ? maps.maps().get(node.name()) : triedMap(maps);
    shape = map.shape();
    values = map.values();
    heading = TextStyle.heading(surface.theme());
    note = TextStyle.note(surface.theme());
    double label = Math.min(0.31 * box.width(), 11.5 * note.size());
    body = box.inset(label, 1, 1, 1);
    layout = layout();
    all =
        sharing.stream()
            .map(its -> its.maps().get(node.name()))
            .filter(Objects::nonNull)
            .map(FeatureMaps.FeatureMap::values)
            .toArray(float[][]::new);
    if (tried != null) {
      all = new float[][] {values};
    }
    common = MapColours.of(all, surface.palette());
    own = shape.rank() > 1 && frame.selection().choice(FeatureMapsPainter.SCALE, "").equals("own");
  }

  private TriedWindow triedHere() {
    return TriedWindow.of(frame.topology(), frame.selection())
        .filter(window -> window.node().equals(node.name()))
        .orElse(null);
  }

  /** As it is answered; until then the trained one. */
  private FeatureMaps.FeatureMap triedMap(FeatureMaps maps) {
    NodeSpec wanted = tried.appliedTo(node.spec());
    return frame
        .result(TriedMap.class)
        .filter(answer -> answer.node().equals(wanted))
        .map(TriedMap::map)
        .orElseGet(() -> maps.maps().get(node.name()));
  }

  /** From the least to the largest value. */
  static String range(float[]... all) {
    float least = Float.POSITIVE_INFINITY;
    float most = Float.NEGATIVE_INFINITY;
    for (float[] values : all) {
      for (float value : values) {
        least = Math.min(least, value);
        most = Math.max(most, value);
      }
    }
    if (!Float.isFinite(least) || !Float.isFinite(most)) {
      return Texts.get("maps.not-finite");
    }
    // Softmax gives numbers like 1e−8, which beside 1 are nothing.
    float nothing = 1e-3f * Math.max(Math.abs(least), Math.abs(most));
    return end(least, nothing) + " … " + end(most, nothing);
  }

  private static String end(float value, float nothing) {
    return Math.abs(value) <= nothing ? "0" : Numerals.significant(value, 2);
  }

  void paint() {
    int chosen = chosenChannel();
    ImageGrid grid = new ImageGrid(surface, layout);
    grid.paint(channel -> picture(channel, channel == chosen));
    paintNumbers();
    paintLabel();
    if (tried == null) {
      new MapMarks(surface, frame, index, layout).paint();
    }
  }

  /** Where the cells have room for them. */
  private void paintNumbers() {
    for (int place = 0; place < layout.shown().size(); place++) {
      ImageGrid.Picture picture = picture(layout.shown().get(place), false);
      CellNumbers.paint(surface, layout.tile(place), picture.grid(), picture.map());
    }
  }

  Optional<Reading.Mark> at(double x, double y) {
    return new ImageGrid(surface, layout)
        .at(x, y, MapPlace.columns(shape), MapPlace.rows(shape))
        .map(cell -> mark(new MapPlace(cell.picture(), cell.row(), cell.column())));
  }

  private TileLayout layout() {
    double size = note.size();
    boolean maps = shape.rank() > 1;
    double aspect =
        shape.rank() == 3 ? (double) shape.axis(1) / shape.axis(2) : shape.rank() == 2 ? 0.25 : 1;
    boolean captions = !maps && shape.axis(0) <= 12 && box.height() > 2.6 * size;
    double least = maps ? 1.6 * size : 0.7 * size;
    double map = shape.axis(0) <= FEW ? MOST_OF_FEW : MOST;
    double most = (maps ? map : captions ? MOST_UNIT : 1.9) * size;
    TileLayout.Measures measures =
        new TileLayout.Measures(
            captions ? 1.2 * size : maps ? 0.35 * size : 2, captions ? 1.3 * size : 0, least, most);
    return TileLayout.of(body, shape.axis(0), aspect, chosenChannel(), measures);
  }

  private ImageGrid.Picture picture(int channel, boolean marked) {
    int pixels = MapPlace.pixels(shape);
    int from = channel * pixels;
    Grid grid = new Grid(values, from, MapPlace.columns(shape), MapPlace.rows(shape));
    ColourMap map = own ? MapColours.of(values, from, from + pixels, surface.palette()) : common;
    return ImageGrid.Picture.of(caption(channel), grid, map, marked);
  }

  private String caption(int unit) {
    List<String> classes = frame.data().train().classes();
    return frame.topology().isOutput(index) && classes.size() == shape.axis(0)
        ? classes.get(unit)
        : Integer.toString(unit);
  }

  private void paintLabel() {
    double width = body.x() - box.x() - 0.7 * note.size();
    double y = box.y();
    y = line(node.name(), heading, y, width);
    y = tried == null ? y : paintTried(y, width);
    y = scale(y, width);
    if (layout.isThinned()) {
      String text = Texts.get("maps.some", layout.shown().size(), layout.count());
      String least = layout.shown().size() + "/" + layout.count();
      y = line(note.width(text) <= width ? text : least, note, y, width);
    }
    String kind = ofGradient() ? Texts.get("maps.gradient") : kind();
    y = note.width(kind) > width ? y : line(kind, note, y, width);
    if (shape.rank() > 1) {
      line(NodeWords.sizes(shape), note, y, width);
    }
  }

  private boolean ofGradient() {
    return FeatureMapsPainter.showsGradient(frame);
  }

  private String kind() {
    return tried == null
        ? NodeWords.of(node)
        : NodeWords.of(
            new Topology.Node(tried.appliedTo(node.spec()), node.sources(), node.inputs(), shape));
  }

  /** What is tried, or why that cannot be; it must not be taken for what was trained. */
  private double paintTried(double y, double width) {
    Optional<String> refusal = frame.refusal(TriedMap.class);
    int colour = surface.palette().classColour(3);
    TextStyle strong = new TextStyle(heading.typeface(), note.size(), colour);
    double below = y;
    for (String text : strong.wrap(refusal.orElseGet(tried::words), width)) {
      below = line(text, strong, below, width);
    }
    return below;
  }

  private double line(String text, TextStyle style, double y, double width) {
    if (y + style.size() > box.bottom() + 0.5 * note.size()) {
      return y;
    }
    surface.text(style.fit(text, width), box.x(), y + style.size(), 0, style);
    return y + style.lineHeight();
  }

  /** The colours of the row, and the values at their ends. */
  private double scale(double y, double width) {
    if (y + note.lineHeight() > box.bottom() + 0.5 * note.size()) {
      return y;
    }
    String text = own ? Texts.get("maps.own", range(all)) : range(all);
    boolean strip = !own && note.width(text) + 2.5 * note.size() < width;
    double bar = strip ? 2 * note.size() : 0;
    if (strip) {
      float[] ramp = new float[common.table().length];
      for (int i = 0; i < ramp.length; i++) {
        ramp[i] = (float) (common.low() + (common.high() - common.low()) * i / (ramp.length - 1));
      }
      Box place = new Box(box.x(), y + 0.35 * note.size(), bar, 0.7 * note.size());
      new HeatMap(surface, place).paint(new Grid(ramp, 0, ramp.length, 1), common);
    }
    double gap = strip ? 0.5 * note.size() : 0;
    String fitted = note.fit(text, width - bar - gap);
    surface.text(fitted, box.x() + bar + gap, y + note.size(), 0, note);
    return y + note.lineHeight();
  }

  private int chosenChannel() {
    boolean isChosen = node.name().equals(frame.selection().node());
    int unit = frame.selection().unit();
    return isChosen && unit >= 0 && unit < node.out() ? MapPlace.of(shape, unit).channel() : -1;
  }

  private Reading.Mark mark(MapPlace place) {
    int unit = place.unit(shape);
    String name = node.name() + "[" + caption(place.channel()) + "]";
    String where =
        shape.rank() > 1 ? ", " + Texts.get("maps.pixel", place.row(), place.column()) : "";
    String what = ofGradient() ? ": " + Texts.get("maps.gradient") : "";
    String text = name + where + what + " = " + Numerals.significant(values[unit], 4);
    if (tried != null) {
      return new Reading.Mark(text + "\n" + tried.words());
    }
    boolean again =
        node.name().equals(frame.selection().node()) && unit == frame.selection().unit();
    return new Reading.Mark(
        text,
        again
            ? frame.selection().withNeuron(null, -1)
            : frame.selection().withNeuron(node.name(), unit));
  }
}
