package epochscope.backend;

/** Who computes. */
public enum KernelChoice {
  /** As the network's size suggests. */
  AUTO,
  /** Plain Java loops. */
  JAVA,
  /** ND4J. */
  ND4J
}
