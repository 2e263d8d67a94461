package epochscope.train;

/**
 * Keeps time for whoever trains: how long the speed limit wants to wait, how fast it went, and when
 * a moment within an epoch is worth a look. One thread uses it; any may ask for the speed.
 */
final class Tempo {
  /** Within an epoch a moment is shown no more often. */
  private static final long SHORTEST_BETWEEN_GLIMPSES = 25_000_000;

  /** To copy the parameters of a large network takes no more than one part in so many. */
  private static final int TIMES_THE_COST = 50;

  /** The computer may sleep while a moment is copied: that is no reason to wait for hours. */
  private static final long LONGEST_BETWEEN_GLIMPSES = 5_000_000_000L;

  private double samplesPerEpoch;
  private final Pace pace = new Pace();
  private final Beat beat = new Beat();
  private final Throughput throughput = new Throughput();
  private long shownAt;
  private long betweenGlimpses = SHORTEST_BETWEEN_GLIMPSES;

  Tempo(int samplesPerEpoch) {
    this.samplesPerEpoch = samplesPerEpoch;
  }

  /** From now on, when {@code samples} have been trained on, it counts. */
  void startFrom(long samples) {
    long now = System.nanoTime();
    throughput.startFrom(samples, now);
    pace.startFrom(samples / samplesPerEpoch, now);
  }

  void limit(double epochsPerSecond, long samples) {
    pace.set(epochsPerSecond);
    pace.startFrom(samples / samplesPerEpoch, System.nanoTime());
  }

  /** Epochs have another length from now on. */
  void resize(int newSamplesPerEpoch, long samples) {
    samplesPerEpoch = newSamplesPerEpoch;
    pace.startFrom(samples / samplesPerEpoch, System.nanoTime());
  }

  /** How long to wait before more than {@code samples} are trained on; 0: not at all. */
  long nanosToWait(long samples) {
    return pace.isLimited() ? pace.nanosToWait(samples / samplesPerEpoch, System.nanoTime()) : 0;
  }

  /** A moment is shown. */
  void shown() {
    shownAt = System.nanoTime();
  }

  /** What it takes to show a moment within an epoch. */
  void glimpseTook(long nanos) {
    betweenGlimpses =
        Math.clamp(TIMES_THE_COST * nanos, SHORTEST_BETWEEN_GLIMPSES, LONGEST_BETWEEN_GLIMPSES);
  }

  /** Counts a step; true where none was shown for a while. */
  boolean glimpseIsDue(long samples) {
    if (!beat.isDue()) {
      return false;
    }
    long now = System.nanoTime();
    throughput.update(samples, now);
    return now - shownAt >= betweenGlimpses;
  }

  double samplesPerSecond() {
    return throughput.perSecond();
  }
}
