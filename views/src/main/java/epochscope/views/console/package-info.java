/** What has happened in the run, as lines of text. */
package epochscope.views.console;
