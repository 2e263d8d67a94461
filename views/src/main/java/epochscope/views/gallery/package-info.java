/** All the views by name, for the window and the command line. */
package epochscope.views.gallery;
