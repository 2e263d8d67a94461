package epochscope.app.window;

import epochscope.nn.Topology;
import epochscope.views.decision.DecisionView;
import epochscope.views.loss.LossView;
import epochscope.views.network.NetworkView;
import epochscope.views.response.ResponseView;
import java.util.List;

/** The views that an experiment opens with where no lesson says so. */
final class UsualViews {
  static final List<String> OF_TABLES =
      List.of(LossView.ID, DecisionView.ID, NetworkView.ID, ResponseView.ID);

  private static final List<String> OF_IMAGES =
      List.of(LossView.ID, NetworkView.ID, ResponseView.ID);

  private UsualViews() {}

  static List<String> of(Topology topology) {
    return topology.takesImages() ? OF_IMAGES : OF_TABLES;
  }
}
