package epochscope.app.builder.canvas;

import epochscope.app.builder.desk.SketchDesk;
import epochscope.app.builder.sketch.Contexts;
import epochscope.app.builder.sketch.Sketch;
import epochscope.app.text.Messages;
import epochscope.spec.NetworkSpec;
import epochscope.spec.SpecJson;
import epochscope.views.drawing.Box;
import epochscope.views.drawing.Surface;
import epochscope.views.drawing.Theme;
import java.util.Locale;

/** A canvas without a window, one pixel of it to one of the sheet. */
final class Canvas {
  static final int WIDTH = 900;
  static final int HEIGHT = 500;

  final SketchDesk desk;
  final CanvasState state;
  final Connector connector;
  final Pointer pointer;

  /**
   * @param nodes the JSON of a network's nodes
   */
  Canvas(String nodes) {
    NetworkSpec network = SpecJson.read("{\"nodes\": [" + nodes + "]}", NetworkSpec.class, "test");
    desk = new SketchDesk(Sketch.of(network, null), Contexts.POINTS);
    state = new CanvasState(desk, () -> {});
    connector = new Connector(state);
    pointer = new Pointer(state, connector);
    state.resize(WIDTH, HEIGHT, 1);
    state.look(new Viewport(1, 100, 200));
  }

  /** Of 2-4-1. */
  static Canvas small() {
    return new Canvas(
        """
        {"type": "dense", "name": "h1", "units": 4, "activation": "tanh"},
        {"type": "dense", "name": "out"}
        """);
  }

  /** A card, on the canvas. */
  Box card(String name) {
    return state.viewport().toCanvas(state.figure().cards().get(name));
  }

  void drag(double x0, double y0, double x1, double y1) {
    pointer.press(x0, y0, false, false);
    pointer.drag((x0 + x1) / 2, (y0 + y1) / 2);
    pointer.drag(x1, y1);
    pointer.release(x1, y1);
  }

  Surface painted(Theme theme) {
    Surface surface = new Surface(WIDTH, HEIGHT, 1, theme);
    state.offerMend(new SketchPainter(Messages.of(Locale.ENGLISH)).paint(state.drawing(), surface));
    return surface;
  }

  static int pixel(Surface surface, double x, double y) {
    return surface.pixels()[(int) y * surface.image().getWidth() + (int) x];
  }
}
