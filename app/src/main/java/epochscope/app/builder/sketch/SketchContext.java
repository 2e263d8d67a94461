package epochscope.app.builder.sketch;

import epochscope.data.Dataset;
import epochscope.data.PreparedData;
import epochscope.spec.Check;
import epochscope.spec.ExperimentSpec;
import epochscope.spec.Shape;

/**
 * What a sketch's network is to be trained on, and how.
 *
 * @param experiment all but the network counts
 * @param train the sample it is trained on
 */
public record SketchContext(ExperimentSpec experiment, Dataset train) {
  public SketchContext {
    Check.present("experiment", experiment);
    Check.present("train", train);
  }

  public static SketchContext of(ExperimentSpec experiment, PreparedData data) {
    return new SketchContext(experiment, data.train());
  }

  /** Of one sample. */
  public Shape sample() {
    return train.shape();
  }
}
