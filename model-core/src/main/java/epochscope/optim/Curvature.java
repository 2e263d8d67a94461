package epochscope.optim;

import epochscope.kernels.Kernels;
import epochscope.kernels.Values;
import epochscope.spec.Check;
import java.nio.ByteBuffer;

/**
 * What the last steps s and the changes y of the gradient over them tell of the inverse Hessian.
 * Nocedal and Wright, Numerical Optimization (2006), algorithm 7.4.
 */
final class Curvature {
  /** Pairs with a smaller product would spoil it: the curvature along s must be positive. */
  private static final double LEAST_PRODUCT = 1e-10;

  private final Kernels kernels;
  private final Values[] steps;
  private final Values[] changes;

  /** 1/(y·s) of each pair. */
  private final double[] inverses;

  private final double[] shares;

  /** Pairs there are; the oldest of them stands at {@code first} of the ring. */
  private int count;

  private int first;

  /** Of the unit matrix to begin with, y·s/(y·y) of the newest pair. */
  private double scale = 1;

  Curvature(Kernels kernels, int memory, int size) {
    this.kernels = kernels;
    steps = new Values[memory];
    changes = new Values[memory];
    for (int i = 0; i < memory; i++) {
      steps[i] = kernels.allocate(size);
      changes[i] = kernels.allocate(size);
    }
    inverses = new double[memory];
    shares = new double[memory];
  }

  /** Remembers a pair, in place of the oldest where there is no room. */
  void learn(Values step, Values change) {
    double product = kernels.dot(change, step);
    if (!(product > LEAST_PRODUCT)) {
      return;
    }
    if (count == steps.length) {
      first = at(1);
    } else {
      count++;
    }
    int newest = at(count - 1);
    kernels.copy(step, steps[newest]);
    kernels.copy(change, changes[newest]);
    inverses[newest] = 1 / product;
    scale = product / kernels.sumOfSquares(change);
  }

  /** Makes of the gradient the quasi-Newton step, −H⁻¹g. */
  void toStep(Values vector) {
    kernels.scale(-1, vector);
    for (int age = count - 1; age >= 0; age--) {
      int i = at(age);
      shares[i] = kernels.dot(steps[i], vector) * inverses[i];
      kernels.addScaled(-shares[i], changes[i], vector);
    }
    kernels.scale(scale, vector);
    for (int age = 0; age < count; age++) {
      int i = at(age);
      double share = kernels.dot(changes[i], vector) * inverses[i];
      kernels.addScaled(shares[i] - share, steps[i], vector);
    }
  }

  /** Where in the ring the pair stands that {@code age} others precede. */
  private int at(int age) {
    return (first + age) % steps.length;
  }

  int bytes() {
    int vectors = Math.multiplyExact(2 * steps.length, steps[0].bytes());
    return Math.addExact(2 * Integer.BYTES + (1 + steps.length) * Double.BYTES, vectors);
  }

  void save(ByteBuffer out) {
    out.putInt(count).putInt(first).putDouble(scale);
    for (int i = 0; i < steps.length; i++) {
      out.putDouble(inverses[i]);
      steps[i].save(out);
      changes[i].save(out);
    }
  }

  void load(ByteBuffer in) {
    count = Check.range("pairs of the exact state", in.getInt(), 0, steps.length);
    first = Check.range("oldest pair of the exact state", in.getInt(), 0, steps.length - 1);
    scale = in.getDouble();
    for (int i = 0; i < steps.length; i++) {
      inverses[i] = in.getDouble();
      steps[i].load(in);
      changes[i].load(in);
    }
  }
}
