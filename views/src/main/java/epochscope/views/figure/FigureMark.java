package epochscope.views.figure;

/** Something drawn: x to the right, y down, in units of a 1000th of a slide's width. */
sealed interface FigureMark {
  /**
   * @param strength 0 … 1: how far its ink covers what is below
   */
  record Line(
      double x0, double y0, double x1, double y1, double width, FigureInk ink, double strength)
      implements FigureMark {}

  /** A cubic curve from one point to another, drawn towards two between them. */
  record Curve(
      double x0,
      double y0,
      double towardsX0,
      double towardsY0,
      double towardsX1,
      double towardsY1,
      double x1,
      double y1,
      FigureInk ink)
      implements FigureMark {}

  /** The head of an arrow at a point: direction in radians, 0 to the right, π/2 down. */
  record Head(double x, double y, double direction, FigureInk ink) implements FigureMark {
    static final double LENGTH = 9;
    static final double HALF_WIDTH = 3.6;

    /** [x, y] of the three corners. */
    double[][] corners() {
      double cos = Math.cos(direction);
      double sin = Math.sin(direction);
      double backX = x - LENGTH * cos;
      double backY = y - LENGTH * sin;
      return new double[][] {
        {x, y},
        {backX - HALF_WIDTH * sin, backY + HALF_WIDTH * cos},
        {backX + HALF_WIDTH * sin, backY - HALF_WIDTH * cos}
      };
    }
  }

  record Circle(double x, double y, double radius, FigureInk fill, FigureInk rim)
      implements FigureMark {}

  record Box(double x, double y, double width, double height, FigureInk fill, FigureInk rim)
      implements FigureMark {
    static final double CORNER = 7;
  }

  /** Where a text is anchored. */
  enum Anchor {
    START,
    MIDDLE,
    END
  }

  /**
   * @param y of the baseline
   * @param size of the type
   */
  record Label(
      String text, double x, double y, Anchor anchor, double size, boolean bold, FigureInk ink)
      implements FigureMark {}
}
