package epochscope.app.experiment;

import epochscope.views.calibration.CalibrationView;
import epochscope.views.confusion.ConfusionView;
import epochscope.views.data.DataChoices;
import epochscope.views.data.DataView;
import epochscope.views.decision.DecisionChoices;
import epochscope.views.decision.DecisionView;
import epochscope.views.filters.FiltersPainter;
import epochscope.views.filters.FiltersView;
import epochscope.views.image.PenPicture;
import epochscope.views.image.ShownSample;
import epochscope.views.kernel.KernelStepView;
import epochscope.views.landscape.LandscapeChoices;
import epochscope.views.landscape.LandscapeView;
import epochscope.views.maps.FeatureMapsPainter;
import epochscope.views.maps.FeatureMapsView;
import epochscope.views.maps.TriedWindow;
import epochscope.views.network.NetworkChoices;
import epochscope.views.network.NetworkView;
import epochscope.views.race.RaceChoices;
import epochscope.views.race.RaceView;
import epochscope.views.response.ResponseView;
import epochscope.views.taylor.MappedTerm;
import epochscope.views.taylor.Shown;
import epochscope.views.taylor.TaylorView;
import epochscope.views.weights.Weighed;
import epochscope.views.weights.WeightsView;
import java.util.Map;
import java.util.Set;

/** The choices on which each view's questions depend; all others concern its painting only. */
final class AnalysisChoices {
  private static final Map<String, Set<String>> OF_VIEW =
      Map.ofEntries(
          Map.entry(
              DecisionView.ID,
              Set.of(DecisionChoices.OTHERS, DecisionChoices.UNCERTAINTY, DecisionChoices.SPACE)),
          Map.entry(
              NetworkView.ID,
              Set.of(
                  DecisionChoices.OTHERS,
                  PenPicture.CHOICE,
                  ShownSample.SHIFT,
                  NetworkChoices.FILL)),
          Map.entry(ResponseView.ID, Set.of(ResponseView.CURVES)),
          Map.entry(ConfusionView.ID, Set.of(ResponseView.CUT)),
          Map.entry(CalibrationView.ID, Set.of(CalibrationView.BINS)),
          Map.entry(DataView.ID, Set.of(DataChoices.SHOW, DataChoices.PAGE)),
          Map.entry(RaceView.ID, RaceChoices.ASKED),
          Map.entry(FiltersView.ID, Set.of(FiltersPainter.SHOW)),
          Map.entry(
              FeatureMapsView.ID,
              Set.of(
                  PenPicture.CHOICE,
                  ShownSample.SHIFT,
                  FeatureMapsPainter.SHOW,
                  TriedWindow.CHOICE)),
          Map.entry(KernelStepView.ID, Set.of(PenPicture.CHOICE, ShownSample.SHIFT)),
          Map.entry(
              LandscapeView.ID,
              Set.of(
                  LandscapeChoices.SHOW,
                  LandscapeChoices.PLANE,
                  LandscapeChoices.SAMPLE,
                  LandscapeChoices.CENTRE,
                  LandscapeChoices.RANGE,
                  LandscapeChoices.PARAMETERS)),
          Map.entry(TaylorView.ID, Set.of(Shown.CHOICE, MappedTerm.CHOICE)),
          Map.entry(WeightsView.ID, Set.of(Weighed.SHOW, Weighed.OF)));

  private AnalysisChoices() {}

  /** Their names. */
  static Set<String> of(String view) {
    return OF_VIEW.getOrDefault(view, Set.of());
  }
}
