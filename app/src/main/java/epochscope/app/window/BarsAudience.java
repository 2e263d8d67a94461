package epochscope.app.window;

import epochscope.app.bridge.Audience;
import epochscope.app.timeline.Timeline;
import epochscope.views.Frame;

/** The bars around the views among the audience. */
record BarsAudience(Workbench workbench, Timeline timeline, StartTimes times) implements Audience {
  @Override
  public String id() {
    return "bars";
  }

  @Override
  public boolean attends() {
    return true;
  }

  @Override
  public void show(Frame frame) {
    workbench.show(frame);
    timeline.show(frame.history(), frame.snapshot().epoch(), frame.live());
    times.shown(frame);
  }
}
