/** What of the input a neuron sees. */
package epochscope.views.field;
