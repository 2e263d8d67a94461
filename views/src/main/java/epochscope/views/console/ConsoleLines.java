package epochscope.views.console;

import epochscope.analysis.RunLog;
import epochscope.analysis.RunLog.Entry;
import epochscope.history.HistoryView;
import epochscope.history.HistoryView.Series;
import epochscope.history.Metrics;
import epochscope.history.Snapshot;
import epochscope.views.Frame;
import epochscope.views.Texts;
import epochscope.views.console.ConsoleLine.Tone;
import epochscope.views.drawing.Numerals;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The lines of a run: what was written down, and between it what the history says: how far it was
 * at epochs 1, 2, 5, 10, 20, 50, …, which epoch was best, where it diverged.
 */
final class ConsoleLines {
  private static final int DIGITS = 4;

  private final Frame frame;
  private final HistoryView history;
  private final List<Entry> entries;

  private ConsoleLines(Frame frame) {
    this.frame = frame;
    this.history = frame.history();
    this.entries = frame.result(RunLog.class).map(RunLog::entries).orElse(List.of());
  }

  static List<ConsoleLine> of(Frame frame) {
    return new ConsoleLines(frame).lines();
  }

  private List<ConsoleLine> lines() {
    List<ConsoleLine> lines = new ArrayList<>(entries.stream().map(this::written).toList());
    if (!history.isEmpty()) {
      milestones().forEach(epoch -> insert(lines, reached(epoch)));
      best().ifPresent(epoch -> insert(lines, best(epoch)));
      if (entries.isEmpty()) {
        rateChanges().forEach(moment -> insert(lines, rate(moment)));
        if (frame.divergedAt() >= 0) {
          String text = Texts.get("console.diverged.somewhere");
          insert(lines, line(frame.divergedAt(), Tone.BAD, text));
        }
      }
    }
    return lines;
  }

  private ConsoleLine written(Entry entry) {
    Tone tone =
        switch (entry.kind()) {
          case DIVERGED, FAILED -> Tone.BAD;
          case FINISHED, STOPPED_EARLY -> Tone.GOOD;
          default -> Tone.ACTION;
        };
    String key = "console." + entry.kind().name().toLowerCase(Locale.ROOT);
    return new ConsoleLine(
        entry.epoch(),
        entry.seconds(),
        tone,
        entry.words().isEmpty() ? Texts.get(key) : Texts.get(key, entry.words().toArray()));
  }

  /** Behind all that was written of epochs up to its own since the run came there last. */
  private void insert(List<ConsoleLine> lines, ConsoleLine line) {
    int place = 0;
    for (int i = 0; i < entries.size(); i++) {
      Entry entry = entries.get(i);
      boolean back = entry.kind() == RunLog.Kind.READY || entry.kind() == RunLog.Kind.REWOUND;
      if (back && entry.epoch() <= line.epoch()) {
        place = lines.indexOf(written(entry)) + 1;
      }
    }
    while (place < lines.size() && lines.get(place).epoch() <= line.epoch()) {
      place++;
    }
    lines.add(place, line);
  }

  /** 1, 2, 5, 10, 20, 50, … up to now. */
  private IntStream milestones() {
    int last = history.latest().epoch();
    return IntStream.iterate(0, i -> i + 1)
        .map(i -> new int[] {1, 2, 5}[i % 3] * (int) Math.pow(10, i / 3))
        .takeWhile(epoch -> epoch <= last && epoch > 0);
  }

  private ConsoleLine reached(int epoch) {
    List<String> parts = new ArrayList<>();
    String loss =
        Stream.of(
                value("sample.train", Metrics.TRAIN_LOSS, epoch),
                value("sample.validation", Metrics.VALIDATION_LOSS, epoch))
            .filter(text -> !text.isEmpty())
            .collect(Collectors.joining(", "));
    boolean area = history.series().containsKey(Metrics.VALIDATION_AUC);
    String quality =
        value(
            "sample.validation",
            area ? Metrics.VALIDATION_AUC : Metrics.VALIDATION_ACCURACY,
            epoch);
    if (!loss.isEmpty()) {
      parts.add(Texts.get("loss.loss") + " " + loss);
    }
    if (!quality.isEmpty()) {
      parts.add(Texts.get(area ? "loss.auc" : "loss.accuracy") + " " + quality);
    }
    String text = parts.isEmpty() ? Texts.get("console.reached") : String.join("; ", parts);
    return line(epoch, Tone.COURSE, text);
  }

  /** Such as {@code 0.4857 (training)}; empty where it was not measured. */
  private String value(String sample, String name, int epoch) {
    Series series = history.series().get(name);
    int index = series == null ? -1 : Arrays.binarySearch(series.epochs(), epoch);
    return index < 0
        ? ""
        : Numerals.significant(series.values()[index], DIGITS) + " (" + Texts.get(sample) + ")";
  }

  /** The epoch of the least validation loss so far; none at the start. */
  private OptionalInt best() {
    Series series = history.series().get(Metrics.VALIDATION_LOSS);
    if (series == null) {
      return OptionalInt.empty();
    }
    int best = 0;
    for (int i = 1; i < series.values().length; i++) {
      best = series.values()[i] < series.values()[best] ? i : best;
    }
    return best == 0 ? OptionalInt.empty() : OptionalInt.of((int) series.epochs()[best]);
  }

  private ConsoleLine best(int epoch) {
    Series series = history.series().get(Metrics.VALIDATION_LOSS);
    double value = series.values()[Arrays.binarySearch(series.epochs(), epoch)];
    return line(epoch, Tone.GOOD, Texts.get("console.best", Numerals.significant(value, DIGITS)));
  }

  private List<Snapshot> rateChanges() {
    List<Snapshot> all = history.snapshots();
    return IntStream.range(1, all.size())
        .filter(i -> all.get(i).learningRate() != all.get(i - 1).learningRate())
        .mapToObj(all::get)
        .toList();
  }

  private ConsoleLine rate(Snapshot moment) {
    String rate = Numerals.significant(moment.learningRate(), DIGITS);
    return line(moment.epoch(), Tone.ACTION, Texts.get("console.learning_rate", rate));
  }

  private ConsoleLine line(int epoch, Tone tone, String text) {
    return new ConsoleLine(epoch, history.at(epoch).seconds(), tone, text);
  }
}
