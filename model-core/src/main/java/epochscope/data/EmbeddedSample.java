package epochscope.data;

import epochscope.spec.EmbeddedPoints;
import epochscope.spec.InvalidInputException;
import epochscope.spec.Task;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/** Makes a sample of the points that an experiment holds. */
final class EmbeddedSample {
  private EmbeddedSample() {}

  static Sample of(EmbeddedPoints points) {
    List<Feature> features = points.features().stream().map(Feature::of).toList();
    if (features.stream().map(Feature::name).distinct().count() < features.size()) {
      throw new InvalidInputException(
          "data.source.features has a name twice, expected each once, whatever its unit");
    }
    int events = points.rows().size();
    return new Sample(
        points.classes() == null ? Task.REGRESS : Task.CLASSIFY,
        features,
        points.targets(),
        points.classes() == null ? List.of() : points.classes(),
        IntStream.range(0, features.size())
            .mapToObj(f -> column(events, event -> present(points, event, f)))
            .toArray(double[][]::new),
        IntStream.range(0, points.targets().size())
            .mapToObj(t -> column(events, event -> points.target(event, t)))
            .toArray(double[][]::new),
        points.weighted() ? column(events, points::weight) : null,
        null,
        points.missing(),
        List.of(),
        List.of());
  }

  private static double present(EmbeddedPoints points, int event, int feature) {
    double value = points.feature(event, feature);
    return points.missing() != null && value == points.missing() ? Double.NaN : value;
  }

  private static double[] column(int events, IntToDoubleFunction value) {
    return IntStream.range(0, events).mapToDouble(value::applyAsDouble).toArray();
  }
}
