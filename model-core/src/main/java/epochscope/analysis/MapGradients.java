package epochscope.analysis;

/**
 * The gradient of one sample's loss with respect to what every node gives before its activation.
 *
 * @param maps ∂loss/∂z at the place of each value; 0 where nothing is trained below
 */
public record MapGradients(FeatureMaps maps) implements AnalysisResult {
  @Override
  public long step() {
    return maps.step();
  }
}
