/** What can be put into a sketch, as cards that are dragged, clicked or found by their names. */
package epochscope.app.builder.palette;
