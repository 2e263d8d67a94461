package epochscope.views.network;

import epochscope.analysis.FeatureMaps;
import epochscope.analysis.NeuronMaps;
import epochscope.nn.ParameterLayout.Block;
import epochscope.views.Frame;
import epochscope.views.drawing.Company;
import java.util.Arrays;
import java.util.Objects;

/** The scales common to the networks of all runs that are shown. */
record NetworkScale(Company company) {
  /** The largest |w| between units in any of them; 0 where the network stands by itself. */
  static double most(Company company) {
    return company.isAlone()
        ? 0
        : company.frames().stream().mapToDouble(NetworkScale::most).max().orElse(0);
  }

  private static double most(Frame frame) {
    double most = 0;
    for (Block block : frame.topology().parameters().blocks()) {
      boolean weights = block.name().equals("weight") && block.shape().size() == 2;
      for (int i = 0; weights && frame.snapshot() != null && i < block.size(); i++) {
        double weight = Math.abs(frame.snapshot().parameters()[block.offset() + i]);
        most = Double.isFinite(weight) ? Math.max(most, weight) : most;
      }
    }
    return most;
  }

  /** [unit][point] what the neurons of that node answer in any of them. */
  float[][] units(String node) {
    return company
        .results(NeuronMaps.class)
        .map(maps -> maps.activations().get(node))
        .filter(Objects::nonNull)
        .flatMap(Arrays::stream)
        .toArray(float[][]::new);
  }

  /** [run][value] what that node makes of the sample. */
  float[][] values(String node) {
    return company
        .results(FeatureMaps.class)
        .map(maps -> maps.maps().get(node))
        .filter(Objects::nonNull)
        .map(FeatureMaps.FeatureMap::values)
        .toArray(float[][]::new);
  }
}
