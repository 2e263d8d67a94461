package epochscope.views.network;

import epochscope.analysis.BackwardPass;
import epochscope.spec.LossSpec;
import epochscope.views.drawing.Box;
import epochscope.views.drawing.Surface;
import epochscope.views.drawing.TextStyle;
import epochscope.views.drawing.Typeface;

/** The loss of the sample, below the network: where the way forward ends and that back begins. */
final class LossLine {
  private final Surface surface;
  private final BackwardPass pass;

  LossLine(Surface surface, BackwardPass pass) {
    this.surface = surface;
    this.pass = pass;
  }

  /** Height that it takes. */
  static double height(Surface surface) {
    return Math.max(2.6 * surface.theme().textSize(), 0.08 * surface.height());
  }

  /**
   * @param response of the output nodes
   */
  void paint(Box box, LossSpec loss, float[] response) {
    String text = words(loss, response);
    double size = Math.max(1.7 * surface.theme().textSize(), 0.55 * box.height());
    TextStyle style = new TextStyle(Typeface.MEDIUM, size, surface.palette().text());
    double width = style.width(text);
    if (width > box.width()) {
      style = new TextStyle(Typeface.MEDIUM, size * box.width() / width, style.colour());
    }
    surface.text(text, box.centreX(), style.baselineAround(box.centreY()), 0.5, style);
  }

  private String words(LossSpec loss, float[] response) {
    String value = " = " + UnitLines.number(pass.loss());
    if (response.length != 1 || pass.targets().length != 1) {
      return "L" + value;
    }
    String target = UnitLines.number(pass.targets()[0]);
    return loss instanceof LossSpec.MeanSquaredError
        ? "L = (ŷ − y)² = (" + UnitLines.number(response[0]) + " − " + target + ")²" + value
        : "L(ŷ, y)" + value + ",  y = " + target;
  }
}
