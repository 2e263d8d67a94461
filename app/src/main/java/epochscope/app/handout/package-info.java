/**
 * A whole lesson as a hand-out: a page that works off line in any browser, and a picture of every
 * step. Begin with {@code Handout}.
 */
package epochscope.app.handout;
