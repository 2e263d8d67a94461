package epochscope.train;

import epochscope.kernels.Kernels;
import epochscope.kernels.Values;
import epochscope.spec.EarlyStoppingSpec;
import java.nio.ByteBuffer;

/** Watches the validation loss, remembers the best epoch and its weights. */
final class EarlyStopping {
  private final EarlyStoppingSpec spec;
  private final Kernels kernels;
  private final Values bestParameters;
  private int bestEpoch;
  private double lowest = Double.POSITIVE_INFINITY;
  private int progressEpoch;
  private double reference = Double.POSITIVE_INFINITY;

  /**
   * @param spec null: never stops and keeps no weights, only the best epoch
   */
  EarlyStopping(EarlyStoppingSpec spec, Kernels kernels, int size) {
    this.spec = spec;
    this.kernels = kernels;
    bestParameters = spec == null ? null : kernels.allocate(size);
  }

  int bestEpoch() {
    return bestEpoch;
  }

  /**
   * @param loss the validation loss after {@code epoch}; NaN is never an improvement
   * @return whether to stop; {@code parameters} are then those of the best epoch
   */
  boolean endEpoch(int epoch, double loss, Values parameters) {
    if (loss < lowest) {
      lowest = loss;
      bestEpoch = epoch;
      if (spec != null) {
        kernels.copy(parameters, bestParameters);
      }
    }
    if (spec == null) {
      return false;
    }
    if (loss < reference - spec.minDelta()) {
      reference = loss;
      progressEpoch = epoch;
    }
    boolean stop = epoch - progressEpoch >= spec.patience();
    if (stop && lowest < Double.POSITIVE_INFINITY) {
      kernels.copy(bestParameters, parameters);
    }
    return stop;
  }

  int bytes() {
    return 2 * Integer.BYTES + 2 * Double.BYTES + (spec == null ? 0 : bestParameters.bytes());
  }

  void save(ByteBuffer out) {
    out.putInt(bestEpoch).putInt(progressEpoch).putDouble(lowest).putDouble(reference);
    if (spec != null) {
      bestParameters.save(out);
    }
  }

  void load(ByteBuffer in) {
    bestEpoch = in.getInt();
    progressEpoch = in.getInt();
    lowest = in.getDouble();
    reference = in.getDouble();
    if (spec != null) {
      bestParameters.load(in);
    }
  }
}
