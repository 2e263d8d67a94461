/**
 * The drawing of a sketch, and what pointer and keys do in it. All but the node needs no toolkit.
 */
package epochscope.app.builder.canvas;
