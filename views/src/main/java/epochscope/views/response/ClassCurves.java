package epochscope.views.response;

import epochscope.analysis.ResponseReport.Roc;
import epochscope.analysis.RocCurves;
import epochscope.analysis.RocCurves.Curve;
import epochscope.views.Frame;
import epochscope.views.Selection;
import epochscope.views.drawing.Colours;
import epochscope.views.drawing.Legend.Entry;
import epochscope.views.drawing.Legend.Mark;
import epochscope.views.drawing.Numerals;
import epochscope.views.drawing.Palette;
import epochscope.views.drawing.PlotArea;
import epochscope.views.drawing.Reading;
import epochscope.views.drawing.Surface;
import epochscope.views.output.OutputNames;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The ROC curves of the other classes, each in its class's colour.
 *
 * @param curves one per class; empty: they are not shown
 * @param chosen the class that is looked at
 */
record ClassCurves(List<Curve> curves, int chosen, Selection selection) {
  /** The choice of which curves are shown: all classes', or the chosen one's alone. */
  static final String CHOICE = "response.roc";

  /** Classes beyond which their curves would hide each other. */
  static final int MOST = 10;

  private static final int MOST_IN_LEGEND = 6;
  private static final double STRENGTH = 0.65;

  /** Pixels within which a curve is pointed at. */
  private static final double REACH = 6;

  static ClassCurves of(Frame frame) {
    boolean all = frame.selection().choice(CHOICE, "all").equals("all");
    List<String> classes = OutputNames.of(frame);
    List<Curve> curves =
        all && classes.size() <= MOST
            ? frame.result(RocCurves.class).map(RocCurves::curves).orElse(List.of())
            : List.of();
    boolean fit = curves.size() == classes.size();
    return new ClassCurves(fit ? curves : List.of(), OutputNames.chosen(frame), frame.selection());
  }

  void paint(Surface surface, PlotArea plot) {
    for (int label = 0; label < curves.size(); label++) {
      if (label != chosen) {
        Roc roc = roc(label);
        double[] x = roc.falsePositiveRate();
        var path =
            epochscope.views.drawing.Curve.path(
                surface, plot, x, roc.truePositiveRate(), 0, x.length);
        int colour = Colours.withAlpha(surface.palette().classColour(label), STRENGTH);
        double line = 0.8 * surface.theme().strongLine();
        epochscope.views.drawing.Curve.stroke(surface, path, line, colour);
      }
    }
  }

  /** The area of each, where there are few. */
  List<Entry> legend(Palette palette) {
    List<Entry> entries = new ArrayList<>();
    for (int label = 0; label < curves.size() && curves.size() <= MOST_IN_LEGEND; label++) {
      if (label != chosen) {
        String area = Numerals.readable(roc(label).auc(), 3);
        String name = curves.get(label).name();
        entries.add(new Entry(Mark.LINE, palette.classColour(label), name, area));
      }
    }
    return entries;
  }

  /** The curve near the pointer, if any; a click chooses its class. */
  Optional<Reading.Mark> reading(PlotArea plot, double x, double y) {
    for (int label = 0; label < curves.size(); label++) {
      double rate = RocPlot.truePositiveRate(roc(label), plot.xValue(x));
      if (label != chosen && Math.abs(plot.y(rate) - y) < REACH) {
        String text = curves.get(label).name() + "\nAUC " + Numerals.readable(roc(label).auc(), 3);
        return Optional.of(new Reading.Mark(text, selection.withOutput(label)));
      }
    }
    return Optional.empty();
  }

  private Roc roc(int label) {
    Curve curve = curves.get(label);
    return curve.validation() == null ? curve.train() : curve.validation();
  }
}
