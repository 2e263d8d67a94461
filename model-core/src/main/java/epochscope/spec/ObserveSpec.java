package epochscope.spec;

/**
 * What is followed over the epochs besides loss and quality; it costs time and changes nothing.
 *
 * @param taylor null: no Taylor coefficients
 */
public record ObserveSpec(TaylorSpec taylor) {}
