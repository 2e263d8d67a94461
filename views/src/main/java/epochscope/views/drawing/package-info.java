/**
 * What all views draw with: colours, type, axes, curves, maps, legends. Pictures are painted by
 * Java2D into an {@code int[]} without any toolkit; the window shows that same array.
 */
package epochscope.views.drawing;
