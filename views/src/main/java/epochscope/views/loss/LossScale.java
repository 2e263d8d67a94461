package epochscope.views.loss;

/** How the loss axis runs. */
public enum LossScale {
  /** Logarithmic once the losses span a wide range, else linear. */
  AUTOMATIC,
  LINEAR,
  LOGARITHMIC
}
