/**
 * The network builder's model: a drawing of a network that may be unfinished or wrong, what can be
 * done to it, and what is to be said of it. Everything is immutable but {@link
 * epochscope.app.builder.sketch.SketchHistory}; nothing knows the window.
 */
package epochscope.app.builder.sketch;
