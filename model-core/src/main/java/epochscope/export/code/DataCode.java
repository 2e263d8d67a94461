package epochscope.export.code;

import epochscope.spec.CurveFunction;
import epochscope.spec.EmbeddedPoints;
import epochscope.spec.ImageSource;
import epochscope.spec.SourceSpec;
import java.util.List;
import java.util.Map;

/** The function {@code load}: the sample, read, drawn or written out. */
record DataCode(CodeSubject subject, PythonScript script) {

  void write() {
    SourceSpec source = subject.experiment().data().source();
    if (subject.isClassification()) {
      script.constant("CLASSES", Python.texts(subject.classes()));
    }
    if (source instanceof SourceSpec.Generated generated) {
      script.constant("SAMPLES", generated.samples()).constant("DATA_SEED", generated.seed());
    }
    switch (source) {
      case SourceSpec.Points points -> points(points);
      case SourceSpec.Table table -> new TableCode(subject, script, table).write();
      case EmbeddedPoints points -> new EmbeddedCode(subject, script, points).write();
      case ImageSource images -> new ImageCode(subject, script).write(images);
    }
  }

  private void points(SourceSpec.Points source) {
    switch (source) {
      case SourceSpec.TwoGaussians s ->
          script
              .constant("BACKGROUND", gaussian(s.background()))
              .constant("SIGNAL", gaussian(s.signal()))
              .constant("SIGNAL_SHARE", s.signalShare())
              .piece("data/two-gaussians", Map.of("$LABELS", turns(s.signalShare())));
      case SourceSpec.Blobs s ->
          script
              .constant("SPREAD", s.spread())
              .constant("DIMENSIONS", s.features())
              .piece("data/blobs");
      case SourceSpec.Circles s -> script.constant("NOISE", s.noise()).piece("data/circles");
      case SourceSpec.Xor s -> script.constant("NOISE", s.noise()).piece("data/xor");
      case SourceSpec.TwoMoons s -> script.constant("NOISE", s.noise()).piece("data/two-moons");
      case SourceSpec.Spirals s ->
          script.constant("NOISE", s.noise()).constant("TURNS", s.turns()).piece("data/spirals");
      case SourceSpec.Checkerboard s ->
          script
              .constant("NOISE", s.noise())
              .constant("CELLS", s.cells())
              .piece("data/checkerboard");
      case SourceSpec.Curve s ->
          script
              .constant("NOISE", s.noise())
              .constant("FROM", s.from())
              .constant("TO", s.to())
              .piece("data/curve", Map.of("$FUNCTION", function(s.function())));
      case SourceSpec.Collisions s ->
          script
              .constant("WITHOUT_JET", s.withoutJet())
              .constant("FEATURES", Python.texts(subject.featureNames()))
              .piece("data/collisions");
      case SourceSpec.Plane s -> script.constant("NOISE", s.noise()).piece("data/plane");
    }
  }

  /** Labels of which that share is 1, evenly spread. */
  private static String turns(double share) {
    return share == 0.5
        ? "np.arange(SAMPLES) % 2"
        : "np.diff(np.floor(SIGNAL_SHARE * np.arange(SAMPLES + 1))).astype(int)";
  }

  /** (mean, covariance) */
  private static String gaussian(SourceSpec.Gaussian gaussian) {
    List<String> rows = gaussian.covariance().stream().map(Python::numbers).toList();
    return "(" + Python.numbers(gaussian.mean()) + ", " + Python.list(rows) + ")";
  }

  private static String function(CurveFunction function) {
    return switch (function) {
      case SINE -> "np.sin(np.pi * x)";
      case PARABOLA -> "x**2";
      case ABSOLUTE -> "abs(x)";
      case STEP -> "np.where(x < 0, -1, 1)";
      case LINE -> "x";
    };
  }
}
