package epochscope.kernels;

import epochscope.spec.Activation;

/**
 * y = activation(W x + b), W: [out, in], b: [out].
 *
 * @param activation any but softmax
 */
public record DenseShape(int in, int out, Activation activation) {}
