package epochscope.views.residuals;

import epochscope.analysis.Pulls;
import epochscope.views.Texts;
import epochscope.views.drawing.Box;
import epochscope.views.drawing.Notice;
import epochscope.views.drawing.Reading;
import epochscope.views.drawing.Surface;

/** The three plots of one set of residuals. */
record ResidualPlots(Surface surface, Pulls result, String target) {
  Reading overTruth(Box box) {
    TruthPlot plot = new TruthPlot(surface, box, result, target);
    plot.paint();
    return plot;
  }

  Reading distribution(Box box) {
    DistributionPlot plot =
        new DistributionPlot(
            surface,
            box,
            Texts.get("residuals.residual", target),
            result.train().residuals(),
            result.validation() == null ? null : result.validation().residuals(),
            false);
    plot.paint();
    return plot;
  }

  Reading pulls(Box box) {
    if (result.train().pulls() == null) {
      Notice.paint(surface, box, Texts.get("residuals.none"), Texts.get("residuals.none.remedy"));
      return Reading.NOTHING;
    }
    boolean bySpread = !Double.isNaN(result.sigma());
    DistributionPlot plot =
        new DistributionPlot(
            surface,
            box,
            Texts.get(bySpread ? "residuals.by-spread" : "residuals.pull"),
            result.train().pulls(),
            result.validation() == null ? null : result.validation().pulls(),
            true);
    plot.paint();
    return plot;
  }
}
