package epochscope.views.decision;

import epochscope.analysis.DecisionMap;
import epochscope.analysis.WarpedPlane;
import epochscope.views.Frame;
import epochscope.views.Texts;
import epochscope.views.decision.DecisionChoices.NeuronPair;
import epochscope.views.drawing.Notice;
import epochscope.views.drawing.Painter;
import epochscope.views.drawing.Reading;
import epochscope.views.drawing.Surface;
import java.util.Optional;

/**
 * Paints the response over two features as a map, over one as a curve, with the sample; before the
 * first response the sample alone.
 */
public final class DecisionPainter implements Painter {
  private final ResponseMapPainter map = new ResponseMapPainter();
  private final WarpPainter warp = new WarpPainter();
  private final ResponseCurvePainter curve = new ResponseCurvePainter();
  private final RunMapsPainter runs = new RunMapsPainter();
  private SampleModel model;

  @Override
  public Reading paint(Frame frame, Surface surface) {
    surface.clear(surface.palette().surface());
    if (frame.data() == null || frame.data().train().size() == 0) {
      Notice.paint(surface, surface.box(), Texts.get("decision.empty"), Texts.get("remedy.data"));
      return Reading.NOTHING;
    }
    if (frame.topology() != null && frame.topology().takesImages()) {
      String why = Texts.get("decision.images");
      Notice.paint(surface, surface.box(), why, Texts.get("remedy.decision.images"));
      return Reading.NOTHING;
    }
    if (model == null || !model.isOf(frame.data(), frame.selection(), surface.palette())) {
      model = SampleModel.of(frame.data(), frame.selection(), surface.palette());
    }
    Optional<NeuronPair> pair = DecisionChoices.warp(frame.topology(), frame.selection());
    if (pair.isPresent()) {
      return warp.paint(model, frame, pair.get(), surface);
    }
    if (model.yFeature() >= 0 && RunMapsPainter.isWanted(frame)) {
      return runs.paint(model, frame, surface);
    }
    return model.yFeature() < 0
        ? curve.paint(model, frame, surface)
        : map.paint(model, frame, surface);
  }

  @Override
  public String numbers(Frame frame) {
    Optional<NeuronPair> pair = DecisionChoices.warp(frame.topology(), frame.selection());
    Optional<WarpedPlane> warped = frame.result(WarpedPlane.class);
    if (pair.isPresent() && warped.isPresent()) {
      return WarpNumbers.of(warped.get(), frame.data().train().features());
    }
    return frame
        .result(DecisionMap.class)
        .map(m -> MapNumbers.of(m, frame.data().train().features()))
        .orElse("");
  }
}
