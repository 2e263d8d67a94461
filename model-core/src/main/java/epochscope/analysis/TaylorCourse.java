package epochscope.analysis;

import epochscope.data.PreparedData;
import epochscope.history.Snapshot;
import java.util.List;
import java.util.function.Consumer;

/**
 * The mean absolute Taylor coefficients at moments spread over a run, each worked out once. For one
 * experiment; confined to one thread.
 */
public final class TaylorCourse {
  private static final int MOST_MOMENTS = 96;

  private final RunCourse<double[]> course = new RunCourse<>(MOST_MOMENTS);
  private TaylorExpansion expansion;
  private PreparedData data;
  private TaylorSample sample;
  private int output = -1;
  private int order;

  /** Publishes the curves that are known, ever finer ones. */
  void follow(
      TaylorCurvesRequest asked,
      Cancellation cancellation,
      Consumer<? super AnalysisResult> publish) {
    prepare(asked);
    long step = asked.context().snapshot().step();
    course.follow(
        asked.path(),
        asked.context().snapshot(),
        (moment, before) -> measure(moment, cancellation),
        cancellation,
        points -> publish.accept(curves(step, points)));
  }

  private void prepare(TaylorCurvesRequest asked) {
    if (data == asked.context().data() && output == asked.output() && order == asked.order()) {
      return;
    }
    data = asked.context().data();
    output = asked.output();
    order = asked.order();
    course.clear();
    expansion = new TaylorExpansion(asked.context().topology(), order, output);
    sample = TaylorSample.evenly(data.validationOrTrain(), asked.events());
  }

  private double[] measure(Snapshot moment, Cancellation cancellation) {
    expansion.setParameters(moment.parametersAsDoubles());
    return expansion.mean(sample, cancellation).clone();
  }

  private TaylorCurves curves(long step, List<RunCourse.Point<double[]>> points) {
    List<List<Integer>> terms = expansion.terms();
    double[][] means = new double[terms.size()][points.size()];
    for (int moment = 0; moment < points.size(); moment++) {
      for (int term = 0; term < means.length; term++) {
        means[term][moment] = points.get(moment).value()[term];
      }
    }
    double[] epochs = points.stream().mapToDouble(RunCourse.Point::epoch).toArray();
    return new TaylorCurves(step, output, terms, epochs, means);
  }
}
