package epochscope.views.taylor;

import epochscope.analysis.IdealTaylor;
import epochscope.views.Frame;
import epochscope.views.KeptRun;
import epochscope.views.Texts;
import epochscope.views.drawing.Axis;
import epochscope.views.drawing.Box;
import epochscope.views.drawing.Colours;
import epochscope.views.drawing.Legend;
import epochscope.views.drawing.Legend.Entry;
import epochscope.views.drawing.Legend.Mark;
import epochscope.views.drawing.NamedCurve;
import epochscope.views.drawing.NamedCurves;
import epochscope.views.drawing.Numerals;
import epochscope.views.drawing.Reading;
import epochscope.views.drawing.ShownTime;
import epochscope.views.drawing.Surface;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** The coefficients over the epochs: slopes as lines, coefficients of second order dashed. */
final class CurvesPlot {
  private static final double HEADROOM = 1.06;
  private static final double GHOST = 0.3;

  private final Frame frame;
  private final Surface surface;
  private final Box bounds;
  private final RunCurves all;
  private final RunCurves drawn;
  private final List<NamedCurve> curves;
  private final NamedCurves plot;

  CurvesPlot(Frame frame, Surface surface, Box bounds, RunCurves all) {
    this.frame = frame;
    this.surface = surface;
    this.bounds = bounds;
    this.all = all;
    int features = TaylorTerms.features(frame).size();
    List<Integer> marked =
        MappedTerm.isChosen(frame.selection()) ? MappedTerm.of(frame.selection(), features) : null;
    drawn = all.largest(NamedCurves.MOST, marked);
    curves = new ArrayList<>();
    for (RunCurves.Curve curve : drawn.curves()) {
      curves.add(named(curve, curves.size(), curve.of().equals(marked)));
    }
    Axis x = ShownTime.axis(frame, Texts.get("axis.epoch"), all.lastEpoch());
    Axis y = Axis.linear(Texts.get("taylor.mean"), 0, HEADROOM * highest());
    plot =
        new NamedCurves(
            surface,
            bounds,
            x,
            y,
            curves,
            ShownTime.of(frame),
            value -> Numerals.readable(value, 3));
  }

  private NamedCurve named(RunCurves.Curve curve, int index, boolean marked) {
    return new NamedCurve(
        TaylorTerms.name(curve.of(), TaylorTerms.features(frame)),
        curve.epochs(),
        curve.values(),
        NamedCurves.colour(index, surface.palette()),
        curve.of().size() == 2,
        ideal(curve.of()).orElse(Double.NaN),
        marked);
  }

  private OptionalDouble ideal(List<Integer> of) {
    Optional<IdealTaylor> best = frame.result(IdealTaylor.class).filter(IdealTaylor::isKnown);
    int index = best.map(found -> found.of().indexOf(of)).orElse(-1);
    return index < 0 ? OptionalDouble.empty() : OptionalDouble.of(best.get().means()[index]);
  }

  private double highest() {
    double highest = 0;
    for (NamedCurve curve : curves) {
      highest = Double.isFinite(curve.reference()) ? Math.max(highest, curve.reference()) : highest;
    }
    for (RunCurves.Curve curve : drawn.curves()) {
      highest = Math.max(highest, curve.highest());
    }
    return highest > 0 ? highest : 1;
  }

  void paint() {
    plot.area().clipped(() -> frame.kept().forEach(this::paintGhosts));
    plot.paint();
    paintLegend();
  }

  /** The same coefficients of an earlier run, faint. */
  private void paintGhosts(KeptRun run) {
    RunCurves.followed(frame, run.history())
        .ifPresent(
            ghosts -> {
              for (RunCurves.Curve ghost : ghosts.curves()) {
                int index =
                    drawn.curves().stream().map(RunCurves.Curve::of).toList().indexOf(ghost.of());
                if (index >= 0) {
                  int colour = Colours.withAlpha(curves.get(index).colour(), GHOST);
                  epochscope.views.drawing.Curve.paint(
                      surface,
                      plot.area(),
                      ghost.epochs(),
                      ghost.values(),
                      0,
                      ghost.epochs().length,
                      surface.theme().fineLine(),
                      colour);
                }
              }
            });
  }

  private void paintLegend() {
    List<Entry> entries = new ArrayList<>();
    int muted = surface.palette().muted();
    int hidden = all.curves().size() - drawn.curves().size();
    entries.add(new Entry(Mark.LINE, muted, Texts.get("taylor.first")));
    if (curves.stream().anyMatch(NamedCurve::dashed)) {
      entries.add(new Entry(Mark.DASHES, muted, Texts.get("taylor.second")));
    }
    if (curves.stream().anyMatch(curve -> Double.isFinite(curve.reference()))) {
      entries.add(new Entry(Mark.DOTS, muted, Texts.get("taylor.ideal")));
    }
    int kinds = entries.size();
    if (hidden > 0) {
      entries.add(new Entry(Mark.NONE, muted, Texts.get("taylor.more", Numerals.whole(hidden))));
    }
    new Legend(surface).paintAbove(plot.area(), entries, Math.min(2, kinds), bounds.right() - 2);
  }

  Optional<Reading.Mark> reading(double x, double y) {
    int index = plot.at(x, y);
    if (index < 0) {
      return Optional.empty();
    }
    NamedCurve curve = curves.get(index);
    double epoch = Math.rint(plot.area().xValue(Math.min(x, plot.area().inner().right())));
    StringBuilder text = new StringBuilder(curve.name().toString());
    text.append('\n').append(Texts.get("axis.epoch")).append(' ');
    text.append(Numerals.whole((long) epoch)).append('\n');
    text.append(Texts.get("taylor.mean")).append(' ');
    text.append(Numerals.readable(curve.at(epoch), 4));
    if (Double.isFinite(curve.reference())) {
      text.append('\n').append(Texts.get("taylor.ideal")).append(' ');
      text.append(Numerals.readable(curve.reference(), 4));
    }
    List<Integer> term = drawn.curves().get(index).of();
    return Optional.of(
        new Reading.Mark(
            text.toString(),
            MappedTerm.select(frame.selection(), term, TaylorTerms.features(frame).size())));
  }
}
