package epochscope.app.experiment;

import epochscope.analysis.AnalysisRequest;
import epochscope.history.Snapshot;
import epochscope.spec.InvalidInputException;
import epochscope.train.NetworkRaceRequest;
import epochscope.views.Selection;
import epochscope.views.race.RaceChoices;
import java.util.List;

/** What a race of optimisers needs answered: only one on the network does. */
final class RaceQuestion {
  private RaceQuestion() {}

  static List<AnalysisRequest> of(
      OpenExperiment experiment, Snapshot snapshot, Selection selection) {
    if (!RaceChoices.isOnNetwork(selection)) {
      return List.of();
    }
    try {
      RaceChoices choices = RaceChoices.of(selection);
      return List.of(
          new NetworkRaceRequest(
              experiment.resolved(),
              experiment.topology(),
              experiment.data(snapshot),
              choices.onNetwork(),
              choices.epochs(),
              RaceChoices.plane(selection)));
    } catch (InvalidInputException e) {
      // The view itself says what is wrong with the choice.
      return List.of();
    }
  }
}
