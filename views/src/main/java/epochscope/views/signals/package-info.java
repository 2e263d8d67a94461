/** What goes through the layers: activations forwards, gradients backwards. */
package epochscope.views.signals;
