/** What is played once when an image of the program is made, so that later starts are short. */
package epochscope.app.rehearsal;
