/** Loss and quality over the epochs. */
package epochscope.views.loss;
