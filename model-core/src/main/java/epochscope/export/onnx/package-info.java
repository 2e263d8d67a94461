/** Models in ONNX, the Open Neural Network Exchange: binary, and its protobuf-JSON form. */
package epochscope.export.onnx;
