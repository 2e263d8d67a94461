package epochscope.app.builder.canvas;

import epochscope.views.drawing.Box;

/**
 * Which part of the sheet is seen: a point (x, y) of the sheet is drawn at (x·scale + left, y·scale
 * + top), in pixels of the canvas.
 */
record Viewport(double scale, double left, double top) {
  static final double LEAST_SCALE = 0.1;
  static final double LARGEST_SCALE = 4;
  private static final double MARGIN = 24;

  Viewport {
    scale = Math.clamp(scale, LEAST_SCALE, LARGEST_SCALE);
  }

  double toCanvasX(double x) {
    return x * scale + left;
  }

  double toCanvasY(double y) {
    return y * scale + top;
  }

  double toSheetX(double canvasX) {
    return (canvasX - left) / scale;
  }

  double toSheetY(double canvasY) {
    return (canvasY - top) / scale;
  }

  Box toCanvas(Box box) {
    return new Box(
        toCanvasX(box.x()), toCanvasY(box.y()), box.width() * scale, box.height() * scale);
  }

  /** Nearer by {@code factor}; what is at a point of the canvas stays there. */
  Viewport zoomed(double factor, double canvasX, double canvasY) {
    double newScale = Math.clamp(scale * factor, LEAST_SCALE, LARGEST_SCALE);
    return new Viewport(
        newScale, canvasX - toSheetX(canvasX) * newScale, canvasY - toSheetY(canvasY) * newScale);
  }

  Viewport panned(double dx, double dy) {
    return new Viewport(scale, left + dx, top + dy);
  }

  /**
   * All of {@code content} in the middle of a canvas, as large as there is room for.
   *
   * @param largest scale, so that a single node does not fill the hall
   */
  static Viewport fitting(Box content, double width, double height, double largest) {
    double room =
        Math.min((width - 2 * MARGIN) / content.width(), (height - 2 * MARGIN) / content.height());
    double scale = Math.clamp(room, LEAST_SCALE, largest);
    return new Viewport(
        scale, width / 2 - content.centreX() * scale, height / 2 - content.centreY() * scale);
  }

  /** Where a network begins, at the left, so that there is room for it to the right. */
  static Viewport beginning(Box content, double height, double scale) {
    return new Viewport(
        scale, 2 * MARGIN - content.x() * scale, height / 3 - content.centreY() * scale);
  }

  /** Moved as little as it takes to see {@code box} of the sheet. */
  Viewport showing(Box box, double width, double height) {
    Box seen = toCanvas(box);
    return panned(shift(seen.x(), seen.right(), width), shift(seen.y(), seen.bottom(), height));
  }

  private static double shift(double from, double to, double room) {
    if (to - from > room - 2 * MARGIN) {
      return room / 2 - (from + to) / 2;
    }
    return from < MARGIN ? MARGIN - from : Math.min(0, room - MARGIN - to);
  }
}
