package epochscope.data;

import epochscope.spec.DataSpec;
import epochscope.spec.EmbeddedPoints;
import epochscope.spec.Scaling;
import epochscope.spec.Task;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Writes prepared data, changed by hand for the most part, into the experiment itself: the training
 * part first, then what validates, then what tests. Preparing the experiment gives the same parts
 * to the bit, since a feature's value is one that is scaled to the very same number by the same
 * scale.
 */
public final class Embedding {
  private final PreparedData data;
  private final List<Preprocessing.Column> columns;

  private Embedding(PreparedData data) {
    this.data = data;
    columns = data.preprocessing().columns();
  }

  /** Whether {@code data} are points, and few enough. */
  public static boolean isPossible(PreparedData data) {
    Dataset train = data.train();
    int events = Math.addExact(train.size(), data.validation().size() + data.test().size());
    int numbers = train.features().size() + train.targets().size() + 1;
    return data.preprocessing().images() == null && EmbeddedPoints.holds(events, numbers);
  }

  /**
   * @param spec what {@code data} were prepared from, before they were changed
   */
  public static DataSpec of(DataSpec spec, PreparedData data) {
    return new Embedding(data).in(spec);
  }

  private DataSpec in(DataSpec spec) {
    Dataset train = data.train();
    EmbeddedPoints points =
        new EmbeddedPoints(
            train.features().stream().map(Feature::text).toList(),
            train.task() == Task.CLASSIFY ? train.classes() : null,
            train.targets(),
            isWeighted(),
            columns.getFirst().missing(),
            parts().flatMap(part -> rows(part).stream()).toList(),
            columns.stream().map(Embedding::scale).toList());
    return spec.withSource(points)
        .withScaling(spec.scaling(), scalings(spec))
        .withSplit(
            spec.split().withCounts(train.size(), data.validation().size(), data.test().size()));
  }

  private Stream<Dataset> parts() {
    return Stream.of(data.train(), data.validation(), data.test());
  }

  private boolean isWeighted() {
    return parts().anyMatch(part -> part.weights() != null);
  }

  /** A column that was dropped is no feature any more. */
  private Map<String, Scaling> scalings(DataSpec spec) {
    Map<String, Scaling> kept = new LinkedHashMap<>(spec.scalings());
    kept.keySet().retainAll(columns.stream().map(column -> column.feature().name()).toList());
    return kept;
  }

  private static EmbeddedPoints.Scale scale(Preprocessing.Column column) {
    Preprocessing.Logarithm log = column.logarithm();
    return new EmbeddedPoints.Scale(
        column.offset(),
        column.scale(),
        log == null ? null : new EmbeddedPoints.Logarithm(log.shift(), log.floor()),
        column.replacement());
  }

  private List<List<Double>> rows(Dataset part) {
    List<List<Double>> rows = new ArrayList<>(part.size());
    for (int event = 0; event < part.size(); event++) {
      List<Double> row = new ArrayList<>();
      for (int f = 0; f < columns.size(); f++) {
        row.add(unscaled(columns.get(f), part.feature(event, f)));
      }
      for (int t = 0; t < part.targets().size(); t++) {
        row.add(decimal(part.target(event, t)));
      }
      if (isWeighted()) {
        row.add(decimal(part.weight(event)));
      }
      rows.add(row);
    }
    return rows;
  }

  private static double unscaled(Preprocessing.Column column, float scaled) {
    return ShortestDecimal.near(
        column.unscaled(scaled),
        x -> {
          double filled = column.isMissing(x) ? column.replacement() : x;
          return Float.compare((float) column.scaled(filled), scaled) == 0;
        });
  }

  private static double decimal(float value) {
    return ShortestDecimal.near(value, x -> Float.compare((float) x, value) == 0);
  }
}
