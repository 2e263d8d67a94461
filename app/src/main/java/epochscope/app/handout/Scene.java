package epochscope.app.handout;

import epochscope.app.lecture.Awaited;
import epochscope.app.lecture.StepLayout;
import epochscope.app.recording.RecordedRun;
import epochscope.history.HistoryView;
import epochscope.history.Snapshot;
import epochscope.presets.Step;
import epochscope.presets.layout.Layout;
import epochscope.views.Selection;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A step of a lecture as it stands when the run has come to its moment.
 *
 * @param layout of its views
 * @param moment that is shown
 * @param selection with what the step, and those before it, chose
 */
record Scene(Step step, Layout layout, Snapshot moment, Selection selection) {
  /** The steps one after the other: what a step leaves open is as the step before left it. */
  static List<Scene> of(Subject subject, RecordedRun run) {
    List<Scene> scenes = new ArrayList<>();
    Layout layout = subject.lesson() == null ? null : subject.lesson().firstLayout();
    Snapshot moment = run.history().latest();
    Selection selection = run.experiment().firstSelection();
    for (Step step : subject.steps()) {
      layout = step.views().isEmpty() ? layout : StepLayout.of(step);
      moment = moment(step, subject, run.history(), moment);
      for (Map.Entry<String, String> choice : step.choices().entrySet()) {
        selection = selection.withChoice(choice.getKey(), choice.getValue());
      }
      scenes.add(new Scene(step, layout, moment, selection));
    }
    return scenes;
  }

  /** Those in front of their tiles, in reading order. */
  List<String> views() {
    return layout.tiles().stream().map(Layout.Tabs::front).collect(Collectors.toList());
  }

  /** Training that goes on is shown at its end; what is never reached, too. */
  private static Snapshot moment(Step step, Subject subject, HistoryView run, Snapshot before) {
    Awaited awaited = Awaited.of(step, subject.milestones());
    if (awaited == null) {
      return Boolean.TRUE.equals(step.plays()) ? run.latest() : before;
    }
    return awaited.reachedIn(run).stream().mapToObj(run::at).findFirst().orElseGet(run::latest);
  }
}
