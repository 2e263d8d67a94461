package epochscope.views.image;

import epochscope.spec.Shape;

/**
 * Where a value lies in what a node gives: of [units] its channel is the unit, of [channels,
 * length] its row is 0.
 */
public record MapPlace(int channel, int row, int column) {
  /** Of the value at index {@code unit}, channels outermost. */
  public static MapPlace of(Shape shape, int unit) {
    int pixel = unit % pixels(shape);
    return new MapPlace(unit / pixels(shape), pixel / columns(shape), pixel % columns(shape));
  }

  /** Channel of the value at index {@code unit}; −1 of −1: none. */
  public static int channel(Shape shape, int unit) {
    return unit < 0 ? -1 : of(shape, unit).channel();
  }

  /** The middle of a channel. */
  public static MapPlace middle(Shape shape, int channel) {
    return new MapPlace(channel, (rows(shape) - 1) / 2, (columns(shape) - 1) / 2);
  }

  /** Index of the value there. */
  public int unit(Shape shape) {
    return channel * pixels(shape) + row * columns(shape) + column;
  }

  /** Values of a channel. */
  public static int pixels(Shape shape) {
    return rows(shape) * columns(shape);
  }

  public static int rows(Shape shape) {
    return shape.rank() == 3 ? shape.axis(1) : 1;
  }

  public static int columns(Shape shape) {
    return shape.rank() == 1 ? 1 : shape.axis(shape.rank() - 1);
  }
}
