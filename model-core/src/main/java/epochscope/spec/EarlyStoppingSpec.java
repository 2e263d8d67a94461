package epochscope.spec;

/**
 * Training ends when the validation loss has not fallen by more than {@code minDelta} below its
 * best for {@code patience} epochs, and the weights of the best epoch are restored.
 */
public record EarlyStoppingSpec(Integer patience, Double minDelta) {
  public EarlyStoppingSpec {
    patience = Check.range("patience", patience == null ? 10 : patience, 1, 1_000_000_000);
    minDelta = Check.range("minDelta", minDelta == null ? 0 : minDelta, 0, 1e9);
  }
}
