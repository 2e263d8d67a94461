/**
 * What goes through the layers of a network at a moment of a run: signals forwards, gradients
 * backwards, and the updates of the parameters. Begin with {@code SignalPropagation}.
 */
package epochscope.analysis.signal;
