package epochscope.app.window;

import epochscope.app.background.BackgroundExecutor;
import epochscope.app.background.Work;
import epochscope.app.bridge.Audience;
import epochscope.app.command.Command;
import epochscope.app.command.Commands;
import epochscope.app.command.Place;
import epochscope.app.experiment.ExperimentOpener;
import epochscope.app.layout.Workspace;
import epochscope.app.lecture.Awaited;
import epochscope.app.lecture.Lecture;
import epochscope.app.lecture.StepLayout;
import epochscope.app.lesson.KnownLessons;
import epochscope.app.lesson.OwnLessons;
import epochscope.app.notice.NoticeBoard;
import epochscope.app.text.Messages;
import epochscope.presets.LessonSpec;
import epochscope.presets.LocalText;
import epochscope.presets.Step;
import epochscope.presets.layout.Layout;
import epochscope.views.Frame;
import epochscope.views.Selection;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Supplier;
import javafx.animation.PauseTransition;
import javafx.scene.Cursor;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javafx.util.Duration;

/**
 * The lecture: full screen, the views of the present step and one sentence, led by the keys that a
 * presenter's remote sends. The next lesson is prepared meanwhile, so that no one waits. UI thread
 * only.
 */
final class LectureMode implements Audience {
  /** For so long the pointer and the controls are seen after the pointer has moved. */
  private static final Duration SEEN = Duration.seconds(2.5);

  private final Stage stage;
  private final StackPane root;
  private final BorderPane frame;
  private final RailFold rail;
  private final ViewTiles views;
  private final Workbench workbench;
  private final Commands commands;
  private final BackgroundExecutor background;
  private final Supplier<ExperimentOpener> opener;
  private final PreferencesKeeper preferences;
  private final NoticeBoard notices;
  private final Problems problems;
  private final Messages messages;
  private final LectureStage around;
  private final OwnLessons ownLessons;
  private final NotesWindow notes;
  private final PauseTransition hiding = new PauseTransition(SEEN);

  private static final String OWN = "own-experiment";

  /** Null: no lecture is given. */
  private Lecture lecture;

  private Region top;
  private Region bottom;
  private Workspace before;
  private boolean projectorBefore;

  /** What the present step waits for; null: nothing. */
  private Awaited awaited;

  private Ahead ahead;

  /** A lesson that is prepared before it is asked for. */
  private record Ahead(LessonSpec lesson, EventGate gate, Work<Prepared> work) {}

  LectureMode(
      Stage stage,
      StackPane root,
      BorderPane frame,
      RailFold rail,
      ViewTiles views,
      Workbench workbench,
      Commands commands,
      BackgroundExecutor background,
      Supplier<ExperimentOpener> opener,
      PreferencesKeeper preferences,
      NoticeBoard notices,
      Problems problems,
      Messages messages,
      OwnLessons ownLessons,
      NotesWindow notes) {
    this.stage = stage;
    this.root = root;
    this.frame = frame;
    this.rail = rail;
    this.views = views;
    this.workbench = workbench;
    this.commands = commands;
    this.background = background;
    this.opener = opener;
    this.preferences = preferences;
    this.notices = notices;
    this.problems = problems;
    this.messages = messages;
    this.ownLessons = ownLessons;
    this.notes = notes;
    around = new LectureStage(messages);
    hiding.setOnFinished(event -> showControls(false));
    workbench.experiment().subscribe(experiment -> opened());
    root.addEventFilter(MouseEvent.MOUSE_MOVED, this::moved);
    bind();
  }

  private void bind() {
    commands.on(Command.LECTURE_NEXT, () -> lead(true));
    commands.on(Command.LECTURE_PREVIOUS, () -> lead(false));
    commands.on(Command.LECTURE_BLACK, around::toggleBlack);
    commands.on(Command.LECTURE_NOTES, notes::toggle);
    commands.on(Command.LECTURE_POINTER, around::toggleRing);
    commands.on(Command.LECTURE_PLAY, workbench.playback()::playOrPause);
    commands.on(Command.LECTURE_LEAVE, this::leave);
  }

  boolean isGiven() {
    return lecture != null;
  }

  void toggle() {
    if (isGiven()) {
      leave();
    } else if (workbench.source() != null) {
      background.start(ownLessons::known).deliver(known -> begin(known), problems::unexpected);
    }
  }

  private void begin(KnownLessons known) {
    lecture = Lecture.beginningWith(present(), known.lessons());
    before = views.workspace();
    top = (Region) frame.getTop();
    bottom = (Region) frame.getBottom();
    projectorBefore = preferences.get().projector();
    preferences.change(p -> p.withProjector(true), problem -> {});
    rail.setAway(true);
    frame.setTop(null);
    frame.setBottom(around.caption());
    around.cover(root, top, bottom);
    notices.setTerse(true);
    commands.enter(Place.LECTURE);
    stage.setFullScreen(true);
    views.node().requestFocus();
    show();
  }

  /** What is open; an experiment of one's own is a lesson of one step, with the views there are. */
  private LessonSpec present() {
    if (workbench.source().lesson() != null) {
      return workbench.source().lesson();
    }
    String title = workbench.source().title();
    LocalText name = new LocalText(title, title);
    Layout layout = views.workspace().main();
    Step asItIs = new Step(name, null, layout.views(), layout, null, null, null, Map.of());
    return new LessonSpec(
        OWN,
        name,
        name,
        name,
        workbench.spec().get(),
        null,
        null,
        layout.views(),
        layout,
        null,
        null,
        null,
        List.of(asItIs),
        null);
  }

  private void leave() {
    lecture = null;
    awaited = null;
    cancelAhead();
    notes.close();
    hiding.stop();
    around.uncover(root);
    root.getScene().setCursor(null);
    notices.setTerse(false);
    commands.enter(Place.VIEWS);
    preferences.change(p -> p.withProjector(projectorBefore), problem -> {});
    frame.setTop(top);
    frame.setBottom(bottom);
    rail.setAway(false);
    views.present(before);
    stage.setFullScreen(false);
    views.node().requestFocus();
  }

  /** A black screen is lit first. */
  private void lead(boolean on) {
    if (around.light()) {
      return;
    }
    (on ? lecture.next() : lecture.previous())
        .ifPresent(
            there -> {
              boolean another = there.lesson() != lecture.lesson();
              lecture = there;
              if (another) {
                open(there.present());
              } else {
                show();
              }
            });
  }

  private void open(LessonSpec lesson) {
    if (ahead != null && ahead.lesson().equals(lesson)) {
      workbench.begin(ahead.gate(), ahead.work());
      ahead = null;
    } else {
      workbench.open(Source.of(lesson, messages.locale()));
    }
  }

  private void opened() {
    if (isGiven()) {
      show();
    }
  }

  private void show() {
    Step step = lecture.presentStep();
    around.show(lecture);
    notes.show(lecture);
    if (!step.views().isEmpty()) {
      views.present(Workspace.of(StepLayout.of(step)));
    }
    choose(step.choices());
    awaited = Awaited.of(step, lecture.present().milestones());
    if (awaited != null && !workbench.playback().isOver()) {
      workbench.playback().play();
    } else if (awaited == null && Boolean.TRUE.equals(step.plays())) {
      workbench.playback().playToTheEnd();
    } else if (Boolean.FALSE.equals(step.plays())) {
      workbench.playback().pause();
    }
    prepareNext();
  }

  private void choose(Map<String, String> choices) {
    Selection selection = workbench.playback().selection();
    for (Map.Entry<String, String> choice : choices.entrySet()) {
      selection = selection.withChoice(choice.getKey(), choice.getValue());
    }
    workbench.playback().select(selection);
  }

  private void prepareNext() {
    LessonSpec next = lecture.nextLesson().orElse(null);
    if (next == null || ahead != null && ahead.lesson().equals(next)) {
      return;
    }
    cancelAhead();
    EventGate gate = new EventGate();
    Source source = Source.of(next, messages.locale());
    ExperimentOpener now = opener.get();
    ahead = new Ahead(next, gate, background.start(() -> Prepared.of(source, now, gate)));
  }

  private void cancelAhead() {
    if (ahead != null) {
      ahead.work().deliver(this::close, problem -> {});
      ahead = null;
    }
  }

  /** Ending a session waits for its thread. */
  private void close(Prepared ready) {
    background.start(
        () -> {
          ready.close();
          return ready;
        });
  }

  @Override
  public String id() {
    return "lecture";
  }

  @Override
  public boolean attends() {
    return awaited != null;
  }

  /** Stops where the step wants to be. */
  @Override
  public void show(Frame newest) {
    if (awaited == null) {
      return;
    }
    OptionalInt reached = awaited.reachedIn(newest.history());
    if (reached.isPresent()) {
      awaited = null;
      if (!Boolean.TRUE.equals(lecture.presentStep().plays())) {
        workbench.playback().pause();
      }
      workbench.playback().scrubTo(reached.getAsInt());
    }
  }

  private void moved(MouseEvent event) {
    if (isGiven()) {
      around.follow(event);
      showControls(true);
      hiding.playFromStart();
    }
  }

  private void showControls(boolean visible) {
    if (isGiven()) {
      around.showControls(visible);
      root.getScene().setCursor(visible ? null : Cursor.NONE);
    }
  }
}
