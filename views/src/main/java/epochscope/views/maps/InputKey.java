package epochscope.views.maps;

import epochscope.views.Texts;
import epochscope.views.drawing.Box;
import epochscope.views.drawing.RunPainter;
import epochscope.views.drawing.Surface;
import epochscope.views.drawing.TextStyle;
import epochscope.views.image.InputPicture;

/** The sample that several runs are shown. */
record InputKey(Surface surface, InputPicture input) implements RunPainter.Key {
  private static final double SHARE = 0.16;

  @Override
  public double width() {
    return SHARE * surface.width();
  }

  @Override
  public void paint(Box box) {
    TextStyle heading = TextStyle.heading(surface.theme());
    String title = heading.fit(Texts.get("maps.input"), box.width());
    surface.text(title, box.x(), box.y() + heading.size(), 0, heading);
    double top = box.y() + 1.5 * heading.size();
    double width = Math.min(box.width(), (box.bottom() - top) / input.aspect());
    Box picture = new Box(box.x(), top, width, width * input.aspect());
    input.picture(surface.palette()).paint(surface, picture);
    surface.frame(picture.inset(-1), 1, surface.palette().axis());
  }
}
