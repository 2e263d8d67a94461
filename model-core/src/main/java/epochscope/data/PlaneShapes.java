package epochscope.data;

import epochscope.spec.SourceSpec;
import java.util.Arrays;

/** The classes of the generated two-dimensional problems. */
final class PlaneShapes {
  private static final double DISC_RADIUS = 0.5;
  private static final double RING_FROM = 0.7;

  private PlaneShapes() {}

  static ClassShape blobs(SourceSpec.Blobs spec) {
    return (label, draws, point) -> {
      polar(point, 1, 2 * Math.PI * label / spec.classes());
      Arrays.fill(point, 2, point.length, 0);
      for (int i = 0; i < point.length; i++) {
        point[i] += spec.spread() * draws.normal();
      }
    };
  }

  /** Uniform by area. */
  static ClassShape circles() {
    return (label, draws, point) -> {
      double squaredRadius =
          label == 1
              ? draws.uniform(0, DISC_RADIUS * DISC_RADIUS)
              : draws.uniform(RING_FROM * RING_FROM, 1);
      polar(point, Math.sqrt(squaredRadius), draws.uniform(0, 2 * Math.PI));
    };
  }

  static ClassShape xor() {
    return (label, draws, point) -> {
      point[0] = draws.uniform(-1, 1);
      double size = draws.uniform();
      point[1] = (point[0] >= 0) == (label == 1) ? size : -size;
    };
  }

  static ClassShape twoMoons() {
    return (label, draws, point) -> {
      polar(point, 1, draws.uniform(0, Math.PI));
      if (label == 1) {
        point[0] = 1 - point[0];
        point[1] = 0.5 - point[1];
      }
    };
  }

  static ClassShape spirals(SourceSpec.Spirals spec) {
    return (label, draws, point) -> {
      double radius = draws.uniform();
      double armStart = (double) label / spec.classes();
      polar(point, radius, 2 * Math.PI * (spec.turns() * radius + armStart));
    };
  }

  static ClassShape checkerboard(SourceSpec.Checkerboard spec) {
    int cells = spec.cells();
    return (label, draws, point) -> {
      int column;
      int row;
      do {
        column = draws.index(cells);
        row = draws.index(cells);
      } while ((column + row) % 2 == label);
      point[0] = (column + draws.uniform()) * 2 / cells - 1;
      point[1] = (row + draws.uniform()) * 2 / cells - 1;
    };
  }

  private static void polar(double[] point, double radius, double angle) {
    point[0] = radius * StrictMath.cos(angle);
    point[1] = radius * StrictMath.sin(angle);
  }
}
