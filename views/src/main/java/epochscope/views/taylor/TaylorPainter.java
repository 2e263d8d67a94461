package epochscope.views.taylor;

import epochscope.analysis.AnalysisResult;
import epochscope.analysis.TaylorCurves;
import epochscope.analysis.TaylorMap;
import epochscope.analysis.TaylorReport;
import epochscope.views.Frame;
import epochscope.views.Texts;
import epochscope.views.drawing.Box;
import epochscope.views.drawing.Company;
import epochscope.views.drawing.Notice;
import epochscope.views.drawing.Reading;
import epochscope.views.drawing.RunPainter;
import epochscope.views.drawing.Subscripted;
import epochscope.views.drawing.Surface;
import epochscope.views.drawing.TextStyle;
import java.util.List;
import java.util.Optional;

/** Paints the Taylor coefficients: over the epochs, ranked, of all pairs, or one as a map. */
public final class TaylorPainter implements RunPainter {
  private final CoefficientMap map = new CoefficientMap();

  @Override
  public Reading paint(Frame frame, Company company, Surface surface) {
    surface.clear(surface.palette().surface());
    if (frame.topology() == null || frame.data() == null) {
      return notice(surface, Texts.get("taylor.empty"), Texts.get("remedy.data"));
    }
    double size = surface.theme().smallSize();
    Box room = surface.box().inset(0.6 * size, 0.4 * size, 0.6 * size, 0.3 * size);
    Box below = warn(frame, surface, room);
    return switch (Shown.of(frame.selection())) {
      case CURVES -> paintCurves(frame, surface, below);
      case RANKING -> paintRanking(frame, surface, below);
      case MATRIX -> paintMatrix(frame, company, surface, below);
      case MAP -> paintMap(frame, company, surface, below);
    };
  }

  @Override
  public String numbers(Frame frame) {
    return TaylorNumbers.of(frame);
  }

  /** The room that a warning leaves, if one is needed. */
  private static Box warn(Frame frame, Surface surface, Box room) {
    List<String> nodes = TaylorTerms.piecewiseLinear(frame.topology());
    TextStyle note = TextStyle.note(surface.theme());
    if (nodes.isEmpty() || surface.height() < 10 * note.size()) {
      return room;
    }
    TextStyle strong = new TextStyle(note.typeface(), note.size(), surface.palette().text());
    String text = Texts.get("taylor.piecewise", named(nodes));
    List<String> lines = strong.wrap(text, room.width() - 1.2 * note.size());
    double height = 0.35 * note.size() + lines.size() * note.lineHeight();
    Box strip = new Box(room.x(), room.bottom() - height, room.width(), height);
    surface.fill(strip, surface.palette().neutral());
    surface.vertical(
        strip.x() + 1.5, strip.y(), strip.bottom(), 3, surface.palette().classColour(3));
    double y = strip.y() + 0.175 * note.size() + note.lineHeight() / 2;
    for (String line : lines) {
      surface.text(line, strip.x() + 0.8 * note.size(), note.baselineAround(y), 0, strong);
      y += note.lineHeight();
    }
    return room.inset(0, 0, 0, height + 0.3 * note.size());
  }

  private static String named(List<String> nodes) {
    return nodes.size() <= 3
        ? String.join(", ", nodes)
        : nodes.getFirst() + " … " + nodes.getLast();
  }

  private static Reading paintCurves(Frame frame, Surface surface, Box room) {
    Optional<RunCurves> curves = RunCurves.of(frame).filter(found -> hasPoints(found));
    if (curves.isEmpty()) {
      return missing(frame, surface, TaylorCurves.class);
    }
    CurvesPlot plot = new CurvesPlot(frame, surface, room, curves.get());
    plot.paint();
    return plot::reading;
  }

  private static boolean hasPoints(RunCurves curves) {
    return curves.curves().stream().anyMatch(curve -> curve.epochs().length > 0);
  }

  private static Optional<TaylorReport> report(Frame frame) {
    return frame
        .result(TaylorReport.class)
        .filter(report -> report.output() == TaylorTerms.output(frame));
  }

  private static Reading paintRanking(Frame frame, Surface surface, Box room) {
    Optional<TaylorReport> report = report(frame);
    if (report.isEmpty()) {
      return missing(frame, surface, TaylorReport.class);
    }
    RankingPlot plot = new RankingPlot(frame, surface, room, report.get());
    plot.paint();
    return plot::reading;
  }

  private static Reading paintMatrix(Frame frame, Company company, Surface surface, Box room) {
    Optional<TaylorReport> report = report(frame);
    if (report.isEmpty()) {
      return missing(frame, surface, TaylorReport.class);
    }
    int features = TaylorTerms.features(frame).size();
    if (features == 1) {
      return notice(surface, Texts.get("taylor.single"), Texts.get("remedy.taylor.single"));
    }
    if (report.get().means().length == features) {
      String why = Texts.get("taylor.many", Integer.toString(features));
      return notice(surface, why, Texts.get("remedy.taylor.many"));
    }
    PairMatrix matrix =
        new PairMatrix(frame, surface, room, report.get(), reports(company), company.isAlone());
    matrix.paint();
    return matrix::reading;
  }

  private Reading paintMap(Frame frame, Company company, Surface surface, Box room) {
    Optional<TaylorMap> found = found(frame);
    return found.isEmpty()
        ? missing(frame, surface, TaylorMap.class)
        : map.paint(frame, surface, room, found.get(), reach(company), company.isAlone());
  }

  private static Optional<TaylorMap> found(Frame frame) {
    return frame
        .result(TaylorMap.class)
        .filter(result -> result.output() == TaylorTerms.output(frame));
  }

  private double reach(Company company) {
    return company.frames().stream()
        .filter(frame -> found(frame).isPresent())
        .mapToDouble(frame -> map.reach(frame, found(frame).orElseThrow()))
        .max()
        .orElse(1);
  }

  private static List<TaylorReport> reports(Company company) {
    return company.frames().stream().map(TaylorPainter::report).flatMap(Optional::stream).toList();
  }

  @Override
  public boolean isDivided(Frame frame) {
    Shown shown = Shown.of(frame.selection());
    return shown == Shown.MATRIX || shown == Shown.MAP;
  }

  @Override
  public double tallest() {
    return 0.9;
  }

  @Override
  public RunPainter another() {
    return new TaylorPainter();
  }

  @Override
  public Optional<Key> key(Company company, Surface surface) {
    Frame frame = company.frames().getFirst();
    if (frame.topology() == null || frame.data() == null) {
      return Optional.empty();
    }
    if (Shown.of(frame.selection()) == Shown.MATRIX) {
      return reports(company).isEmpty()
          ? Optional.empty()
          : Optional.of(OrderBars.of(surface, reports(company)));
    }
    return found(frame)
        .filter(shown -> shown.rows() > 1)
        .map(shown -> CoefficientBar.of(surface, name(frame, shown), reach(company)));
  }

  private static Subscripted name(Frame frame, TaylorMap map) {
    return TaylorTerms.name(map.of(), TaylorTerms.features(frame));
  }

  private static Reading missing(
      Frame frame, Surface surface, Class<? extends AnalysisResult> kind) {
    Optional<String> refusal = frame.refusal(kind);
    return refusal.isPresent()
        ? notice(surface, Texts.get("taylor.refused"), refusal.get())
        : notice(surface, Texts.get("taylor.waiting"), Texts.get("remedy.play"));
  }

  private static Reading notice(Surface surface, String why, String remedy) {
    surface.clear(surface.palette().surface());
    Notice.paint(surface, surface.box(), why, remedy);
    return Reading.NOTHING;
  }
}
