package epochscope.analysis.signal;

import epochscope.analysis.AnalysisResult;
import java.util.List;

/**
 * How signals and gradients go through a network, and how its parameters move, on a part of the
 * training sample, as in a training step on it.
 *
 * @param samples how many
 * @param layers in order of computation: those with weights, and activations that are nodes
 * @param parameters in the order of the parameter vector: those that are trained
 */
public record SignalPropagation(
    long step, int samples, List<LayerSignals> layers, List<ParameterSignals> parameters)
    implements AnalysisResult {
  public SignalPropagation {
    layers = List.copyOf(layers);
    parameters = List.copyOf(parameters);
  }
}
