package epochscope.data;

import epochscope.random.Draws;
import epochscope.spec.CurveFunction;
import epochscope.spec.SourceSpec;
import epochscope.spec.Task;
import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/** Draws the sample that a generated source describes; the same specification, the same sample. */
final class Generator {
  private Generator() {}

  static Sample draw(SourceSpec.Points source) {
    SampleSize.check("the generated sample", source.samples(), source.dimensions());
    return switch (source) {
      case SourceSpec.TwoGaussians s -> twoGaussians(s);
      case SourceSpec.Blobs s ->
          classes(s, s.features(), 0, numbered("blob", s.classes()), PlaneShapes.blobs(s));
      case SourceSpec.Collisions s -> Collisions.draw(s);
      case SourceSpec.Circles s ->
          classes(s, 2, s.noise(), List.of("ring", "disc"), PlaneShapes.circles());
      case SourceSpec.Xor s ->
          classes(s, 2, s.noise(), List.of("unequal signs", "equal signs"), PlaneShapes.xor());
      case SourceSpec.TwoMoons s ->
          classes(s, 2, s.noise(), List.of("upper", "lower"), PlaneShapes.twoMoons());
      case SourceSpec.Spirals s ->
          classes(s, 2, s.noise(), numbered("arm", s.classes()), PlaneShapes.spirals(s));
      case SourceSpec.Checkerboard s ->
          classes(s, 2, s.noise(), List.of("dark", "light"), PlaneShapes.checkerboard(s));
      case SourceSpec.Curve s ->
          regression(s, s.noise(), List.of("x"), s.from(), s.to(), x -> value(s.function(), x[0]));
      case SourceSpec.Plane s -> regression(s, s.noise(), names(2), -1, 1, x -> (x[0] + x[1]) / 2);
    };
  }

  private static Sample twoGaussians(SourceSpec.TwoGaussians spec) {
    NormalDistribution background = new NormalDistribution("background", spec.background());
    NormalDistribution signal = new NormalDistribution("signal", spec.signal());
    double share = spec.signalShare();
    return classes(
        spec,
        spec.dimensions(),
        0,
        List.of("background", "signal"),
        event -> (int) (Math.floor((event + 1) * share) - Math.floor(event * share)),
        (label, draws, point) -> (label == 1 ? signal : background).draw(draws, point));
  }

  /** Classes take turns, so that their shares are equal. */
  private static Sample classes(
      SourceSpec.Points spec,
      int dimensions,
      double noise,
      List<String> classes,
      ClassShape shape) {
    return classes(spec, dimensions, noise, classes, event -> event % classes.size(), shape);
  }

  private static Sample classes(
      SourceSpec.Points spec,
      int dimensions,
      double noise,
      List<String> classes,
      IntUnaryOperator labelling,
      ClassShape shape) {
    Draws draws = new Draws(spec.seed());
    double[][] columns = new double[dimensions][spec.samples()];
    double[] labels = new double[spec.samples()];
    double[] point = new double[dimensions];
    for (int i = 0; i < labels.length; i++) {
      int label = labelling.applyAsInt(i);
      labels[i] = label;
      shape.draw(label, draws, point);
      for (int d = 0; d < dimensions; d++) {
        columns[d][i] = noise == 0 ? point[d] : point[d] + noise * draws.normal();
      }
    }
    return sample(Task.CLASSIFY, names(dimensions), "class", classes, columns, labels);
  }

  private static Sample regression(
      SourceSpec.Points spec,
      double noise,
      List<String> names,
      double from,
      double to,
      ToDoubleFunction<double[]> function) {
    Draws draws = new Draws(spec.seed());
    double[][] columns = new double[names.size()][spec.samples()];
    double[] targets = new double[spec.samples()];
    double[] point = new double[names.size()];
    for (int i = 0; i < targets.length; i++) {
      for (int d = 0; d < point.length; d++) {
        point[d] = draws.uniform(from, to);
        columns[d][i] = point[d];
      }
      double exact = function.applyAsDouble(point);
      targets[i] = noise == 0 ? exact : exact + noise * draws.normal();
    }
    return sample(Task.REGRESS, names, "y", List.of(), columns, targets);
  }

  private static double value(CurveFunction function, double x) {
    return switch (function) {
      case SINE -> StrictMath.sin(Math.PI * x);
      case PARABOLA -> x * x;
      case ABSOLUTE -> Math.abs(x);
      case STEP -> x < 0 ? -1 : 1;
      case LINE -> x;
    };
  }

  private static Sample sample(
      Task task,
      List<String> names,
      String target,
      List<String> classes,
      double[][] columns,
      double[] targets) {
    List<Feature> features = names.stream().map(name -> new Feature(name, "")).toList();
    return new Sample(
        task, features, target, classes, columns, targets, null, null, null, List.of());
  }

  private static List<String> names(int dimensions) {
    return IntStream.rangeClosed(1, dimensions).mapToObj(i -> "x" + i).toList();
  }

  private static List<String> numbered(String name, int count) {
    return IntStream.rangeClosed(1, count).mapToObj(i -> name + " " + i).toList();
  }
}
