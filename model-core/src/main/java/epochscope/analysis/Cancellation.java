package epochscope.analysis;

import java.util.concurrent.CancellationException;

/** Tells work that takes long that nobody waits for it any more. */
@FunctionalInterface
public interface Cancellation {
  Cancellation NEVER = () -> false;

  boolean cancelled();

  /** Ends work that is no longer wanted. */
  default void check() {
    if (cancelled()) {
      throw new CancellationException("a newer request has taken its place");
    }
  }
}
