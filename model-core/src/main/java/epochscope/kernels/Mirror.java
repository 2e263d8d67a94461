package epochscope.kernels;

import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.List;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.concurrency.AffinityManager.Location;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * Numbers on the heap and in ND4J's memory, in the same order on both sides. A side is made when it
 * is first asked for, and brought up to date when it is asked for again: what one side alone works
 * on is never copied.
 */
final class Mirror {
  /** Fewer numbers are rearranged on the heap, where no call costs microseconds. */
  private static final int SMALL = 1 << 14;

  private final int size;
  private final Scratch scratch;
  private final List<INDArray> views = new ArrayList<>();
  private final List<Rearrangement> rearrangements = new ArrayList<>();
  private final PreparedOps ops = new PreparedOps();
  private MemoryOrder order = MemoryOrder.UNITS;
  private float[] heap;
  private INDArray device;
  private FloatBuffer hostMemory;

  // What has been made on neither side is zero on both.
  private boolean heapIsCurrent = true;
  private boolean deviceIsCurrent = true;

  /** Zeros. */
  Mirror(int size, Scratch scratch) {
    this.size = size;
    this.scratch = scratch;
  }

  int size() {
    return size;
  }

  MemoryOrder order() {
    return order;
  }

  /** Operations that fill ND4J's side. */
  PreparedOps ops() {
    return ops;
  }

  /** Whether ND4J's side holds the values, so that asking for it costs nothing. */
  boolean isOnDevice() {
    return device != null && deviceIsCurrent;
  }

  /** The heap's side. */
  float[] heap() {
    if (heap == null) {
      heap = new float[size];
    }
    if (!heapIsCurrent) {
      Nd4j.getAffinityManager().ensureLocation(device, Location.HOST);
      hostMemory.get(0, heap, 0, size);
      heapIsCurrent = true;
    }
    return heap;
  }

  /** The heap's side, which is going to be written: other sides no longer hold the values. */
  float[] heapToWrite() {
    float[] values = heap();
    deviceIsCurrent = false;
    return values;
  }

  /** The heap's side, all of which is going to be written in that order. */
  float[] heapToFill(MemoryOrder newOrder) {
    order = newOrder;
    heapIsCurrent = true;
    return heapToWrite();
  }

  /** Brings ND4J's side up to date. */
  void toDevice() {
    makeDevice();
    if (!deviceIsCurrent) {
      hostMemory.put(0, heap, 0, size);
      Nd4j.getAffinityManager().tagLocation(device, Location.HOST);
      deviceIsCurrent = true;
    }
  }

  /** Brings ND4J's side up to date, part of which is going to be written. */
  void toDeviceToWrite() {
    toDevice();
    heapIsCurrent = false;
  }

  /** Writes a few values on ND4J's side, so that the others need not leave it. */
  void putOnDevice(int offset, float[] values, int count) {
    toDeviceToWrite();
    Nd4j.getAffinityManager().ensureLocation(device, Location.HOST);
    hostMemory.put(offset, values, 0, count);
    Nd4j.getAffinityManager().tagLocation(device, Location.HOST);
  }

  /** For ND4J's side, all of which is going to be written in that order. */
  void toDeviceToFill(MemoryOrder newOrder) {
    makeDevice();
    order = newOrder;
    deviceIsCurrent = true;
    heapIsCurrent = false;
  }

  private void makeDevice() {
    if (device == null) {
      device = Nd4j.zeros(DataType.FLOAT, size);
      hostMemory = device.data().asNioFloat();
    }
  }

  /**
   * ND4J's side from {@code offset} as an array of that shape; made once.
   *
   * @param layout {@code c}: the last axis is contiguous, {@code f}: the first
   */
  INDArray view(int offset, char layout, long... shape) {
    for (int i = 0; i < views.size(); i++) {
      INDArray view = views.get(i);
      if (view.offset() == offset && view.ordering() == layout && hasShape(view, shape)) {
        return view;
      }
    }
    INDArray view =
        Nd4j.create(device.data(), shape, Nd4j.getStrides(shape, layout), offset, layout);
    views.add(view);
    return view;
  }

  private static boolean hasShape(INDArray view, long[] shape) {
    boolean same = view.rank() == shape.length;
    for (int axis = 0; same && axis < shape.length; axis++) {
      same = view.size(axis) == shape[axis];
    }
    return same;
  }

  /** Puts the values in that order, if they lie in another. */
  void arrange(MemoryOrder wanted) {
    while (!order.equals(wanted)) {
      Rearrangement step = rearrangement(order.stepTo(wanted));
      if (heapIsCurrent && (step.size() <= SMALL || !isOnDevice())) {
        float[] values = heapToWrite();
        float[] rearranged = scratch.heap(step.size());
        step.copy(values, rearranged);
        System.arraycopy(rearranged, 0, values, 0, step.size());
      } else {
        toDeviceToWrite();
        INDArray rearranged = scratch.device(step.size());
        ops.run(step, () -> onDevice(step, rearranged), rearranged);
      }
      order = step.target();
    }
  }

  private Runnable onDevice(Rearrangement step, INDArray rearranged) {
    INDArray from = step.view(device.data());
    INDArray to = rearranged.reshape(step.axes());
    INDArray vector = view(0, 'c', step.size());
    return () -> {
      to.assign(from);
      vector.assign(rearranged);
    };
  }

  private Rearrangement rearrangement(MemoryOrder target) {
    for (int i = 0; i < rearrangements.size(); i++) {
      Rearrangement known = rearrangements.get(i);
      if (known.source().equals(order) && known.target().equals(target)) {
        return known;
      }
    }
    Rearrangement made = Rearrangement.of(order, target);
    rearrangements.add(made);
    return made;
  }
}
