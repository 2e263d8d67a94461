package epochscope.kernels;

import epochscope.spec.Activation;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.api.ops.CustomOp;
import org.nd4j.linalg.api.ops.Op;
import org.nd4j.linalg.api.ops.impl.scalar.RectifiedLinear;
import org.nd4j.linalg.api.ops.impl.transforms.pairwise.arithmetic.AddOp;
import org.nd4j.linalg.api.ops.impl.transforms.pairwise.arithmetic.MulOp;
import org.nd4j.linalg.api.ops.impl.transforms.same.Sign;
import org.nd4j.linalg.factory.Nd4j;

/**
 * What is done to each value for itself, in whatever order the values lie: in ND4J's memory where
 * they are there, are many, and ND4J is quick at it; else by the plain loops.
 */
final class Nd4jElementwise {
  /** From so many values on, ND4J's calls cost less than to fetch the values to the heap. */
  private static final int MANY = 1 << 18;

  private final Scratch scratch;

  Nd4jElementwise(Scratch scratch) {
    this.scratch = scratch;
  }

  /** All values of x, which are as many. */
  void copy(MirroredValues x, MirroredValues y) {
    MemoryOrder order = x.mirror().order();
    if (isFor(x, x.size())) {
      INDArray from = x.vector(x.size());
      y.mirror().toDeviceToFill(order);
      y.vector(y.size()).assign(from);
    } else {
      FloatValues from = x.rawToRead();
      FloatValues to = y.rawToFill(order);
      System.arraycopy(from.array(), from.offset(), to.array(), to.offset(), to.size());
    }
  }

  /** y = activation(z) for any but softmax. */
  void activate(Activation activation, MirroredValues z, MirroredValues y, int count) {
    if (activation == Activation.LINEAR && z == y) {
      return;
    }
    MemoryOrder order = z.mirror().order();
    if (activation == Activation.RELU && isFor(z, count)) {
      INDArray from = z.vector(count);
      y.mirror().toDeviceToFill(order);
      INDArray to = y.vector(count);
      y.mirror().ops().run(activation, () -> operation(new RectifiedLinear(from, to, 0)), from, to);
    } else {
      FloatValues from = z.rawToRead();
      FloatValues to = y.rawToFill(order);
      if (z != y) {
        System.arraycopy(from.array(), from.offset(), to.array(), to.offset(), count);
      }
      FloatActivation.forward(activation, to, count);
    }
  }

  /**
   * dy ← dy · activation'(z) for any but softmax.
   *
   * @param z null where the derivative is known from y
   */
  void activationBackward(
      Activation activation, MirroredValues z, MirroredValues y, MirroredValues dy, int count) {
    if (activation == Activation.LINEAR) {
      return;
    }
    MemoryOrder order = y.mirror().order();
    dy.mirror().arrange(order);
    if (activation == Activation.RELU && isFor(y, count)) {
      INDArray slope = scratch.device(count);
      INDArray outputs = y.vector(count);
      dy.mirror().toDeviceToWrite();
      INDArray gradient = dy.vector(count);
      dy.mirror()
          .ops()
          .run(activation, () -> relu(outputs, slope, gradient), outputs, slope, gradient);
      return;
    }
    if (z != null) {
      z.mirror().arrange(order);
    }
    FloatActivation.backward(
        activation, z == null ? null : z.rawToRead(), y.rawToRead(), dy.raw(), count);
  }

  /** The derivative is the sign of what came out, which is never negative. */
  private static Runnable relu(INDArray outputs, INDArray slope, INDArray gradient) {
    Runnable sign = operation(new Sign(outputs, slope));
    Runnable multiply = operation(new MulOp(gradient, slope, gradient));
    return () -> {
      sign.run();
      multiply.run();
    };
  }

  void dropout(double rate, long key, MirroredValues x, MirroredValues y, int count) {
    MemoryOrder order = x.mirror().order();
    FloatValues from = x.rawToRead();
    FloatValues to = y.rawToFill(order);
    if (order.isUnits()) {
      FloatDropout.apply(rate, key, from, to, count);
    } else {
      FloatDropout.apply(rate, key, from, to, order);
    }
  }

  /** y ← y + x */
  void add(MirroredValues x, MirroredValues y) {
    y.mirror().arrange(x.mirror().order());
    if (isFor(x, x.size())) {
      INDArray added = x.vector(x.size());
      y.mirror().toDeviceToWrite();
      INDArray sum = y.vector(y.size());
      y.mirror().ops().run(AddOp.class, () -> operation(new AddOp(sum, added, sum)), sum, added);
    } else {
      FloatUpdate.addScaled(1, x.rawToRead(), y.raw());
    }
  }

  private static boolean isFor(MirroredValues values, int count) {
    return count >= MANY && values.mirror().isOnDevice();
  }

  private static Runnable operation(Op op) {
    return () -> Nd4j.getExecutioner().exec(op);
  }

  private static Runnable operation(CustomOp op) {
    return () -> Nd4j.getExecutioner().exec(op);
  }
}
