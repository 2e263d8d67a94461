package epochscope.app.builder.sketch;

import epochscope.data.DataPreparation;
import epochscope.spec.ExperimentSpec;
import epochscope.spec.SpecJson;

/** Samples to draw networks for. */
public final class Contexts {
  /** Two features, two classes. */
  public static final SketchContext POINTS = of("{\"type\": \"xor\", \"samples\": 40}");

  /** [1, 28, 28], ten classes. */
  public static final SketchContext DIGITS = of("{\"type\": \"digits\", \"samples\": 40}");

  /** [1, 20, 20], three classes. */
  public static final SketchContext SHAPES =
      of("{\"type\": \"shapes\", \"samples\": 40, \"size\": 20}");

  /** Two features, one number to learn. */
  public static final SketchContext PLANE = of("{\"type\": \"plane\", \"samples\": 40}");

  private Contexts() {}

  private static SketchContext of(String source) {
    ExperimentSpec experiment =
        SpecJson.readExperiment(
            """
            {"data": {"source": %s},
             "network": {"nodes": [{"type": "dense", "name": "out"}]},
             "training": {"batchSize": 8, "epochs": 1}}
            """
                .formatted(source),
            "context");
    return SketchContext.of(experiment, DataPreparation.prepare(experiment.data()));
  }
}
