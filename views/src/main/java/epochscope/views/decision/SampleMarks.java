package epochscope.views.decision;

import epochscope.data.Dataset;
import epochscope.data.Preprocessing;
import epochscope.views.Frame;
import epochscope.views.Selection;
import epochscope.views.Texts;
import epochscope.views.drawing.Box;
import epochscope.views.drawing.Colours;
import epochscope.views.drawing.PlotArea;
import epochscope.views.drawing.Surface;
import epochscope.views.drawing.TextStyle;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.geom.Ellipse2D;
import java.awt.geom.RoundRectangle2D;

/** What lies over the sample: a ring round the chosen one, and how to draw where one draws. */
final class SampleMarks {
  private final Surface surface;
  private final PlotArea plot;
  private final SampleModel model;

  SampleMarks(Surface surface, PlotArea plot, SampleModel model) {
    this.surface = surface;
    this.plot = plot;
    this.model = model;
  }

  void paint(Frame frame) {
    if (isChosen(frame.selection())) {
      plot.clipped(() -> paintRing(frame.selection().sample()));
    }
    if (DecisionChoices.drawing(frame.selection())) {
      paintHint(hint(frame));
    }
  }

  /** Whether the user, or another choice, has made one sample matter. */
  static boolean isChosen(Selection selection) {
    return selection.sample() > 0
        || selection.choice(DecisionChoices.OTHERS, "mean").equals("sample")
        || selection.choice("network.fill", "maps").equals("sample");
  }

  private void paintRing(int sample) {
    Dataset part = model.data().validationOrTrain();
    int row = Math.clamp(sample, 0, part.size() - 1);
    double x = plot.x(unscaled(part, row, model.xFeature()));
    double y =
        plot.y(model.yFeature() < 0 ? part.target(row, 0) : unscaled(part, row, model.yFeature()));
    double radius = 6.5 * surface.theme().magnification();
    var pen = surface.graphics();
    Ellipse2D ring = new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius);
    double thickness = surface.theme().strongLine();
    pen.setColor(new Color(surface.palette().surface(), true));
    pen.setStroke(new BasicStroke((float) (thickness + 2)));
    pen.draw(ring);
    pen.setColor(new Color(surface.palette().text(), true));
    pen.setStroke(new BasicStroke((float) thickness));
    pen.draw(ring);
  }

  private double unscaled(Dataset part, int row, int feature) {
    Preprocessing.Column column = model.data().preprocessing().columns().get(feature);
    return column.unscaled(part.feature(row, feature));
  }

  private String hint(Frame frame) {
    if (!model.canBeDrawn()) {
      return Texts.get("decision.hint.large");
    }
    return Texts.get(frame.live() ? "decision.hint" : "decision.hint.past");
  }

  private void paintHint(String words) {
    TextStyle note = TextStyle.note(surface.theme());
    TextStyle style = new TextStyle(note.typeface(), note.size(), surface.palette().text());
    Box inner = plot.inner();
    String text = style.fit(words, inner.width() - 2 * style.size());
    double width = style.width(text) + style.size();
    double height = 1.6 * style.size();
    Box box = new Box(inner.centreX() - width / 2, inner.y() + 4, width, height);
    var pen = surface.graphics();
    pen.setColor(new Color(Colours.withAlpha(surface.palette().surface(), 0.85), true));
    pen.fill(
        new RoundRectangle2D.Double(box.x(), box.y(), box.width(), box.height(), height, height));
    surface.text(text, box.centreX(), style.baselineAround(box.centreY()), 0.5, style);
  }
}
