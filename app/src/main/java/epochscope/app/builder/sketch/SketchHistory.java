package epochscope.app.builder.sketch;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** A sketch that is worked on, and all that it was before. Confined to one thread. */
public final class SketchHistory {
  private record Step(Sketch before, SketchEdit edit) {}

  private final Deque<Step> past = new ArrayDeque<>();
  private final Deque<Step> future = new ArrayDeque<>();
  private final List<Runnable> listeners = new ArrayList<>();
  private Sketch sketch;
  private Sketch saved;

  /** Edits of this kind belong to the step before; null: the next edit is a step of its own. */
  private Object going;

  public SketchHistory(Sketch start) {
    sketch = start;
    saved = start;
  }

  public Sketch sketch() {
    return sketch;
  }

  /** Is told whenever the sketch is another. */
  public void onChange(Runnable listener) {
    listeners.add(listener);
  }

  /**
   * An edit that changes nothing leaves no trace.
   *
   * @throws epochscope.spec.InvalidInputException if it is refused; everything stays as it is
   */
  public void apply(SketchEdit edit) {
    Sketch next = edit.apply(sketch);
    if (next.equals(sketch)) {
      return;
    }
    boolean goesOn = edit.kind() != null && edit.kind().equals(going) && !past.isEmpty();
    if (!goesOn) {
      past.push(new Step(sketch, edit));
    }
    future.clear();
    going = edit.kind();
    show(next);
  }

  /** What comes next is a step of its own: the mouse was let go, the field was left. */
  public void endStep() {
    going = null;
  }

  public boolean canUndo() {
    return !past.isEmpty();
  }

  public boolean canRedo() {
    return !future.isEmpty();
  }

  /** What {@link #undo} would take back; null: nothing. */
  public SketchEdit undone() {
    return past.isEmpty() ? null : past.peek().edit();
  }

  /** What {@link #redo} would do; null: nothing. */
  public SketchEdit redone() {
    return future.isEmpty() ? null : future.peek().edit();
  }

  public void undo() {
    pass(past, future);
  }

  public void redo() {
    pass(future, past);
  }

  /** Whether it is as it was when it was saved. */
  public boolean isSaved() {
    return sketch.equals(saved);
  }

  public void markSaved() {
    saved = sketch;
    endStep();
  }

  private void pass(Deque<Step> from, Deque<Step> to) {
    if (from.isEmpty()) {
      return;
    }
    Step step = from.pop();
    to.push(new Step(sketch, step.edit()));
    endStep();
    show(step.before());
  }

  private void show(Sketch next) {
    sketch = next;
    List.copyOf(listeners).forEach(Runnable::run);
  }
}
