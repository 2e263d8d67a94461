package epochscope.views.output;

import epochscope.data.Dataset;
import epochscope.spec.Task;
import epochscope.views.Frame;
import java.util.List;

/** The classes, or the targets, of which one is looked at. */
public final class OutputNames {
  private OutputNames() {}

  /** Empty where there is nothing to choose: two classes are signal and background of one cut. */
  public static List<String> of(Frame frame) {
    if (frame.data() == null) {
      return List.of();
    }
    Dataset train = frame.data().train();
    List<String> names = train.task() == Task.CLASSIFY ? train.classes() : train.targets();
    int least = train.task() == Task.CLASSIFY ? 3 : 2;
    return names.size() < least ? List.of() : names;
  }

  /** Index of the one that is looked at; −1 where there is nothing to choose. */
  public static int chosen(Frame frame) {
    int count = of(frame).size();
    return count == 0 ? -1 : Math.clamp(frame.selection().output(), 0, count - 1);
  }

  /** Whether the network tells classes apart. */
  public static boolean classifies(Frame frame) {
    return frame.data() != null && frame.data().train().task() == Task.CLASSIFY;
  }
}
