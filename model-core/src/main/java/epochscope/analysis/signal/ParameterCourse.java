package epochscope.analysis.signal;

import epochscope.analysis.AnalysisContext;
import epochscope.analysis.AnalysisResult;
import epochscope.analysis.Cancellation;
import epochscope.analysis.RunCourse;
import epochscope.analysis.RunCourse.Point;
import epochscope.analysis.signal.ParameterCurves.Layer;
import epochscope.analysis.signal.ParameterCurves.Quantity;
import epochscope.data.PreparedData;
import epochscope.history.Snapshot;
import epochscope.nn.ParameterLayout;
import epochscope.nn.ParameterLayout.Block;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * The parameters of every layer, or their gradients, at moments spread over a run, each looked at
 * once. For one experiment; confined to one thread.
 */
public final class ParameterCourse {
  private static final int MOST_MOMENTS = 96;

  private final RunCourse<List<ParameterMoment>> course = new RunCourse<>(MOST_MOMENTS);
  private PreparedData data;

  /** Null: no gradients are asked for. */
  private GradientPass pass;

  private Quantity quantity = Quantity.PARAMETERS;

  void follow(
      ParameterCurvesRequest asked,
      Cancellation cancellation,
      Consumer<? super AnalysisResult> publish) {
    AnalysisContext context = asked.context();
    if (quantity != asked.quantity() || data != context.data()) {
      quantity = asked.quantity();
      data = context.data();
      pass = quantity == Quantity.GRADIENTS ? new GradientPass(context) : null;
      course.clear();
    }
    List<Block> blocks = trained(context.topology().parameters());
    course.follow(
        asked.path(),
        context.snapshot(),
        (moment, before) -> measure(moment, before, blocks),
        cancellation,
        points -> publish.accept(curves(context.snapshot().step(), blocks, points)));
  }

  private static List<Block> trained(ParameterLayout layout) {
    return layout.blocks().stream().filter(block -> block.offset() < layout.trained()).toList();
  }

  private List<ParameterMoment> measure(Snapshot moment, Snapshot before, List<Block> blocks) {
    if (quantity == Quantity.GRADIENTS) {
      float[] gradient = pass.at(moment);
      return blocks.stream().map(block -> ParameterMoment.of(gradient, block, Double.NaN)).toList();
    }
    return blocks.stream()
        .map(
            block ->
                ParameterMoment.of(
                    moment.parameters(), block, ParameterMoment.change(before, moment, block)))
        .toList();
  }

  private ParameterCurves curves(
      long step, List<Block> blocks, List<Point<List<ParameterMoment>>> points) {
    double[] epochs = points.stream().mapToDouble(Point::epoch).toArray();
    List<Layer> layers = new ArrayList<>();
    for (int i = 0; i < blocks.size(); i++) {
      int index = i;
      Block block = blocks.get(i);
      layers.add(
          new Layer(
              block.node(),
              block.name(),
              block.size(),
              points.stream().map(point -> point.value().get(index)).toList()));
    }
    return new ParameterCurves(step, quantity, epochs, layers);
  }
}
