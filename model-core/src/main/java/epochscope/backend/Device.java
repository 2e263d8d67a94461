package epochscope.backend;

/** What a training is asked to compute with. */
public enum Device {
  /** A graphics card for large networks, if this build and the machine have one; else the CPU. */
  AUTO,
  CPU,
  /** A graphics card by NVIDIA, also for small networks. */
  CUDA
}
