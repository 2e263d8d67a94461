package epochscope.optim;

import epochscope.spec.ScheduleSpec;
import java.nio.ByteBuffer;

/** Lower each time the loss has not fallen for a while. */
final class PlateauSchedule implements Schedule {
  private final ScheduleSpec.OnPlateau spec;
  private double lowest = Double.POSITIVE_INFINITY;
  private int waited;
  private int reductions;

  PlateauSchedule(ScheduleSpec.OnPlateau spec) {
    this.spec = spec;
  }

  @Override
  public double rate(double base, long update) {
    double reduced = reductions == 0 ? base : base * Math.pow(spec.factor(), reductions);
    return Math.max(reduced, Math.min(spec.minimum(), base));
  }

  @Override
  public void endEpoch(long updates, double loss) {
    if (loss < lowest - spec.minDelta()) {
      lowest = loss;
      waited = 0;
      return;
    }
    waited++;
    if (waited == spec.patience()) {
      waited = 0;
      reductions++;
    }
  }

  @Override
  public void baseSet() {
    waited = 0;
    reductions = 0;
  }

  @Override
  public int bytes() {
    return Double.BYTES + 2 * Integer.BYTES;
  }

  @Override
  public void save(ByteBuffer out) {
    out.putDouble(lowest).putInt(waited).putInt(reductions);
  }

  @Override
  public void load(ByteBuffer in) {
    lowest = in.getDouble();
    waited = in.getInt();
    reductions = in.getInt();
  }
}
