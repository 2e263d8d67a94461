package epochscope.app.builder.canvas;

import epochscope.app.builder.sketch.Edge;
import epochscope.app.builder.sketch.Remedy;

/** What lies at a point of the canvas. */
sealed interface Hit {
  record Nothing() implements Hit {}

  /** An input or a node. */
  record Card(String name) implements Hit {}

  /** Where a card gives what it makes. */
  record OutPort(String name) implements Hit {}

  /** Where a card takes something. */
  record InPort(SketchFigure.Slot slot) implements Hit {}

  record Line(Edge edge) implements Hit {}

  /** The button that mends a problem. */
  record Mend(Remedy remedy) implements Hit {}
}
