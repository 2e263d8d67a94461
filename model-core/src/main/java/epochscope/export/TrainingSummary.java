package epochscope.export;

import epochscope.history.Metrics;
import epochscope.spec.Check;
import epochscope.spec.Precision;
import epochscope.spec.TrainingSpec;

/**
 * How a model came to be.
 *
 * @param seed of the initial weights, the order of the samples, dropout and augmentation
 * @param epochs after which the parameters were taken
 * @param backend what computed it
 * @param metrics of these very parameters; may hold NaN
 */
public record TrainingSummary(
    long seed, int epochs, Precision precision, String backend, Metrics metrics) {
  public TrainingSummary {
    Check.range("training.epochs", epochs, 0, TrainingSpec.MAX_EPOCHS);
    Check.present("precision", precision);
    Check.present("backend", backend);
    Check.present("metrics", metrics);
  }
}
