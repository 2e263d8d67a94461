package epochscope.app.lecture;

import epochscope.presets.Step;
import epochscope.presets.layout.Layout;
import java.util.List;

/** How the views of a step of a lecture share the room. */
public final class StepLayout {
  private StepLayout() {}

  /** Of a step that has views. */
  public static Layout of(Step step) {
    return step.layout() == null ? of(step.views()) : step.layout();
  }

  /** Of three the first has the room of two. */
  private static Layout of(List<String> views) {
    return views.size() == 3
        ? new Layout.Columns(
            List.of(3.0, 2.0),
            List.of(
                Layout.tile(views.get(0)),
                new Layout.Rows(
                    null, List.of(Layout.tile(views.get(1)), Layout.tile(views.get(2))))))
        : Layout.grid(views);
  }
}
