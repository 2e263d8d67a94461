package epochscope.views.decision;

import epochscope.views.drawing.PixelView;
import epochscope.views.drawing.PlotArea;
import epochscope.views.drawing.Theme;
import javafx.beans.value.ObservableValue;
import javafx.scene.input.KeyCode;
import javafx.scene.paint.Color;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;

/** A cross in the plane that the arrow keys move, for those who draw without a pointer. */
final class DrawingCursor {
  private static final double STEP = 0.02;
  private static final double ARM = 12;

  private final PixelView picture;
  private final ObservableValue<Theme> theme;
  private final Path cross = new Path();

  /** Where it is: 0 at the left or lower edge, 1 at the right or upper. */
  private double u = 0.5;

  private double v = 0.5;

  DrawingCursor(PixelView picture, ObservableValue<Theme> theme) {
    this.picture = picture;
    this.theme = theme;
    cross.setMouseTransparent(true);
    cross.setVisible(false);
    cross
        .getElements()
        .addAll(new MoveTo(-ARM, 0), new LineTo(ARM, 0), new MoveTo(0, -ARM), new LineTo(0, ARM));
    picture.lay(cross);
  }

  double x(PlotArea plot) {
    return plot.inner().x() + u * plot.inner().width();
  }

  double y(PlotArea plot) {
    return plot.inner().bottom() - v * plot.inner().height();
  }

  void move(KeyCode arrow, PlotArea plot) {
    switch (arrow) {
      case LEFT -> u = Math.max(0, u - STEP);
      case RIGHT -> u = Math.min(1, u + STEP);
      case DOWN -> v = Math.max(0, v - STEP);
      case UP -> v = Math.min(1, v + STEP);
      default -> {}
    }
    int colour = theme.getValue().palette().text();
    cross.setStroke(Color.rgb(colour >> 16 & 0xFF, colour >> 8 & 0xFF, colour & 0xFF));
    cross.setStrokeWidth(theme.getValue().strongLine());
    cross.relocate(x(plot) - ARM, y(plot) - ARM);
    cross.setVisible(true);
    cross.toFront();
  }

  void hide() {
    cross.setVisible(false);
  }
}
