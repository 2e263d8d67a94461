package epochscope.app.experiment;

import epochscope.analysis.AnalysisContext;
import epochscope.analysis.AnalysisRequest;
import epochscope.analysis.EffectiveFieldRequest;
import epochscope.analysis.FilterGradientRequest;
import epochscope.analysis.FilterPatchesRequest;
import epochscope.analysis.MapGradientsRequest;
import epochscope.analysis.TriedMapRequest;
import epochscope.spec.NodeSpec;
import epochscope.views.Selection;
import epochscope.views.field.FieldChoice;
import epochscope.views.filters.FilterNodes;
import epochscope.views.filters.FiltersPainter;
import epochscope.views.image.NodeChoice;
import epochscope.views.image.SampleSteps;
import epochscope.views.image.ShownSample;
import epochscope.views.maps.FeatureMapsPainter;
import epochscope.views.maps.TriedWindow;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What the views of filters, maps and fields need answered of a moment. */
record ImageQuestions(AnalysisContext context) {
  /** Samples that are searched for what excites a filter, and pieces kept of them. */
  private static final int PATCH_SAMPLES = 500;

  private static final int PATCHES = 9;

  /** Views that ask about the chosen neuron, or its node. */
  private static final Set<String> OF_NEURONS = Set.of("receptive-field");

  private static final Set<String> OF_NODES = Set.of("filters");

  List<AnalysisRequest> of(String view, Selection selection) {
    if (context.topology().nodes().stream().noneMatch(NodeChoice::isSpatial)) {
      return List.of();
    }
    return switch (view) {
      case "filters" -> filters(selection);
      case "receptive-field" -> field(selection);
      case "feature-maps" -> featureMaps(selection);
      default -> List.of(maps(selection));
    };
  }

  /** What the network makes of the sample that is shown. */
  AnalysisRequest maps(Selection selection) {
    return new AnalysisRequest.OfFeatureMaps(context, ShownSample.of(context.data(), selection));
  }

  /** The part of a selection on which a view's questions depend, its choices left as they are. */
  static Selection concerning(String view, Selection selection) {
    if (OF_NEURONS.contains(view)) {
      return selection;
    }
    return selection.withNeuron(OF_NODES.contains(view) ? selection.node() : null, 0);
  }

  private List<AnalysisRequest> featureMaps(Selection selection) {
    List<AnalysisRequest> asked = new ArrayList<>();
    asked.add(maps(selection));
    float[] sample = ShownSample.of(context.data(), selection);
    boolean drawn = SampleSteps.isDrawn(context.data(), selection);
    if (selection.choice(FeatureMapsPainter.SHOW, "").equals("gradient") && !drawn) {
      int row = ShownSample.row(context.data(), selection);
      asked.add(new MapGradientsRequest(context, sample, row));
    }
    TriedWindow.of(context.topology(), selection)
        .ifPresent(
            window -> {
              int node = context.topology().indexOf(window.node());
              NodeSpec tried = window.appliedTo(context.topology().nodes().get(node).spec());
              asked.add(new TriedMapRequest(context, tried, sample));
            });
    return asked;
  }

  /** Gradients and patches are computed only where they are shown. */
  private List<AnalysisRequest> filters(Selection selection) {
    int node = FilterNodes.chosen(context.topology(), selection);
    if (node < 0) {
      return List.of();
    }
    return switch (selection.choice(FiltersPainter.SHOW, "weights")) {
      case "gradient" -> List.of(new FilterGradientRequest(context, node));
      case "patches" -> List.of(new FilterPatchesRequest(context, node, PATCH_SAMPLES, PATCHES));
      default -> List.of();
    };
  }

  private List<AnalysisRequest> field(Selection selection) {
    FieldChoice choice = FieldChoice.of(context.topology(), selection);
    return choice.node() < 0
        ? List.of()
        : List.of(new EffectiveFieldRequest(context, choice.node(), choice.unit()));
  }
}
