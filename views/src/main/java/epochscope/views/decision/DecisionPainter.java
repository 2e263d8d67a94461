package epochscope.views.decision;

import epochscope.analysis.DecisionMap;
import epochscope.analysis.WarpedPlane;
import epochscope.views.Frame;
import epochscope.views.Texts;
import epochscope.views.decision.DecisionChoices.NeuronPair;
import epochscope.views.drawing.Company;
import epochscope.views.drawing.Notice;
import epochscope.views.drawing.Reading;
import epochscope.views.drawing.RunPainter;
import epochscope.views.drawing.Surface;
import java.util.Optional;

/**
 * Paints the response over two features as a map, over one as a curve, with the sample; before the
 * first response the sample alone.
 */
public final class DecisionPainter implements RunPainter {
  private final ResponseMapPainter map = new ResponseMapPainter();
  private final WarpPainter warp = new WarpPainter();
  private final ResponseCurvePainter curve = new ResponseCurvePainter();
  private SampleModel model;

  @Override
  public Reading paint(Frame frame, Company company, Surface surface) {
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
    prepare(frame, surface);
    Optional<NeuronPair> pair = DecisionChoices.warp(frame.topology(), frame.selection());
    if (pair.isPresent()) {
      return warp.paint(model, frame, pair.get(), surface);
    }
    return model.yFeature() < 0
        ? curve.paint(model, frame, surface)
        : map.paint(model, frame, surface, company.isAlone());
  }

  private void prepare(Frame frame, Surface surface) {
    if (model == null || !model.isOf(frame.data(), frame.selection(), surface.palette())) {
      model = SampleModel.of(frame.data(), frame.selection(), surface.palette());
    }
  }

  @Override
  public RunPainter another() {
    return new DecisionPainter();
  }

  @Override
  public double tallest() {
    return 0.85;
  }

  @Override
  public Optional<Key> key(Company company, Surface surface) {
    Frame frame = company.frames().getFirst();
    boolean samples = frame.data() != null && frame.data().train().size() > 0;
    if (!samples || frame.topology().takesImages() || isWarped(frame)) {
      return Optional.empty();
    }
    prepare(frame, surface);
    if (model.yFeature() < 0) {
      return Optional.empty();
    }
    return Optional.of(map.legend(model, frame, surface));
  }

  private static boolean isWarped(Frame frame) {
    return DecisionChoices.warp(frame.topology(), frame.selection()).isPresent();
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
