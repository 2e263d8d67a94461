/**
 * Models as layers models of TensorFlow.js, which are Keras models in JSON and shards of weights.
 */
package epochscope.export.tfjs;
