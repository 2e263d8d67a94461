package epochscope.kernels;

import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.nativeblas.NativeOpsHolder;

/**
 * How many threads ND4J computes with. OpenBLAS and the elementwise loops have one setting for the
 * process; oneDNN takes OpenMP's, which every thread that calls has for itself.
 */
final class Nd4jThreads {
  private final int count;
  private Thread prepared;

  Nd4jThreads(int count) {
    this.count = count;
  }

  /** To be called before ND4J is. */
  void claim() {
    if (prepared != Thread.currentThread()) {
      prepared = Thread.currentThread();
      Nd4j.factory().blas().setMaxThreads(count);
      Nd4j.getEnvironment().setMaxMasterThreads(count);
      NativeOpsHolder.getInstance().getDeviceNativeOps().setOmpNumThreads(count);
    }
  }
}
