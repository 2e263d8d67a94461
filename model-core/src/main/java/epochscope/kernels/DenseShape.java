package epochscope.kernels;

import epochscope.spec.Activation;

/**
 * y = activation(W x + b), W: [out, in], b: [out].
 *
 * @param activation one whose derivative is known from its output
 */
public record DenseShape(int in, int out, Activation activation) {}
