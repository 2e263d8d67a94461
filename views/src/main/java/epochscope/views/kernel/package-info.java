/** How one value of a convolution or a pooling comes about, with its numbers. */
package epochscope.views.kernel;
