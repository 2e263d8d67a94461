/** Sessions: what the window holds, saved by itself, so that nothing is lost when it ends. */
package epochscope.app.session;
