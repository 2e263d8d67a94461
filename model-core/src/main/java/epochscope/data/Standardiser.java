package epochscope.data;

import epochscope.spec.Check;
import epochscope.spec.DataSpec;
import epochscope.spec.EmbeddedPoints;
import epochscope.spec.InvalidInputException;
import epochscope.spec.Scaling;
import java.util.ArrayList;
import java.util.List;

/**
 * Learns the scale and the replacement of missing values of each feature on the training events
 * alone. Every event counts the same, whatever its weight, so that the inputs are spread alike for
 * the network; missing values have no part in the scale.
 */
final class Standardiser {
  private final Sample sample;
  private final int[] rows;
  private final DataSpec spec;
  private final List<String> constants = new ArrayList<>();

  /**
   * @param rows of the training events
   */
  Standardiser(Sample sample, int[] rows, DataSpec spec) {
    this.sample = sample;
    this.rows = rows;
    this.spec = spec;
  }

  Preprocessing learn() {
    List<Preprocessing.Column> columns = new ArrayList<>();
    for (int f = 0; f < sample.features().size(); f++) {
      columns.add(column(f));
    }
    return new Preprocessing(columns, sample.dropped());
  }

  /** What {@link #learn} found worth saying. */
  List<String> notes() {
    return constants.isEmpty()
        ? List.of()
        : List.of(
            "Constant throughout the training part, and so neither telling nor scaled: "
                + Count.listed(constants)
                + ".");
  }

  /** Refuses a scaling for a column that is none of the features. */
  static void checkNames(DataSpec spec, Sample sample) {
    List<String> names = sample.features().stream().map(Feature::name).toList();
    for (String name : spec.scalings().keySet()) {
      if (!names.contains(name) && !sample.dropped().contains(name)) {
        throw Check.found(
            "a feature in data.scalings", '"' + name + '"', "one of " + Count.listed(names));
      }
    }
  }

  private Preprocessing.Column column(int f) {
    Feature feature = sample.features().get(f);
    PresentValues values = PresentValues.of(sample.columns()[f], rows);
    if (values.count() == 0) {
      throw new InvalidInputException(
          "feature "
              + feature.name()
              + " has no value in the training part, expected at least one");
    }
    if (!Double.isFinite(values.deviation())) {
      throw new InvalidInputException(
          "feature " + feature.name() + " has values too large to take a mean and spread of");
    }
    if (values.min() == values.max()) {
      constants.add(feature.name());
    }
    Scaling scaling = spec.scalings().getOrDefault(feature.name(), spec.scaling());
    EmbeddedPoints.Scale stated = stated(f);
    LearnedScale scale =
        stated == null ? LearnedScale.of(scaling, values) : LearnedScale.given(stated);
    LearnedReplacement replacement = LearnedReplacement.of(spec, values);
    return new Preprocessing.Column(
        feature,
        scale.named(scaling),
        scale.logarithm(),
        scale.offset(),
        scale.scale(),
        sample.missing(),
        replacement.kind(),
        stated == null || stated.fill() == null ? replacement.value() : stated.fill());
  }

  /** What the experiment itself says of a feature; null: it is to be learned. */
  private EmbeddedPoints.Scale stated(int feature) {
    return spec.source() instanceof EmbeddedPoints points && points.scales() != null
        ? points.scales().get(feature)
        : null;
  }
}
