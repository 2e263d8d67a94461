package epochscope.views.decision;

import epochscope.analysis.FeaturePlane;
import epochscope.data.Dataset;
import epochscope.data.Feature;
import epochscope.data.PreparedData;
import epochscope.spec.Task;
import epochscope.views.Selection;
import epochscope.views.drawing.Axis;
import epochscope.views.drawing.ColourMap;
import epochscope.views.drawing.Palette;
import epochscope.views.drawing.ResponseScale;
import java.util.function.DoubleToIntFunction;

/**
 * What the view needs to know of a sample, worked out once for a sample, choice of features and
 * palette.
 *
 * @param yFeature −1: there is one feature only
 * @param map colours of responses; of several outputs, those of one of them
 */
record SampleModel(
    PreparedData data,
    int xFeature,
    int yFeature,
    int output,
    SamplePoints points,
    TrainingRegion region,
    ColourMap map,
    Palette palette) {
  private static final double MARGIN = 0.05;

  /** Values of a training sample that may be changed by hand: each change is a copy. */
  private static final int MOST_DRAWN = 200_000;

  static SampleModel of(PreparedData data, Selection selection, Palette palette) {
    int features = data.train().features().size();
    int x = Math.clamp(selection.xFeature(), 0, features - 1);
    int y = features == 1 ? -1 : Math.clamp(selection.yFeature(), 0, features - 1);
    int output = Math.max(0, selection.output());
    SamplePoints points = SamplePoints.of(data, x, y, output);
    ColourMap map = ResponseScale.of(data, output, palette);
    TrainingRegion region = TrainingRegion.of(data, x, y);
    return new SampleModel(data, x, y, output, points, region, map, palette);
  }

  /** Whether it is what {@link #of} would give, without working it out. */
  boolean isOf(PreparedData otherData, Selection selection, Palette otherPalette) {
    return data == otherData
        && palette == otherPalette
        && xFeature == selection.xFeature()
        && yFeature == selection.yFeature()
        && output == selection.output();
  }

  boolean matches(FeaturePlane plane) {
    return plane.x() == xFeature && plane.y() == yFeature;
  }

  Dataset train() {
    return data.train();
  }

  boolean classes() {
    return train().task() == Task.CLASSIFY;
  }

  /**
   * Whether its points can be changed by hand: not those of large samples, of which some are seen.
   */
  boolean canBeDrawn() {
    return train().targets().size() == 1
        && (long) train().size() * train().features().size() <= MOST_DRAWN;
  }

  /** How many kinds of points can be drawn; 0: their place says what they are. */
  int brushes() {
    return classes() ? train().classes().size() : yFeature < 0 ? 0 : DecisionChoices.BRUSH_STEPS;
  }

  /** The class's index, or the target, of a kind of point. */
  float brushTarget(int brush) {
    double step = (map.high() - map.low()) / (DecisionChoices.BRUSH_STEPS - 1);
    return classes() ? brush : (float) (map.low() + brush * step);
  }

  DoubleToIntFunction pointColours(Palette colours) {
    return classes() ? target -> colours.classColour((int) target) : map::colour;
  }

  /** Name of what the network answers. */
  String responseName(String response) {
    return classes() ? response : train().targets().get(targetColumn());
  }

  int targetColumn() {
    return Math.min(output, train().targets().size() - 1);
  }

  Axis xAxis(FeaturePlane plane) {
    return plane != null ? axis(xFeature, plane.xMin(), plane.xMax()) : axis(xFeature, points.x());
  }

  Axis yAxis(FeaturePlane plane) {
    return plane != null ? axis(yFeature, plane.yMin(), plane.yMax()) : axis(yFeature, points.y());
  }

  /** Whether both features are of one kind, so that circles should look round. */
  boolean squareUnits(Axis x, Axis y) {
    double ratio = (x.max() - x.min()) / (y.max() - y.min());
    return feature(xFeature).unit().equals(feature(yFeature).unit()) && ratio > 0.5 && ratio < 2;
  }

  Feature feature(int index) {
    return train().features().get(index);
  }

  private Axis axis(int feature, float[] values) {
    double low = Double.POSITIVE_INFINITY;
    double high = Double.NEGATIVE_INFINITY;
    for (float value : values) {
      low = Math.min(low, value);
      high = Math.max(high, value);
    }
    double pad = values.length == 0 ? 0 : MARGIN * (high - low);
    return values.length == 0 ? axis(feature, 0, 1) : axis(feature, low - pad, high + pad);
  }

  private Axis axis(int index, double low, double high) {
    Feature feature = feature(index);
    return Axis.linear(Axis.title(feature.name(), feature.unit()), low, high);
  }
}
