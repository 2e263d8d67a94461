package epochscope.analysis.signal;

import epochscope.spec.Activation;

/**
 * What goes through one layer.
 *
 * @param node its name
 * @param before the activation: z
 * @param after the activation: y
 * @param gradient of each sample's own loss with respect to z; null where nothing is trained up to
 *     here
 * @param saturated share of the values z at which the activation's slope is below 5 % of its
 *     largest, so that hardly any gradient passes; of ReLU those that are off; NaN of softmax
 * @param dead share of the units that are saturated for every sample; NaN of softmax
 */
public record LayerSignals(
    String node,
    Activation activation,
    Distribution before,
    Distribution after,
    Distribution gradient,
    double saturated,
    double dead) {}
