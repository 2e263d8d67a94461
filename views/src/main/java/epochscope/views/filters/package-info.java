/** The filters of a convolution, their gradients, and what excites them. */
package epochscope.views.filters;
