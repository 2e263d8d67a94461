/** The loss around a moment of the run, with the way the optimiser took. */
package epochscope.views.landscape;
