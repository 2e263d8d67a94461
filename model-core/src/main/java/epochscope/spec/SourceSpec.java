package epochscope.spec;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;

/**
 * Where a sample comes from: a seeded generator, a table, the experiment itself, or images. {@code
 * samples} always counts all classes together; generated classes take turns, so that they have
 * equal shares. {@code noise} is the standard deviation of a normal number added to each coordinate
 * after the class is decided, so that classes run into each other; in a regression it is added to
 * the target instead. Generated features are called x1, x2, …
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
  @JsonSubTypes.Type(value = SourceSpec.TwoGaussians.class, name = "two-gaussians"),
  @JsonSubTypes.Type(value = SourceSpec.Blobs.class, name = "blobs"),
  @JsonSubTypes.Type(value = SourceSpec.Circles.class, name = "circles"),
  @JsonSubTypes.Type(value = SourceSpec.Xor.class, name = "xor"),
  @JsonSubTypes.Type(value = SourceSpec.TwoMoons.class, name = "two-moons"),
  @JsonSubTypes.Type(value = SourceSpec.Spirals.class, name = "spirals"),
  @JsonSubTypes.Type(value = SourceSpec.Checkerboard.class, name = "checkerboard"),
  @JsonSubTypes.Type(value = SourceSpec.Curve.class, name = "curve"),
  @JsonSubTypes.Type(value = SourceSpec.Plane.class, name = "plane"),
  @JsonSubTypes.Type(value = SourceSpec.Collisions.class, name = "collisions"),
  @JsonSubTypes.Type(value = SourceSpec.Table.class, name = "table"),
  @JsonSubTypes.Type(value = EmbeddedPoints.class, name = "points"),
  @JsonSubTypes.Type(value = ImageSource.Digits.class, name = "digits"),
  @JsonSubTypes.Type(value = ImageSource.Shapes.class, name = "shapes"),
  @JsonSubTypes.Type(value = ImageSource.Jets.class, name = "jets"),
  @JsonSubTypes.Type(value = ImageSource.Idx.class, name = "idx"),
  @JsonSubTypes.Type(value = ImageSource.Cifar10.class, name = "cifar-10"),
  @JsonSubTypes.Type(value = ImageSource.ImageFolder.class, name = "image-folder"),
  @JsonSubTypes.Type(value = ImageSource.Pictures.class, name = "pictures")
})
public sealed interface SourceSpec
    permits SourceSpec.Generated, SourceSpec.Table, EmbeddedPoints, ImageSource {
  int MAX_SAMPLES = 50_000_000;

  /** So far from zero a generated feature may lie; its square still fits single precision. */
  double MAX_COORDINATE = 1e18;

  /** Features that a generated sample may have. */
  int MAX_DIMENSIONS = 1000;

  /** A sample drawn by a formula and a seed. */
  sealed interface Generated extends SourceSpec permits Points, ImageSource.Drawn {
    Integer samples();

    Long seed();

    /** The same kind of sample, drawn anew. */
    Generated withSeed(long seed);
  }

  /** Events of a few features each. */
  sealed interface Points extends Generated {
    /** Features of an event. */
    default int dimensions() {
      return 2;
    }
  }

  /**
   * Signal (class 1) and background (class 0), each from a normal distribution of as many features
   * as its mean has numbers.
   *
   * @param signal null: mean (½, ½), unit covariance
   * @param background null: mean (−½, −½), unit covariance
   * @param signalShare of the sample, evenly spread over it; null: half
   */
  record TwoGaussians(
      Integer samples, Long seed, Gaussian signal, Gaussian background, Double signalShare)
      implements Points {
    public TwoGaussians {
      signalShare =
          Check.range("signalShare", signalShare == null ? 0.5 : signalShare, 1e-6, 0.999999);
      samples = checkSamples(samples);
      seed = orOne(seed);
      signal = signal == null ? Gaussian.at(0.5, 0.5) : signal;
      background = background == null ? Gaussian.at(-0.5, -0.5) : background;
      if (signal.mean().size() != background.mean().size()) {
        throw Check.found(
            "background.mean",
            background.mean().size() + " numbers",
            signal.mean().size() + " as signal.mean");
      }
    }

    /** Half of it signal. */
    public TwoGaussians(Integer samples, Long seed, Gaussian signal, Gaussian background) {
      this(samples, seed, signal, background, null);
    }

    @Override
    public TwoGaussians withSeed(long newSeed) {
      return new TwoGaussians(samples, newSeed, signal, background, signalShare);
    }

    @Override
    public int dimensions() {
      return signal.mean().size();
    }
  }

  /** Mean vector and covariance matrix (symmetric, positive definite) of a normal distribution. */
  record Gaussian(List<Double> mean, List<List<Double>> covariance) {
    public Gaussian {
      mean = Check.list("mean", mean, 1);
      covariance =
          Check.list("covariance", covariance, 1).stream()
              .map(row -> Check.list("covariance row", row, 1))
              .toList();
      int n = Check.range("number of means", mean.size(), 1, MAX_DIMENSIONS);
      mean.forEach(x -> Check.range("mean", x, -MAX_COORDINATE, MAX_COORDINATE));
      if (covariance.size() != n || covariance.stream().anyMatch(row -> row.size() != n)) {
        throw Check.found(
            "covariance",
            covariance.size() + " rows",
            "a " + n + "×" + n + " matrix as the mean has " + n + " numbers");
      }
    }

    static Gaussian at(double x, double y) {
      return new Gaussian(List.of(x, y), List.of(List.of(1.0, 0.0), List.of(0.0, 1.0)));
    }
  }

  /**
   * {@code classes} round clouds of standard deviation {@code spread}, their centres evenly on the
   * unit circle of the first two features, class 0 at (1, 0) and on counter-clockwise.
   *
   * @param features null: 2; those beyond are noise of that spread and tell nothing
   */
  record Blobs(Integer samples, Long seed, Integer classes, Double spread, Integer features)
      implements Points {
    public Blobs {
      samples = checkSamples(samples);
      seed = orOne(seed);
      classes = Check.range("classes", classes == null ? 2 : classes, 2, 100);
      spread = Check.range("spread", spread == null ? 0.3 : spread, 0, 100);
      features = Check.range("features", features == null ? 2 : features, 2, MAX_DIMENSIONS);
    }

    /** In the plane. */
    public Blobs(Integer samples, Long seed, Integer classes, Double spread) {
      this(samples, seed, classes, spread, null);
    }

    @Override
    public Blobs withSeed(long newSeed) {
      return new Blobs(samples, newSeed, classes, spread, features);
    }

    @Override
    public int dimensions() {
      return features;
    }
  }

  /** A disc (class 1, radius ≤ 0.5) inside a ring (class 0, radius 0.7 to 1), even by area. */
  record Circles(Integer samples, Long seed, Double noise) implements Points {
    public Circles {
      samples = checkSamples(samples);
      seed = orOne(seed);
      noise = checkNoise(noise);
    }

    @Override
    public Circles withSeed(long newSeed) {
      return new Circles(samples, newSeed, noise);
    }
  }

  /** Uniform on the square [−1, 1]²; class 1 where x and y have the same sign. */
  record Xor(Integer samples, Long seed, Double noise) implements Points {
    public Xor {
      samples = checkSamples(samples);
      seed = orOne(seed);
      noise = checkNoise(noise);
    }

    @Override
    public Xor withSeed(long newSeed) {
      return new Xor(samples, newSeed, noise);
    }
  }

  /**
   * Two interleaved half circles of radius 1: the upper (class 0) around (0, 0), the lower (class
   * 1) around (1, ½).
   */
  record TwoMoons(Integer samples, Long seed, Double noise) implements Points {
    public TwoMoons {
      samples = checkSamples(samples);
      seed = orOne(seed);
      noise = checkNoise(noise);
    }

    @Override
    public TwoMoons withSeed(long newSeed) {
      return new TwoMoons(samples, newSeed, noise);
    }
  }

  /**
   * {@code classes} interleaved spiral arms of {@code turns} turns each within the unit disc: the
   * radius r is uniform, the angle of class k is 2π(turns·r + k/classes).
   */
  record Spirals(Integer samples, Long seed, Double noise, Integer classes, Double turns)
      implements Points {
    public Spirals {
      samples = checkSamples(samples);
      seed = orOne(seed);
      noise = checkNoise(noise);
      classes = Check.range("classes", classes == null ? 2 : classes, 2, 8);
      turns = Check.range("turns", turns == null ? 1.0 : turns, 0.1, 10);
    }

    @Override
    public Spirals withSeed(long newSeed) {
      return new Spirals(samples, newSeed, noise, classes, turns);
    }
  }

  /**
   * The classes alternate over {@code cells} × {@code cells} fields of [−1, 1]², class 1 in the
   * lower left corner; each class is uniform over its fields.
   */
  record Checkerboard(Integer samples, Long seed, Double noise, Integer cells) implements Points {
    public Checkerboard {
      samples = checkSamples(samples);
      seed = orOne(seed);
      noise = checkNoise(noise);
      cells = Check.range("cells", cells == null ? 4 : cells, 2, 64);
    }

    @Override
    public Checkerboard withSeed(long newSeed) {
      return new Checkerboard(samples, newSeed, noise, cells);
    }
  }

  /**
   * Regression of y on one feature, called x: y = function(x) + noise, x uniform on [{@code from},
   * {@code to}].
   */
  record Curve(
      Integer samples, Long seed, Double noise, CurveFunction function, Double from, Double to)
      implements Points {
    public Curve {
      samples = checkSamples(samples);
      seed = orOne(seed);
      noise = checkNoise(noise);
      function = function == null ? CurveFunction.SINE : function;
      from = Check.range("from", from == null ? -1 : from, -MAX_COORDINATE, MAX_COORDINATE);
      to = Check.range("to", to == null ? 1 : to, -MAX_COORDINATE, MAX_COORDINATE);
      if (from >= to) {
        throw Check.found("to", to, "a number above from (" + from + ")");
      }
    }

    @Override
    public Curve withSeed(long newSeed) {
      return new Curve(samples, newSeed, noise, function, from, to);
    }

    @Override
    public int dimensions() {
      return 1;
    }
  }

  /**
   * Made-up collisions, signal and background in turns, of which some have no jet, or no second
   * one, and so lack what belongs to it: met, lepton_pt, jet_pt, jet_mass and second_jet_pt.
   *
   * @param withoutJet share of events that have no jet; half of the others have no second one;
   *     null: 0.2
   */
  record Collisions(Integer samples, Long seed, Double withoutJet) implements Points {
    public Collisions {
      samples = checkSamples(samples);
      seed = orOne(seed);
      withoutJet = Check.range("withoutJet", withoutJet == null ? 0.2 : withoutJet, 0, 0.9);
    }

    @Override
    public Collisions withSeed(long newSeed) {
      return new Collisions(samples, newSeed, withoutJet);
    }

    @Override
    public int dimensions() {
      return 5;
    }
  }

  /** Regression of y on two features, uniform on [−1, 1]²: y = (x1 + x2)/2 + noise. */
  record Plane(Integer samples, Long seed, Double noise) implements Points {
    public Plane {
      samples = checkSamples(samples);
      seed = orOne(seed);
      noise = checkNoise(noise);
    }

    @Override
    public Plane withSeed(long newSeed) {
      return new Plane(samples, newSeed, noise);
    }
  }

  /**
   * A table in a file (CSV, optionally gzipped). Columns are named as in its header, or c1…cN
   * without one; a unit may follow in brackets, as in {@code pt [GeV]}. Classes are ordered by
   * number or alphabet; of two, one called {@code s} or {@code signal} is the second, the signal.
   *
   * @param file path, relative to the working folder; empty: a small generated stand-in, and it is
   *     said
   * @param target column to learn; null: the last
   * @param weights column of event weights; null: every event counts 1
   * @param missing number that stands for a missing value besides an empty cell and NaN; may be
   *     null
   * @param features columns to learn from; null: all the others
   * @param ignore columns left out; null: none
   * @param task null: classes if the target is text or has at most 20 distinct whole numbers, else
   *     regression
   * @param targets columns to learn together, in a regression, in place of {@code target}; null:
   *     one alone is learned
   */
  record Table(
      String file,
      HeaderMode header,
      String target,
      String weights,
      Double missing,
      List<String> features,
      List<String> ignore,
      Task task,
      List<String> targets)
      implements SourceSpec {
    public Table {
      file = file == null ? "" : file;
      header = header == null ? HeaderMode.AUTO : header;
      if (missing != null) {
        Check.finite("missing", missing);
      }
      features = features == null ? null : Check.list("features", features, 1);
      ignore = ignore == null ? List.of() : Check.list("ignore", ignore, 0);
      if (features != null && !ignore.isEmpty()) {
        throw new InvalidInputException("features and ignore are both given, expected one of them");
      }
      targets = targets == null ? null : Check.list("targets", targets, 1);
      if (targets != null && target != null) {
        throw new InvalidInputException("target and targets are both given, expected one of them");
      }
      if (targets != null && targets.size() > 1 && task == Task.CLASSIFY) {
        throw Check.found(
            "task", "classify", "regress for the targets " + String.join(", ", targets));
      }
    }

    /** With one target, or the last column as target. */
    public Table(
        String file,
        HeaderMode header,
        String target,
        String weights,
        Double missing,
        List<String> features,
        List<String> ignore,
        Task task) {
      this(file, header, target, weights, missing, features, ignore, task, null);
    }

    /** The columns to learn; empty: the last. */
    public List<String> learned() {
      return targets != null ? targets : target == null ? List.of() : List.of(target);
    }

    public Table withWeights(String newWeights) {
      return new Table(file, header, target, newWeights, missing, features, ignore, task, targets);
    }
  }

  private static int checkSamples(Integer samples) {
    return Check.range("samples", samples == null ? 1000 : samples, 2, MAX_SAMPLES);
  }

  private static double checkNoise(Double noise) {
    return Check.range("noise", noise == null ? 0 : noise, 0, 100);
  }

  private static long orOne(Long seed) {
    return seed == null ? 1 : seed;
  }
}
