package epochscope.analysis;

import epochscope.nn.Topology.Node;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What does every neuron answer anywhere in the plane of two features? */
public final class NeuronMapsAnalysis {
  /** Pixels along either axis. */
  public static final int SIZE = 32;

  /** Of wider layers the first units are looked at. */
  public static final int MAX_UNITS = 64;

  private NeuronMapsAnalysis() {}

  public static NeuronMaps compute(
      AnalysisContext context, FeaturePlane plane, Cancellation cancellation) {
    PlaneGrid grid = new PlaneGrid(plane, context.data().preprocessing(), SIZE);
    List<Node> nodes = context.topology().nodes();
    Map<String, float[][]> activations = new LinkedHashMap<>();
    for (Node node : nodes) {
      activations.put(node.name(), new float[Math.min(node.out(), MAX_UNITS)][grid.pixels()]);
    }
    grid.answer(
        context,
        cancellation,
        (network, firstPixel) -> {
          for (int node = 0; node < nodes.size(); node++) {
            float[][] maps = activations.get(nodes.get(node).name());
            for (int unit = 0; unit < maps.length; unit++) {
              network.copyActivations(node, unit, maps[unit], firstPixel);
            }
          }
        });
    return new NeuronMaps(context.snapshot().step(), plane, SIZE, grid.height(), activations);
  }
}
