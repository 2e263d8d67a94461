package epochscope.history;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.RandomAccess;

/**
 * Snapshots by rising step, and the memory they take. What a view once got is never overwritten:
 * the array is appended to, or left to the views and replaced.
 */
final class SnapshotStore {
  private static final int BYTES_PER_REFERENCE = 8;

  private Snapshot[] entries = new Snapshot[16];
  private int size;
  private long bytes;
  private long keyframeBytes;
  private int keyframes;

  void add(Snapshot snapshot) {
    if (size == entries.length) {
      entries = Arrays.copyOf(entries, 2 * size);
    }
    entries[size++] = snapshot;
    bytes += snapshot.size();
    keyframeBytes += snapshot.keyframeSize();
    keyframes += snapshot.keyframe() == null ? 0 : 1;
  }

  void replaceAll(List<Snapshot> snapshots) {
    entries = new Snapshot[Math.max(16, snapshots.size())];
    size = 0;
    bytes = 0;
    keyframeBytes = 0;
    keyframes = 0;
    snapshots.forEach(this::add);
  }

  /** An immutable list of what is there now, without a copy. */
  List<Snapshot> view() {
    return new Prefix(entries, size);
  }

  int size() {
    return size;
  }

  int keyframes() {
    return keyframes;
  }

  long bytes() {
    return bytes + (long) BYTES_PER_REFERENCE * entries.length;
  }

  long keyframeBytes() {
    return keyframeBytes;
  }

  private static final class Prefix extends AbstractList<Snapshot> implements RandomAccess {
    private final Snapshot[] entries;
    private final int size;

    Prefix(Snapshot[] entries, int size) {
      this.entries = entries;
      this.size = size;
    }

    @Override
    public Snapshot get(int index) {
      return entries[Objects.checkIndex(index, size)];
    }

    @Override
    public int size() {
      return size;
    }
  }
}
