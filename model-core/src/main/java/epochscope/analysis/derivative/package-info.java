/**
 * The exact first and second derivatives of a network's outputs with respect to its features, in
 * double precision: {@code InputDerivatives} is what others use.
 *
 * <p>A network is a chain of linear maps and of steps that bend. Second derivatives come from the
 * bends alone: with the adjoint a = ∂y/∂u of what a step gives and the slopes ∂z/∂x of what it
 * takes, an activation u = φ(z) adds a·φ″(z)·(∂z/∂x_i)(∂z/∂x_j) for each unit, and softmax,
 * products and layer normalisations add sums of the same kind. So one pass forward, one backward
 * and one of slopes suffice, and no second derivative is ever carried through a layer.
 */
package epochscope.analysis.derivative;
