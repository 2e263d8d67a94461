/** Models for lwtnn, the inference library of high-energy physics, in the form of its graphs. */
package epochscope.export.lwtnn;
