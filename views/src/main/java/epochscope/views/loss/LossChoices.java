package epochscope.views.loss;

import epochscope.views.Selection;
import java.util.List;

/**
 * What the view lets choose, as the selection has it.
 *
 * @param scale of the loss axis: one of {@link #SCALES}
 * @param time unit of the time axis: one of {@link #TIMES}
 * @param smoothing one of {@link #SMOOTHINGS}
 * @param metric below the loss: one of {@link #METRICS}, or a name without {@code train.} or {@code
 *     validation.}
 * @param rate whether the learning rate is drawn: one of {@link #RATES}
 */
record LossChoices(String scale, String time, String smoothing, String metric, String rate) {
  static final String SCALE = "loss.scale";
  static final String TIME = "loss.time";
  static final String SMOOTHING = "loss.smoothing";
  static final String METRIC = "loss.metric";
  static final String RATE = "loss.rate";

  /** Logarithmic once the losses span a wide range, else linear. */
  static final String AUTOMATIC = "automatic";

  static final String LINEAR = "linear";
  static final String LOGARITHMIC = "logarithmic";
  static final String EPOCHS = "epochs";
  static final String STEPS = "steps";
  static final String SECONDS = "seconds";
  static final String ALWAYS = "always";
  static final String NEVER = "never";
  static final String NONE = "none";

  static final List<String> SCALES = List.of(AUTOMATIC, LINEAR, LOGARITHMIC);
  static final List<String> TIMES = List.of(EPOCHS, STEPS, SECONDS);
  static final List<String> SMOOTHINGS = List.of(NONE, "light", "medium", "strong");

  /** Automatic: the area under the ROC curve, or else the accuracy. */
  static final List<String> METRICS = List.of(AUTOMATIC, NONE);

  /** Automatic: where it changes. */
  static final List<String> RATES = List.of(AUTOMATIC, ALWAYS, NEVER);

  static LossChoices of(Selection selection) {
    return new LossChoices(
        selection.choice(SCALE, AUTOMATIC),
        selection.choice(TIME, EPOCHS),
        selection.choice(SMOOTHING, NONE),
        selection.choice(METRIC, AUTOMATIC),
        selection.choice(RATE, AUTOMATIC));
  }

  /** Weight β of the past in the smoothed value; 0: none. */
  double beta() {
    return switch (smoothing) {
      case "light" -> 0.6;
      case "medium" -> 0.9;
      case "strong" -> 0.97;
      default -> 0;
    };
  }
}
