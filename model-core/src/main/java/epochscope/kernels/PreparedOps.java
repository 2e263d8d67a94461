package epochscope.kernels;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Operations of ND4J with their operands, made when they are first run and kept. */
final class PreparedOps {
  private final List<Prepared> known = new ArrayList<>();

  private record Prepared(Object what, INDArray[] operands, Runnable operation) {
    boolean is(Object otherWhat, INDArray[] others) {
      boolean same = operands.length == others.length && what.equals(otherWhat);
      for (int i = 0; same && i < others.length; i++) {
        same = operands[i] == others[i];
      }
      return same;
    }
  }

  /**
   * Runs what {@code make} makes; it is made once for the same {@code what} and the same operands.
   */
  void run(Object what, Supplier<Runnable> make, INDArray... operands) {
    for (int i = 0; i < known.size(); i++) {
      Prepared prepared = known.get(i);
      if (prepared.is(what, operands)) {
        prepared.operation.run();
        return;
      }
    }
    Runnable made = make.get();
    known.add(new Prepared(what, operands, made));
    made.run();
  }
}
