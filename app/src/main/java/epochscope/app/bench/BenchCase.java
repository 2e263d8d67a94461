package epochscope.app.bench;

import java.util.List;

/** One thing whose speed or size is measured. */
public interface BenchCase {
  /** By which it is asked for on the command line. */
  String name();

  /**
   * Measures; takes some seconds.
   *
   * @param threads for what can use several
   */
  List<Figure> measure(int threads) throws InterruptedException;
}
