package epochscope.app.runs;

import epochscope.app.text.Messages;
import epochscope.export.SavedNotes;
import epochscope.history.HistoryView;
import epochscope.history.HistoryView.Series;
import epochscope.history.Metrics;
import epochscope.presets.Milestone;
import epochscope.views.Marker;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What is written down about the present run, and what of it is marked. UI thread only. */
public final class RunBook {
  private final Messages messages;
  private List<Milestone> milestones = List.of();
  private final List<Note> notes = new ArrayList<>();
  private final List<Marker> branches = new ArrayList<>();

  /** −1: early stopping has not ended the run. */
  private int stoppedAt = -1;

  public RunBook(Messages messages) {
    this.messages = messages;
  }

  /** Begins a new run, of which a lesson may name milestones. */
  public void begin(List<Milestone> ofLesson) {
    milestones = List.copyOf(ofLesson);
    restart();
  }

  /** The run begins anew at epoch 0. */
  public void restart() {
    notes.clear();
    branches.clear();
    stoppedAt = -1;
  }

  /** What is written of later moments is gone with them. */
  public void forgetAfter(int epoch) {
    notes.removeIf(note -> note.epoch() > epoch);
    branches.removeIf(branch -> branch.epoch() > epoch);
    stoppedAt = stoppedAt > epoch ? -1 : stoppedAt;
  }

  /** Continues the book of another run. */
  public void become(List<Note> itsNotes) {
    restart();
    notes.addAll(itsNotes);
  }

  /** Continues what was saved of a run. */
  public void become(SavedNotes saved) {
    restart();
    saved.notes().forEach(note -> notes.add(new Note(note.epoch(), note.text())));
    saved
        .branches()
        .forEach(it -> branches.add(new Marker(Marker.Kind.BRANCH, it.epoch(), it.text())));
  }

  /** What a file keeps of it. */
  public SavedNotes saved() {
    return new SavedNotes(
        notes.stream().map(note -> new SavedNotes.Entry(note.epoch(), note.text())).toList(),
        branches.stream().map(it -> new SavedNotes.Entry(it.epoch(), it.label())).toList());
  }

  public void stopped(int epoch) {
    stoppedAt = epoch;
  }

  /**
   * @param from the run that was left
   */
  public void branched(int epoch, StoredRun from) {
    branches.add(
        new Marker(
            Marker.Kind.BRANCH,
            epoch,
            messages.get(
                "marker.branch", Integer.toString(from.number()), Integer.toString(epoch))));
  }

  public List<Note> notes() {
    return List.copyOf(notes);
  }

  public Optional<Note> noteAt(int epoch) {
    return notes.stream().filter(note -> note.epoch() == epoch).findFirst();
  }

  /** Writes a note, in place of the one that is there; blank: takes it away. */
  public void note(int epoch, String text) {
    notes.removeIf(note -> note.epoch() == epoch);
    if (!text.isBlank()) {
      notes.add(new Note(epoch, text.strip()));
    }
  }

  /**
   * All that is marked, by rising epoch.
   *
   * @param divergedAt −1: it has not
   */
  public List<Marker> markers(HistoryView history, int divergedAt) {
    List<Marker> markers = new ArrayList<>(branches);
    Series validation = history.series().get(Metrics.VALIDATION_LOSS);
    if (validation != null) {
      best(validation).ifPresent(markers::add);
    }
    if (stoppedAt >= 0) {
      markers.add(marker(Marker.Kind.STOPPED, stoppedAt, "marker.stopped"));
    }
    if (divergedAt >= 0) {
      markers.add(marker(Marker.Kind.DIVERGED, divergedAt, "marker.diverged"));
    }
    milestones.forEach(milestone -> passed(milestone, history).ifPresent(markers::add));
    notes.forEach(note -> markers.add(new Marker(Marker.Kind.NOTE, note.epoch(), note.text())));
    markers.sort(Comparator.comparingInt(Marker::epoch));
    return markers;
  }

  /** What is marked of a kept run. */
  public List<Marker> markersOf(StoredRun run) {
    RunBook its = new RunBook(messages);
    its.begin(milestones);
    its.become(run.notes());
    return its.markers(run.history(), -1);
  }

  /** Empty as long as it is the newest epoch, or the first. */
  private Optional<Marker> best(Series validation) {
    int best = -1;
    double[] values = validation.values();
    for (int i = 0; i < values.length; i++) {
      if (Double.isFinite(values[i]) && (best < 0 || values[i] < values[best])) {
        best = i;
      }
    }
    return best <= 0 || best == values.length - 1
        ? Optional.empty()
        : Optional.of(marker(Marker.Kind.BEST, (int) validation.epochs()[best], "marker.best"));
  }

  private Optional<Marker> passed(Milestone milestone, HistoryView history) {
    Series series = history.series().get(milestone.metric());
    for (int i = 0; series != null && i < series.values().length; i++) {
      if (milestone.isPassedBy(series.values()[i])) {
        int epoch = (int) series.epochs()[i];
        return Optional.of(
            new Marker(Marker.Kind.MILESTONE, epoch, milestone.label().in(messages.locale())));
      }
    }
    return Optional.empty();
  }

  private Marker marker(Marker.Kind kind, int epoch, String text) {
    return new Marker(kind, epoch, messages.get(text, Integer.toString(epoch)));
  }
}
