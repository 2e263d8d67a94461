package epochscope.data;

import epochscope.spec.Shape;
import java.util.ArrayList;
import java.util.List;

/** The pixels of an image as the features of a sample, and their names. */
public final class PixelFeatures {
  private static final List<String> COLOURS = List.of("red", "green", "blue");

  private PixelFeatures() {}

  /**
   * A feature for each pixel, in the order of the values: p{row}_{column} of one channel,
   * p{channel}_{row}_{column} of several, counted from 0.
   *
   * @param shape [channels, rows, columns]
   */
  public static List<Feature> of(Shape shape) {
    List<Feature> features = new ArrayList<>(shape.size());
    for (int channel = 0; channel < shape.axis(0); channel++) {
      String name = shape.axis(0) == 1 ? "p" : "p" + channel + "_";
      for (int row = 0; row < shape.axis(1); row++) {
        for (int column = 0; column < shape.axis(2); column++) {
          features.add(new Feature(name + row + "_" + column, ""));
        }
      }
    }
    return features;
  }

  /** Grey, the colours, or the channels by number. */
  public static String channelName(Shape shape, int channel) {
    return switch (shape.axis(0)) {
      case 1 -> "grey";
      case 3 -> COLOURS.get(channel);
      default -> "channel " + channel;
    };
  }
}
