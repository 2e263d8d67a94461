package epochscope.app.builder.sketch;

/** Draws the templates, to suit what is trained on. */
record TemplateMaker(SketchContext context) {
  Sketch make(Template template) {
    return Sketch.EMPTY;
  }
}
