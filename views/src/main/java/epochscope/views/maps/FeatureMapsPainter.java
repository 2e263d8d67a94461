package epochscope.views.maps;

import epochscope.analysis.FeatureMaps;
import epochscope.analysis.MapGradients;
import epochscope.nn.Topology;
import epochscope.views.Frame;
import epochscope.views.Texts;
import epochscope.views.drawing.Box;
import epochscope.views.drawing.Company;
import epochscope.views.drawing.CsvText;
import epochscope.views.drawing.Notice;
import epochscope.views.drawing.Reading;
import epochscope.views.drawing.RunPainter;
import epochscope.views.drawing.Surface;
import epochscope.views.image.InputPicture;
import epochscope.views.image.MapPlace;
import epochscope.views.image.NodeChoice;
import epochscope.views.image.SampleSteps;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Paints the sample on the left and beside it, a row for each layer, what the network makes of it.
 */
public final class FeatureMapsPainter implements RunPainter {
  /** How the maps of a layer are scaled: {@code layer}, all alike, or {@code own}. */
  public static final String SCALE = "feature-maps.scale";

  /** What the maps hold: their {@code values}, or the {@code gradient} of the loss there. */
  public static final String SHOW = "feature-maps.show";

  private final Pen pen = new Pen();
  private InputPanel panel;

  @Override
  public Reading paint(Frame frame, Company company, Surface surface) {
    surface.clear(surface.palette().surface());
    panel = null;
    String why = whyEmpty(frame);
    if (why != null) {
      String remedy = Texts.get(why.equals("maps.none") ? "remedy.maps" : "remedy.data");
      Notice.paint(surface, surface.box(), Texts.get(why), remedy);
      return Reading.NOTHING;
    }
    Box room = paintInput(frame, company, surface);
    if (showsGradient(frame) && SampleSteps.isDrawn(frame.data(), frame.selection())) {
      String remedy = Texts.get("remedy.maps.drawn");
      Notice.paint(surface, room, Texts.get("maps.gradient.drawn"), remedy);
      return inputReading();
    }
    FeatureMaps maps = shown(frame).filter(m -> fits(m, frame)).orElse(null);
    if (maps == null) {
      Notice.paint(surface, room, Texts.get("maps.waiting"), Texts.get("remedy.waiting"));
      return inputReading();
    }
    List<FeatureMaps> sharing =
        company.frames().stream().map(FeatureMapsPainter::shown).flatMap(Optional::stream).toList();
    List<MapRow> rows = new MapRows(surface, frame, maps, sharing, room).paint();
    return (x, y) -> read(rows, x, y);
  }

  private Reading inputReading() {
    InputPanel shown = panel;
    return shown == null ? Reading.NOTHING : shown::at;
  }

  /** Whether the gradient of the loss is shown in place of the values. */
  public static boolean showsGradient(Frame frame) {
    return frame.selection().choice(SHOW, "values").equals("gradient");
  }

  private static Optional<FeatureMaps> shown(Frame frame) {
    return showsGradient(frame)
        ? frame.result(MapGradients.class).map(MapGradients::maps)
        : frame.result(FeatureMaps.class);
  }

  /** The room that the sample leaves; of several runs it stands beside all of them. */
  private Box paintInput(Frame frame, Company company, Surface surface) {
    if (!company.isAlone()) {
      return surface.box().inset(0.8 * surface.theme().smallSize());
    }
    panel = new InputPanel(surface, frame, InputPicture.of(frame), pen);
    panel.paint();
    return panel.beside();
  }

  @Override
  public RunPainter another() {
    return new FeatureMapsPainter();
  }

  @Override
  public Optional<Key> key(Company company, Surface surface) {
    Frame frame = company.frames().getFirst();
    return whyEmpty(frame) == null
        ? Optional.of(new InputKey(surface, InputPicture.of(frame)))
        : Optional.empty();
  }

  @Override
  public String numbers(Frame frame) {
    CsvText text = new CsvText("node", "channel", "row", "column", "value");
    shown(frame)
        .filter(maps -> frame.topology() != null && fits(maps, frame))
        .ifPresent(
            maps ->
                maps.maps()
                    .forEach(
                        (name, map) -> {
                          for (int unit = 0; unit < map.values().length; unit++) {
                            MapPlace at = MapPlace.of(map.shape(), unit);
                            float value = map.values()[unit];
                            text.row(name, at.channel(), at.row(), at.column(), value);
                          }
                        }));
    return text.toString();
  }

  /** The pen with which the user draws; shown where the keys move it. */
  Pen pen() {
    return pen;
  }

  /** Where the sample was painted last; empty: nowhere. */
  Optional<Box> paper() {
    return Optional.ofNullable(panel).filter(InputPanel::isPaper).map(InputPanel::picture);
  }

  private Optional<Reading.Mark> read(List<MapRow> rows, double x, double y) {
    List<Optional<Reading.Mark>> found = new ArrayList<>();
    found.add(panel == null ? Optional.empty() : panel.at(x, y));
    rows.forEach(row -> found.add(row.at(x, y)));
    return found.stream().flatMap(Optional::stream).findFirst();
  }

  private static String whyEmpty(Frame frame) {
    if (frame.data() == null || frame.topology() == null || frame.data().train().size() == 0) {
      return "maps.empty";
    }
    boolean spatial = frame.topology().nodes().stream().anyMatch(NodeChoice::isSpatial);
    return spatial || frame.topology().takesImages() ? null : "maps.none";
  }

  /** An answer may be of the network before. */
  private static boolean fits(FeatureMaps maps, Frame frame) {
    return frame.topology().nodes().stream().allMatch(node -> isOf(maps, node));
  }

  private static boolean isOf(FeatureMaps maps, Topology.Node node) {
    FeatureMaps.FeatureMap map = maps.maps().get(node.name());
    return map != null && map.shape().equals(node.output());
  }
}
