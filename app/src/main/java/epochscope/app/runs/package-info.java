/**
 * Runs that are kept beside the present one, and what is written down about them. Begin with {@code
 * KeptRuns}.
 */
package epochscope.app.runs;
