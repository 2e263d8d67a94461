package epochscope.nn;

import epochscope.kernels.ChannelNorm;
import epochscope.kernels.DenseShape;
import epochscope.kernels.Kernels;
import epochscope.kernels.Values;
import epochscope.spec.Activation;
import epochscope.spec.NodeSpec;

/**
 * Makes the layers of a network over its parameters.
 *
 * @param gradient null where nothing is trained
 */
record LayerFactory(Topology topology, Kernels kernels, Values parameters, Values gradient) {

  /**
   * @param activation that the layer computes along, whatever its node says
   */
  Layer layer(int index, Activation activation) {
    Topology.Node node = topology.nodes().get(index);
    return switch (node.spec()) {
      case NodeSpec.Dense dense ->
          new DenseLayer(
              kernels,
              new DenseShape(node.in(), node.out(), activation),
              parameter(node, "weight"),
              parameter(node, "bias"),
              gradient(node, "weight"),
              gradient(node, "bias"));
      case NodeSpec.Convolution convolution ->
          new ConvolutionLayer(
              kernels,
              Windows.of(convolution, node.input()),
              activation,
              parameter(node, "weight"),
              convolution.bias() ? parameter(node, "bias") : null,
              gradient(node, "weight"),
              convolution.bias() ? gradient(node, "bias") : null);
      case NodeSpec.TransposedConvolution transposed ->
          new TransposedConvolutionLayer(
              kernels,
              Windows.of(transposed, node.input()),
              activation,
              parameter(node, "weight"),
              transposed.bias() ? parameter(node, "bias") : null,
              gradient(node, "weight"),
              transposed.bias() ? gradient(node, "bias") : null);
      case NodeSpec.Pooling pooling -> new PoolingLayer(kernels, Windows.of(pooling, node.input()));
      case NodeSpec.GlobalPooling pooling ->
          new PoolingLayer(kernels, Windows.of(pooling, node.input()));
      case NodeSpec.SpaceToDepth spaceToDepth ->
          RearrangementLayer.spaceToDepth(kernels, node.input(), spaceToDepth.block());
      case NodeSpec.DepthToSpace depthToSpace ->
          RearrangementLayer.depthToSpace(kernels, node.output(), depthToSpace.block());
      case NodeSpec.UpSampling upSampling ->
          RearrangementLayer.upSampling(kernels, node.input(), node.output(), upSampling.factor());
      case NodeSpec.BatchNormalisation normalisation -> batchNormalisation(node, normalisation);
      case NodeSpec.LayerNormalisation normalisation ->
          new LayerNormalisationLayer(
              kernels,
              normalisation.epsilon(),
              node.in(),
              parameter(node, "gamma"),
              parameter(node, "beta"),
              gradient(node, "gamma"),
              gradient(node, "beta"));
      case NodeSpec.Standardise standardise ->
          StandardiseLayer.of(
              kernels,
              standardise.offset(),
              standardise.scale(),
              node.input().axis(0),
              perChannel(node));
      case NodeSpec.Dropout dropout -> new DropoutLayer(kernels, dropout.rate(), node.out(), index);
      case NodeSpec.Add add -> new AddLayer(kernels);
      case NodeSpec.Multiply multiply -> new MultiplyLayer(kernels, node.out());
      case NodeSpec.Concatenate concatenate ->
          new ConcatenateLayer(
              kernels,
              node.inputs().stream().mapToInt(shape -> shape.size()).toArray(),
              node.out());
      case NodeSpec.Flatten flatten -> throw isNoStep(node);
      case NodeSpec.Reshape reshape -> throw isNoStep(node);
      case NodeSpec.Activate activate -> throw isNoStep(node);
    };
  }

  private static IllegalArgumentException isNoStep(Topology.Node node) {
    return new IllegalArgumentException(node.name() + " has no values of its own");
  }

  private Layer batchNormalisation(Topology.Node node, NodeSpec.BatchNormalisation spec) {
    int channels = node.input().axis(0);
    // The variances lie behind the means.
    int running = topology.parameters().find(node.name(), "mean").orElseThrow().offset();
    return new BatchNormalisationLayer(
        kernels,
        new ChannelNorm(channels, perChannel(node), spec.epsilon()),
        spec.momentum(),
        parameter(node, "gamma"),
        parameter(node, "beta"),
        kernels.slice(parameters, running, 2 * channels),
        gradient(node, "gamma"),
        gradient(node, "beta"));
  }

  private static int perChannel(Topology.Node node) {
    return node.in() / node.input().axis(0);
  }

  private Values parameter(Topology.Node node, String name) {
    return block(parameters, node, name);
  }

  private Values gradient(Topology.Node node, String name) {
    return gradient == null ? null : block(gradient, node, name);
  }

  private Values block(Values whole, Topology.Node node, String name) {
    ParameterLayout.Block block = topology.parameters().find(node.name(), name).orElseThrow();
    return kernels.slice(whole, block.offset(), block.size());
  }
}
