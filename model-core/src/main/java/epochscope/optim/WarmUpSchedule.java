package epochscope.optim;

import epochscope.spec.ScheduleSpec;
import java.nio.ByteBuffer;

/** Up in a line over the first {@code updates}; {@code then} has its own time from there. */
record WarmUpSchedule(long updates, Schedule then) implements Schedule {

  static WarmUpSchedule of(ScheduleSpec.WarmUp spec, long updatesPerEpoch) {
    long updates =
        spec.steps() == null
            ? Math.max(1, Math.round(spec.epochs() * updatesPerEpoch))
            : spec.steps();
    return new WarmUpSchedule(updates, Schedule.of(spec.then(), updatesPerEpoch));
  }

  @Override
  public double rate(double base, long update) {
    return update < updates ? base * (update + 1) / updates : then.rate(base, update - updates);
  }

  @Override
  public void endEpoch(long made, double loss) {
    if (made >= updates) {
      then.endEpoch(made - updates, loss);
    }
  }

  @Override
  public void baseSet() {
    then.baseSet();
  }

  @Override
  public int bytes() {
    return then.bytes();
  }

  @Override
  public void save(ByteBuffer out) {
    then.save(out);
  }

  @Override
  public void load(ByteBuffer in) {
    then.load(in);
  }
}
