package epochscope.views.taylor;

import epochscope.data.Dataset;
import epochscope.data.Feature;
import epochscope.nn.Topology;
import epochscope.spec.Task;
import epochscope.views.Frame;
import epochscope.views.drawing.Subscripted;
import java.util.List;
import java.util.stream.Collectors;

/** The coefficients of a network by name. */
final class TaylorTerms {
  /** Names of features up to this length stand side by side as an index: x1x2. */
  private static final int SHORT = 2;

  private TaylorTerms() {}

  static List<String> features(Frame frame) {
    return frame.data().train().features().stream().map(Feature::name).toList();
  }

  /** The output looked at. */
  static int output(Frame frame) {
    return Math.clamp(frame.selection().output(), 0, frame.topology().outputs() - 1);
  }

  static String outputName(Frame frame, int output) {
    Dataset train = frame.data().train();
    boolean one = frame.topology().outputs() == 1;
    if (train.task() == Task.CLASSIFY && !one && output < train.classes().size()) {
      return train.classes().get(output);
    }
    if (train.task() == Task.REGRESS && output < train.targets().size()) {
      return train.targets().get(output);
    }
    return one ? train.classes().getLast() : "y" + (output + 1);
  }

  /** t with the features' names as its index. */
  static Subscripted name(List<Integer> term, List<String> features) {
    boolean brief = term.stream().allMatch(i -> features.get(i).length() <= SHORT);
    return new Subscripted(
        "t", term.stream().map(features::get).collect(Collectors.joining(brief ? "" : ", ")));
  }

  /** Names of the nodes that have no curvature, as far as the response depends on one. */
  static List<String> piecewiseLinear(Topology topology) {
    return topology.nodes().stream()
        .filter(node -> node.spec().activation().isPiecewiseLinear())
        .map(Topology.Node::name)
        .toList();
  }
}
