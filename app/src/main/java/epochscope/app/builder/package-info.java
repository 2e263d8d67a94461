/** The network builder as a page of the window: palette, canvas, settings and a line of status. */
package epochscope.app.builder;
