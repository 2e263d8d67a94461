/** To which features, and to which pairs of them, the response responds. */
package epochscope.views.taylor;
