package epochscope.views.race;

import epochscope.analysis.landscape.Direction;
import epochscope.analysis.landscape.LossLandscape;
import epochscope.analysis.race.RaceCost;
import epochscope.analysis.race.RaceReport;
import epochscope.analysis.race.RaceReport.Lane;
import epochscope.views.Frame;
import epochscope.views.Texts;
import epochscope.views.drawing.Axis;
import epochscope.views.drawing.Box;
import epochscope.views.drawing.Layer;
import epochscope.views.drawing.Notice;
import epochscope.views.drawing.Numerals;
import epochscope.views.drawing.PlotArea;
import epochscope.views.drawing.Reading;
import epochscope.views.drawing.Surface;
import epochscope.views.drawing.TextStyle;
import epochscope.views.drawing.solid.Camera;
import epochscope.views.drawing.solid.SolidPlot;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Paints a race on the network in use: its ways over a shared plane, and what they gained. */
final class NetworkPicture {
  private final Layer ground = new Layer();
  private final SolidGround solid = new SolidGround();
  private RaceReport fieldOf;
  private Field field;

  /** Epochs that can be looked at. */
  static int steps(Frame frame) {
    return frame.result(RaceReport.class).map(RaceReport::done).orElse(0);
  }

  Reading paint(Frame frame, RaceChoices choices, Moment at, Camera camera, Surface surface) {
    RaceReport report = frame.result(RaceReport.class).orElse(null);
    if (isTooLarge(frame, choices)) {
      notice(
          surface,
          Texts.get("race.network.large", Numerals.whole(frame.topology().parameters().size())),
          Texts.get("race.network.large.remedy"));
      return Reading.NOTHING;
    }
    if (report == null || !isOf(report, choices)) {
      String why = frame.refusal(RaceReport.class).orElse(Texts.get("race.network.waiting"));
      notice(surface, why, Texts.get("race.network.remedy"));
      return Reading.NOTHING;
    }
    int epoch = Math.min(at.step(), Math.max(report.done(), 0));
    RaceLayout layout = RaceLayout.of(surface);
    NetworkReading reading = new NetworkReading(report, choices, epoch, frame.selection());
    reading.field(
        choices.solid() && report.field() != null
            ? paintSolid(report, choices, epoch, camera, layout, surface)
            : paintField(report, choices, epoch, layout, surface),
        report.field());
    if (!layout.isNarrow()) {
      paintSide(report, choices, epoch, layout.side(), surface, reading);
    }
    return reading;
  }

  static boolean isTooLarge(Frame frame, RaceChoices choices) {
    int batch = frame.experiment().training().batchSize();
    RaceCost cost = new RaceCost(frame.topology(), frame.data().train().size(), batch);
    return cost.epochs(choices.runners().size(), choices.epochs()) == 0;
  }

  /** Another choice may have been made since. */
  private static boolean isOf(RaceReport report, RaceChoices choices) {
    return report.lanes().stream().map(Lane::optimiser).toList().equals(choices.onNetwork());
  }

  private static void notice(Surface surface, String why, String remedy) {
    Notice.paint(surface, surface.box(), why, remedy);
  }

  private FieldPlaces paintSolid(
      RaceReport report,
      RaceChoices choices,
      int epoch,
      Camera camera,
      RaceLayout layout,
      Surface surface) {
    SolidPlot plot =
        solid.paint(
            surface,
            layout.field(),
            Relief.of(report.field()),
            titles(report.field()),
            camera,
            report.field());
    solid.paintWays(surface, ways(report, epoch, surface), choices.runner());
    if (layout.isNarrow()) {
      RunnerLegend.of(surface, choices.runners(), layout).paintAtTop();
    }
    return FieldPlaces.of(plot);
  }

  private static FieldPlot.Titles titles(LossLandscape field) {
    return new FieldPlot.Titles(
        title(field.plane().first()), title(field.plane().second()), Texts.get("loss.loss"), false);
  }

  /**
   * @return null where there is no field yet
   */
  private FieldPlaces paintField(
      RaceReport report, RaceChoices choices, int epoch, RaceLayout layout, Surface surface) {
    if (report.field() == null) {
      Notice.paint(surface, layout.field(), Texts.get("race.network.field"), progress(report));
      return null;
    }
    if (fieldOf == null || fieldOf.field() != report.field()) {
      field = Field.of(report.field());
      fieldOf = report;
    }
    FieldPlot.Titles titles = titles(report.field());
    PlotArea plot = FieldPlot.of(surface, layout.field(), field, titles).area();
    ground.paint(
        surface,
        report.field(),
        layer -> FieldPlot.of(layer, layout.field(), field, titles).paint(Texts.get("loss.loss")));
    paintWays(report, choices, epoch, surface, plot, layout);
    return FieldPlaces.of(plot);
  }

  private static void paintWays(
      RaceReport report,
      RaceChoices choices,
      int epoch,
      Surface surface,
      PlotArea plot,
      RaceLayout layout) {
    WayPainter painter = new WayPainter(surface, plot);
    Lane first = report.lanes().getFirst();
    painter.paintStart(first.alpha()[0], first.beta()[0]);
    List<Way> ways = ways(report, epoch, surface);
    for (int i = 0; i < ways.size(); i++) {
      painter.paint(ways.get(i), i == choices.runner());
    }
    if (layout.isNarrow()) {
      RunnerLegend.of(surface, choices.runners(), layout).paint(plot);
    }
  }

  private static List<Way> ways(RaceReport report, int epoch, Surface surface) {
    List<Way> ways = new ArrayList<>();
    for (Lane lane : report.lanes()) {
      boolean diverged = lane.divergedAt() >= 0 && epoch >= lane.divergedAt();
      int colour = RunnerColours.of(ways.size(), surface.palette());
      ways.add(
          new Way(colour, lane.alpha(), lane.beta(), Math.min(epoch, lane.epochs()), diverged));
    }
    return ways;
  }

  private static String title(Direction direction) {
    return switch (direction.kind()) {
      case PATH -> Texts.get("race.axis.path", (int) Math.round(100 * direction.figure()));
      case RANDOM -> Texts.get("race.axis.random");
      default -> direction.name();
    };
  }

  private static String progress(RaceReport report) {
    return Texts.get("race.epoch.of", report.done(), report.epochs());
  }

  private static void paintSide(
      RaceReport report,
      RaceChoices choices,
      int epoch,
      Box side,
      Surface surface,
      NetworkReading reading) {
    RunnerTable table = new RunnerTable(surface);
    TextStyle heading = TextStyle.heading(surface.theme());
    String at = Texts.get("race.epoch.of", epoch, report.epochs());
    surface.text(at, side.x(), side.y() + 0.7 * table.rowHeight(), 0, heading);
    Box top = new Box(side.x(), side.y(), side.width(), table.height(report.lanes().size()));
    table.paint(
        rows(report, choices, epoch, surface), choices.runner(), Texts.get("loss.loss"), top);
    reading.runners(table.places());
    double gap = surface.theme().smallSize();
    Box rest = side.inset(0, top.height() + gap, 0, 0);
    boolean both = rest.height() > 26 * gap;
    double height = both ? (rest.height() - gap) / 2 : rest.height();
    Box upper = rest.inset(0, 0, 0, rest.height() - height);
    reading.losses(
        losses(report, choices, epoch, surface, upper, false),
        both
            ? losses(report, choices, epoch, surface, rest.inset(0, height + gap, 0, 0), true)
            : null);
  }

  private static List<RunnerTable.Row> rows(
      RaceReport report, RaceChoices choices, int epoch, Surface surface) {
    List<RunnerTable.Row> rows = new ArrayList<>();
    for (Lane lane : report.lanes()) {
      int i = rows.size();
      boolean diverged = lane.divergedAt() >= 0 && epoch >= lane.divergedAt();
      rows.add(
          new RunnerTable.Row(
              RunnerColours.of(i, surface.palette()),
              choices.runners().get(i).title(),
              FormulaLine.constant(lane.optimiser().learningRate()),
              Numerals.significant(lane.trainLoss()[Math.min(epoch, lane.epochs())], 4),
              diverged ? Texts.get("race.diverged.epoch", lane.divergedAt()) : ""));
    }
    return rows;
  }

  /**
   * @param overTime against computing time, and not epochs
   */
  private static PlotArea losses(
      RaceReport report,
      RaceChoices choices,
      int epoch,
      Surface surface,
      Box bounds,
      boolean overTime) {
    List<LossPanel.Line> lines = new ArrayList<>();
    double latest = 0;
    for (Lane lane : report.lanes()) {
      double[] xs = overTime ? lane.seconds() : LossPanel.steps(lane.trainLoss().length);
      latest = Math.max(latest, xs[xs.length - 1]);
      int colour = RunnerColours.of(lines.size(), surface.palette());
      lines.add(new LossPanel.Line(colour, xs, lane.trainLoss(), epoch));
    }
    Axis x =
        overTime
            ? Axis.linear(Texts.get("race.seconds"), 0, latest > 0 ? latest : 1)
            : Axis.count(Texts.get("axis.epoch"), 0, report.epochs());
    boolean positive =
        lines.stream().flatMapToDouble(line -> Arrays.stream(line.ys())).allMatch(y -> !(y <= 0));
    return new LossPanel(surface, bounds, x, Texts.get("race.loss"))
        .paint(lines, choices.runner(), positive);
  }
}
