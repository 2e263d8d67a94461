package epochscope.app.layout;

import epochscope.data.Dataset;
import epochscope.nn.Topology;
import epochscope.spec.NodeSpec;
import java.util.Locale;

/** What a network learns from, as far as it decides which views say most. */
public enum NetworkKind {
  TABLE_CLASSIFICATION,
  TABLE_REGRESSION,
  IMAGES_CONVOLUTION,
  IMAGES_DENSE;

  public static NetworkKind of(Topology topology, Dataset sample) {
    if (topology.takesImages()) {
      boolean convolves =
          topology.nodes().stream().anyMatch(node -> node.spec() instanceof NodeSpec.Convolution);
      return convolves ? IMAGES_CONVOLUTION : IMAGES_DENSE;
    }
    return sample.classes().isEmpty() ? TABLE_REGRESSION : TABLE_CLASSIFICATION;
  }

  /** By which it is kept in files. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
