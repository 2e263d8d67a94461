package epochscope.analysis.landscape;

import epochscope.history.Snapshot;
import java.util.Arrays;
import java.util.List;

/** A part of a path that stands for the whole of it. */
final class EvenSnapshots {
  private EvenSnapshots() {}

  /**
   * At most {@code most}, equally far from each other in number, the first and the last among them.
   *
   * @param most at least 2
   */
  static List<Snapshot> of(List<Snapshot> path, int most) {
    return path.size() <= most
        ? path
        : Arrays.stream(numbers(path.size(), most)).mapToObj(path::get).toList();
  }

  /**
   * Which ones these are of {@code size}.
   *
   * @param most at least 2
   */
  static int[] numbers(int size, int most) {
    int count = Math.min(size, most);
    int[] numbers = new int[count];
    for (int i = 0; i < count; i++) {
      numbers[i] = count == 1 ? 0 : (int) ((long) i * (size - 1) / (count - 1));
    }
    return numbers;
  }
}
