package epochscope.analysis.signal;

import epochscope.analysis.signal.ParameterSignals.Update;
import epochscope.history.Snapshot;
import epochscope.nn.ParameterLayout;
import java.util.Arrays;

/** How far have parameters moved between two moments? */
record ParameterUpdates(Snapshot earlier, Snapshot later) {
  static final double LOWEST = -8;
  static final double HIGHEST = 2;

  Update of(ParameterLayout.Block block) {
    double moved = 0;
    double length = 0;
    float[] logs = new float[block.size()];
    for (int i = 0; i < logs.length; i++) {
      double before = earlier.parameters()[block.offset() + i];
      double change = later.parameters()[block.offset() + i] - before;
      moved += change * change;
      length += before * before;
      logs[i] = (float) Math.log10(Math.abs(change) / Math.abs(before));
    }
    return new Update(
        later.step() - earlier.step(),
        Math.sqrt(moved) / Math.sqrt(length),
        medianOfFinite(logs),
        Distribution.over(LOWEST, HIGHEST, logs));
  }

  private static double medianOfFinite(float[] values) {
    float[] finite = values.clone();
    int count = 0;
    for (float value : values) {
      if (Float.isFinite(value)) {
        finite[count++] = value;
      }
    }
    Arrays.sort(finite, 0, count);
    return count == 0 ? Double.NaN : ((double) finite[(count - 1) / 2] + finite[count / 2]) / 2;
  }
}
