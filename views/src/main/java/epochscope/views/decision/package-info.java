/** The network's response over one or two features, with the sample. */
package epochscope.views.decision;
