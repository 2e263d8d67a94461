/**
 * The primitives that layers, losses and optimisers are written in, and who computes them: plain
 * Java loops for small shapes, ND4J for large ones.
 *
 * <p>The double-precision classes ({@code JavaDoubleKernels}, {@code DoubleDense}, …) are made from
 * their {@code Float} namesakes by the build, so that what is checked in double is what runs in
 * float; only {@code DoubleMath} and {@code DoubleValues} are written by hand.
 */
package epochscope.kernels;
