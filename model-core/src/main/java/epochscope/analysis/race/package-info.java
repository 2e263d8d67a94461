/** Optimisers that race on one network: what it costs, and how it went. */
package epochscope.analysis.race;
