/** The network as a drawing: neurons with what they see, weights as lines. */
package epochscope.views.network;
