package epochscope.data;

import com.fasterxml.jackson.annotation.JsonProperty;
import epochscope.spec.Check;
import epochscope.spec.Scaling;
import epochscope.spec.Shape;
import java.util.ArrayList;
import java.util.List;

/**
 * What was learned on the training sample about each feature, kept with the model: a missing value
 * is replaced, then x' = (f(x) − offset)/scale, where f is the identity or a logarithm.
 *
 * @param columns one per feature
 * @param dropped names of columns that were left out because they lack values
 * @param images [channels, rows, columns] of images, the pixels of a channel all scaled alike;
 *     null: of a table
 */
public record Preprocessing(List<Column> columns, List<String> dropped, Shape images) {
  public Preprocessing {
    columns = List.copyOf(columns);
    dropped = List.copyOf(dropped);
  }

  /** How the value that a missing one becomes was found. */
  public enum Replacement {
    @JsonProperty("mean")
    MEAN,
    @JsonProperty("median")
    MEDIAN,
    @JsonProperty("mode")
    MODE,
    @JsonProperty("constant")
    CONSTANT
  }

  /** Of a table. */
  public Preprocessing(List<Column> columns, List<String> dropped) {
    this(columns, dropped, null);
  }

  /** Of a table of which no column was left out. */
  public Preprocessing(List<Column> columns) {
    this(columns, List.of(), null);
  }

  /**
   * Of images.
   *
   * @param channels one per channel, whose features are called otherwise
   */
  public static Preprocessing ofImages(Shape shape, List<Column> channels) {
    List<Feature> pixels = PixelFeatures.of(shape);
    int pixelsPerChannel = pixels.size() / channels.size();
    List<Column> columns = new ArrayList<>(pixels.size());
    for (int i = 0; i < pixels.size(); i++) {
      columns.add(channels.get(i / pixelsPerChannel).of(pixels.get(i)));
    }
    return new Preprocessing(columns, List.of(), shape);
  }

  /** Of images: one per channel, under its name; of a table: empty. */
  public List<Column> channels() {
    List<Column> channels = new ArrayList<>();
    for (int channel = 0; images != null && channel < images.axis(0); channel++) {
      Feature feature = new Feature(PixelFeatures.channelName(images, channel), "");
      channels.add(columns.get(channel * (images.size() / images.axis(0))).of(feature));
    }
    return channels;
  }

  /**
   * f(x) = ln(max(x + shift, floor)).
   *
   * @param shift in the feature's unit
   * @param floor in the feature's unit, above zero: the smallest value of the training sample,
   *     shifted
   */
  public record Logarithm(double shift, double floor) {
    public Logarithm {
      Check.finite("shift", shift);
      Check.positive("floor", floor);
    }

    /** ln x where the smallest value {@code min} is above zero, else ln(1 + x − min). */
    static Logarithm above(double min) {
      return min > 0 ? new Logarithm(0, min) : new Logarithm(1 - min, 1);
    }

    double of(double x) {
      return Math.log(Math.max(x + shift, floor));
    }

    double inverse(double value) {
      return Math.exp(value) - shift;
    }
  }

  /**
   * @param logarithm null: f is the identity
   * @param offset in the unit of f(x)
   * @param scale in the unit of f(x), above zero
   * @param missing the value that stands for a missing one besides NaN; null: none
   * @param replaced by what kind of value
   * @param replacement what a missing value becomes, in the feature's unit
   */
  public record Column(
      Feature feature,
      Scaling scaling,
      Logarithm logarithm,
      double offset,
      double scale,
      Double missing,
      Replacement replaced,
      double replacement) {
    /** Of a feature that is not put through a logarithm; a mean replaces what is missing. */
    public Column(
        Feature feature,
        Scaling scaling,
        double offset,
        double scale,
        Double missing,
        double replacement) {
      this(feature, scaling, null, offset, scale, missing, Replacement.MEAN, replacement);
    }

    /** The same for another feature. */
    Column of(Feature other) {
      return new Column(other, scaling, logarithm, offset, scale, missing, replaced, replacement);
    }

    public double scaled(double x) {
      return ((logarithm == null ? x : logarithm.of(x)) - offset) / scale;
    }

    public double unscaled(double scaled) {
      double value = scaled * scale + offset;
      return logarithm == null ? value : logarithm.inverse(value);
    }

    public boolean isMissing(double x) {
      return Double.isNaN(x) || (missing != null && x == missing);
    }
  }
}
