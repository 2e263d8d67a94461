package epochscope.data;

import epochscope.spec.InvalidInputException;
import epochscope.spec.Scaling;
import epochscope.spec.Shape;
import java.util.ArrayList;
import java.util.List;

/**
 * How pixels are scaled: one offset and scale for all pixels of a channel, learned on the training
 * images, in double precision.
 */
final class PixelScaling {
  static final double BRIGHTEST = 255;

  private final Dataset train;
  private final List<Preprocessing.Column> channels;

  private PixelScaling(Dataset train, List<Preprocessing.Column> channels) {
    this.train = train;
    this.channels = channels;
  }

  static PixelScaling learned(Dataset train, Scaling scaling) {
    Shape shape = train.shape();
    List<Preprocessing.Column> channels = new ArrayList<>();
    for (int channel = 0; channel < shape.axis(0); channel++) {
      Moments moments = Moments.of(train, channel);
      Feature feature = new Feature(PixelFeatures.channelName(shape, channel), "");
      channels.add(column(feature, scaling, moments));
    }
    return new PixelScaling(train, channels);
  }

  private static Preprocessing.Column column(Feature feature, Scaling scaling, Moments moments) {
    LearnedScale scale =
        switch (scaling) {
          case NONE -> new LearnedScale(null, 0, 1);
          case PIXELS -> new LearnedScale(null, 0, BRIGHTEST);
          case Z_SCORE -> LearnedScale.between(moments.mean(), moments.deviation());
          case MIN_MAX -> LearnedScale.between(moments.min(), moments.max() - moments.min());
          case LOG ->
              throw new InvalidInputException(
                  "data.scaling is log, expected none, pixels, z-score or min-max for images");
        };
    return new Preprocessing.Column(
        feature, scaling, scale.offset(), scale.scale(), null, moments.mean());
  }

  /** Scales the images of {@code part} where they stand. */
  void apply(Dataset part) {
    int pixels = pixelsPerChannel();
    float[] values = part.featureValues();
    for (int start = 0; start < values.length; start += pixels) {
      Preprocessing.Column channel = channels.get(start / pixels % channels.size());
      for (int i = start; i < start + pixels; i++) {
        values[i] = (float) channel.scaled(values[i]);
      }
    }
  }

  /** What stays with the model: the channels, and the same for each of their pixels. */
  Preprocessing preprocessing() {
    return Preprocessing.ofImages(train.shape(), channels);
  }

  private int pixelsPerChannel() {
    return train.shape().size() / train.shape().axis(0);
  }

  /** Mean, population standard deviation and range of all pixels of a channel. */
  private record Moments(double mean, double deviation, double min, double max) {
    static Moments of(Dataset images, int channel) {
      int channels = images.shape().axis(0);
      int pixels = images.shape().size() / channels;
      float[] values = images.featureValues();
      double sum = 0;
      float min = Float.POSITIVE_INFINITY;
      float max = Float.NEGATIVE_INFINITY;
      for (int from = channel * pixels; from < values.length; from += channels * pixels) {
        for (int i = from; i < from + pixels; i++) {
          sum += values[i];
          min = Math.min(min, values[i]);
          max = Math.max(max, values[i]);
        }
      }
      double mean = sum / (values.length / channels);
      double squares = 0;
      for (int from = channel * pixels; from < values.length; from += channels * pixels) {
        for (int i = from; i < from + pixels; i++) {
          squares += (values[i] - mean) * (values[i] - mean);
        }
      }
      return new Moments(mean, Math.sqrt(squares / (values.length / channels)), min, max);
    }
  }
}
