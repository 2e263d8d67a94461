package epochscope.analysis;

/**
 * The gradient of the mean loss over a part of the training sample with respect to the filters of
 * one node.
 *
 * @param samples how many
 * @param bank ∂loss/∂w at the place of each weight
 */
public record FilterGradient(int samples, FilterBank bank) implements AnalysisResult {
  @Override
  public long step() {
    return bank.step();
  }
}
