package epochscope.app.window;

import epochscope.app.experiment.OpenExperiment;
import epochscope.data.PreparedData;
import epochscope.data.SampleEdit;
import epochscope.train.TrainingCommand;
import epochscope.train.TrainingEvent;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;

/**
 * What the user changes of a run by hand, its training sample and its weights, kept so that it can
 * be undone. UI thread only.
 */
final class HandChanges {
  private static final int MOST = 200;

  private sealed interface Change {}

  private record OfSample(PreparedData before, PreparedData after) implements Change {}

  private record OfParameter(int index, float before, float after) implements Change {}

  private final Deque<Change> done = new ArrayDeque<>();
  private final Deque<Change> undone = new ArrayDeque<>();
  private final ReadOnlyBooleanWrapper canUndo = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper canRedo = new ReadOnlyBooleanWrapper();

  /** Sent, and not yet answered: the trainer obeys between two steps. */
  private final List<PreparedData> sent = new ArrayList<>();

  private OpenExperiment experiment;
  private PreparedData data;

  /** Parameters set from here by undoing and redoing, whose events are no news. */
  private int expected;

  /** From now on it is about this run. */
  void attach(OpenExperiment newExperiment) {
    experiment = newExperiment;
    data = newExperiment.session().data();
    done.clear();
    undone.clear();
    sent.clear();
    expected = 0;
    follow();
  }

  ReadOnlyBooleanProperty canUndo() {
    return canUndo.getReadOnlyProperty();
  }

  ReadOnlyBooleanProperty canRedo() {
    return canRedo.getReadOnlyProperty();
  }

  /** The sample as it was changed last; null: it is as it was prepared. */
  PreparedData editedData() {
    return experiment == null || data == experiment.data() ? null : data;
  }

  /**
   * @param goesOn whether it is undone together with the change before
   */
  void edit(SampleEdit edit, boolean goesOn) {
    if (experiment == null || !edit.isPossible(data)) {
      return;
    }
    PreparedData after = edit.appliedTo(data, experiment.resolved().data());
    boolean joined = goesOn && done.peek() instanceof OfSample;
    PreparedData before = joined ? ((OfSample) done.pop()).before() : data;
    add(new OfSample(before, after));
    send(after);
  }

  void setParameter(int index, float value) {
    experiment.session().submit(new TrainingCommand.SetParameter(index, value));
  }

  void undo() {
    if (!done.isEmpty()) {
      Change change = done.pop();
      undone.push(change);
      switch (change) {
        case OfSample sample -> send(sample.before());
        case OfParameter parameter -> sendAgain(parameter.index(), parameter.before());
      }
      follow();
    }
  }

  void redo() {
    if (!undone.isEmpty()) {
      Change change = undone.pop();
      done.push(change);
      switch (change) {
        case OfSample sample -> send(sample.after());
        case OfParameter parameter -> sendAgain(parameter.index(), parameter.after());
      }
      follow();
    }
  }

  /** A sample that was not sent from here came back with an earlier moment: what was is kept. */
  void changed(TrainingEvent.SampleChanged event) {
    int place = indexOf(event.data());
    if (place >= 0) {
      sent.subList(0, place + 1).clear();
    } else if (event.data() != data) {
      PreparedData before = data;
      data = event.data();
      add(new OfSample(before, data));
    }
  }

  void changed(TrainingEvent.ParameterSet event) {
    if (expected > 0) {
      expected--;
    } else {
      add(new OfParameter(event.index(), event.before(), event.now()));
    }
  }

  private void add(Change change) {
    done.push(change);
    undone.clear();
    if (done.size() > MOST) {
      done.removeLast();
    }
    follow();
  }

  private void send(PreparedData newData) {
    data = newData;
    sent.add(newData);
    experiment.session().submit(new TrainingCommand.SetTrainingSample(newData));
  }

  private void sendAgain(int index, float value) {
    expected++;
    setParameter(index, value);
  }

  private int indexOf(PreparedData wanted) {
    for (int i = 0; i < sent.size(); i++) {
      if (sent.get(i) == wanted) {
        return i;
      }
    }
    return -1;
  }

  private void follow() {
    canUndo.set(!done.isEmpty());
    canRedo.set(!undone.isEmpty());
  }
}
