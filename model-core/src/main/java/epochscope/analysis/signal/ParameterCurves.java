package epochscope.analysis.signal;

import epochscope.analysis.AnalysisResult;
import java.util.List;

/**
 * How the parameters of every layer, or their gradients, lie over a run. Immutable by contract:
 * arrays are handed out uncopied, for reading only.
 *
 * @param step of the moment shown
 * @param epochs [moment] rising
 * @param layers one per array of parameters that is trained, in the order of the parameter vector
 */
public record ParameterCurves(long step, Quantity quantity, double[] epochs, List<Layer> layers)
    implements AnalysisResult {
  public ParameterCurves {
    layers = List.copyOf(layers);
  }

  /** What is looked at. */
  public enum Quantity {
    PARAMETERS,
    /** Of the mean loss over a part of the training sample. */
    GRADIENTS
  }

  /**
   * @param node its name
   * @param name of the array, such as "weight"
   * @param size parameters in it
   * @param moments as many as epochs
   */
  public record Layer(String node, String name, int size, List<ParameterMoment> moments) {
    public Layer {
      moments = List.copyOf(moments);
    }
  }
}
