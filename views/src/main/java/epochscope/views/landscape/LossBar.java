package epochscope.views.landscape;

import epochscope.views.drawing.Axis;
import epochscope.views.drawing.Box;
import epochscope.views.drawing.ColourBar;
import epochscope.views.drawing.RunPainter;
import epochscope.views.drawing.Surface;
import epochscope.views.drawing.Ticks;

/** The colours of the loss between the levels of the contours. */
record LossBar(Surface surface, Axis loss) implements RunPainter.Key {
  @Override
  public double width() {
    return new ColourBar(surface).width(loss);
  }

  @Override
  public void paint(Box box) {
    Ticks levels = ContourPicture.levels(loss);
    new ColourBar(surface).paint(ContourPicture.bands(loss, levels, surface), loss, box);
  }
}
