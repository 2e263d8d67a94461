/**
 * What is learned from. {@link epochscope.data.DataPreparation} reads a table or draws a sample,
 * fills or drops missing values, splits it and scales it; the result is {@link
 * epochscope.data.PreparedData}: three {@link epochscope.data.Dataset}s and the {@link
 * epochscope.data.Preprocessing} that stays with the model. {@link
 * epochscope.data.ExperimentResolver} then fills in what the data decides about the network.
 */
package epochscope.data;
