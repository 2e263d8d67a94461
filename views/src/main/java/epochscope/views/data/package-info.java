/** A look at the data before anything is learned from them. */
package epochscope.views.data;
