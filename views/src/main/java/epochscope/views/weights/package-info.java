/** Weights, gradients and updates of every layer over the epochs. */
package epochscope.views.weights;
