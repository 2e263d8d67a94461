package epochscope.app.window;

import epochscope.app.background.BackgroundExecutor;
import epochscope.app.background.Work;
import epochscope.app.bridge.FrameBridge;
import epochscope.app.command.Command;
import epochscope.app.command.Commands;
import epochscope.app.command.KeyRouter;
import epochscope.app.dialogs.DialogLayer;
import epochscope.app.environment.Version;
import epochscope.app.experiment.ExperimentOpener;
import epochscope.app.layout.LayoutStore;
import epochscope.app.layout.Layouts;
import epochscope.app.lesson.OwnLessons;
import epochscope.app.notice.NoticeBoard;
import epochscope.app.preferences.Appearance;
import epochscope.app.preferences.Preferences;
import epochscope.app.session.SessionStore;
import epochscope.app.text.Messages;
import epochscope.app.timeline.Timeline;
import epochscope.presets.Lessons;
import epochscope.views.drawing.Studio;
import epochscope.views.drawing.Theme;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Executor;
import javafx.beans.InvalidationListener;
import javafx.beans.Observable;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Scene;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

/** The window: it puts the parts together. UI thread only. */
final class MainWindow {
  /** The lesson whose network is trained on the user's tables. */
  private static final String TABLE_LESSON = "own-table";

  private static final long MEGABYTE = 1_000_000;
  private static final double WIDTH = 1280;
  private static final double HEIGHT = 720;
  private static final double MIN_WIDTH = 640;
  private static final double MIN_HEIGHT = 480;

  private final Stage stage;
  private final FrameBridge bridge;
  private final PreferencesKeeper preferences;
  private final Messages messages;
  private final RunState state = new RunState();
  private final Commands commands;
  private final NoticeBoard notices;
  private final DialogLayer dialogs = new DialogLayer();
  private final Problems problems;
  private final Workbench workbench;
  private final Opening opening;
  private final Timeline timeline = new Timeline();
  private final ObservableValue<Theme> theme;
  private final LayoutsKeeper keeper;
  private final ViewTiles views;
  private final BorderPane frame = new BorderPane();
  private final RunsDesk runs;
  private final RailFold rail;
  private final SessionKeeper sessions;
  private MainMenu menu;
  private final Scene scene;
  private WindowModes modes;
  private final OwnLessons ownLessons;
  private final StartTimes times = new StartTimes();

  MainWindow(
      Stage stage,
      BackgroundExecutor background,
      FrameBridge bridge,
      PreferencesKeeper preferences,
      LayoutStore layoutStore,
      Layouts layouts,
      SessionStore sessionStore,
      OwnLessons ownLessons,
      FileQuestion question) {
    this.ownLessons = ownLessons;
    this.stage = stage;
    this.bridge = bridge;
    this.preferences = preferences;
    messages = Messages.of(preferences.get().locale());
    commands = new Commands(messages);
    notices = new NoticeBoard(messages);
    problems = new Problems(notices, messages);
    workbench =
        new Workbench(
            state,
            bridge,
            background,
            notices,
            messages,
            problems,
            () -> opener(preferences.get()));
    opening =
        new Opening(
            workbench,
            background,
            notices,
            dialogs,
            problems,
            messages,
            () -> Lessons.find(TABLE_LESSON),
            file ->
                preferences.change(
                    p -> p.withRecentFile(file.toAbsolutePath().toString()), problem -> {}));
    theme = preferences.property().map(Appearances::theme);
    FileSaver saver = new FileSaver(question, background, notices, problems, messages);
    SampleFiles samples = new SampleFiles(saver, notices, messages);
    workbench.setOnSampleLeft(samples::offer);
    keeper = new LayoutsKeeper(layoutStore, layouts, background, problems::refuseSave);
    views =
        new ViewTiles(
            stage,
            bridge,
            workbench,
            new ViewFiles(
                saver,
                background,
                notices,
                problems,
                messages,
                theme,
                workbench.playback()::selection),
            samples,
            keeper,
            theme,
            studio(background, bridge),
            this::equip,
            messages);
    runs =
        new RunsDesk(
            workbench,
            bridge,
            dialogs,
            notices,
            messages,
            () -> preferences.get().historyMegabytes() * MEGABYTE);
    sessions =
        new SessionKeeper(
            sessionStore,
            workbench,
            this::extras,
            background,
            notices,
            messages,
            opening::openSession);
    rail = new RailFold(frame, pages(background), preferences);
    StackPane root = new StackPane(frame, dialogs);
    scene = new Scene(root, WIDTH, HEIGHT);
    fill(background, new FileActions(saver, bridge, this::extras), question, root);
  }

  /** Views are painted beside the UI thread, which only hangs the pictures up. */
  private static Studio studio(BackgroundExecutor background, Executor uiThread) {
    Executor painters = background.inTurns();
    return (painting, hanging) ->
        painters.execute(
            () -> {
              painting.run();
              uiThread.execute(hanging);
            });
  }

  /** What an experiment is opened with. */
  static ExperimentOpener opener(Preferences preferences) {
    return ExperimentOpener.of(preferences.threads(), preferences.historyMegabytes());
  }

  /**
   * Opens the window, with the experiment that is being prepared.
   *
   * @param file to be opened then; null: none
   */
  void open(EventGate gate, Work<Prepared> first, Path file) {
    Appearances.dress(scene, preferences.get());
    stage.setMinWidth(MIN_WIDTH);
    stage.setMinHeight(MIN_HEIGHT);
    stage.setScene(scene);
    stage.setTitle(messages.get("window.title"));
    stage.setFullScreenExitHint("");
    rail.fit(Double.isNaN(stage.getWidth()) ? WIDTH : stage.getWidth());
    stage.show();
    views.node().requestFocus();
    bridge.start();
    // Views and training would hold up the first frame.
    times.watch(() -> workbench.begin(gate, first));
    first.deliver(ready -> {}, problem -> views.showUsual());
    whenThereIsAnExperiment(
        () -> {
          sessions.begin();
          if (file != null) {
            opening.open(file);
          }
        });
  }

  /** Nobody is to meet an empty window, whatever comes of the file. */
  private void whenThereIsAnExperiment(Runnable action) {
    workbench
        .experiment()
        .addListener(
            new InvalidationListener() {
              @Override
              public void invalidated(Observable experiment) {
                experiment.removeListener(this);
                action.run();
              }
            });
  }

  Workbench workbench() {
    return workbench;
  }

  RunsDesk runs() {
    return runs;
  }

  Commands commands() {
    return commands;
  }

  FrameBridge bridge() {
    return bridge;
  }

  ViewTiles views() {
    return views;
  }

  LectureMode lecture() {
    return modes.lecture();
  }

  BuilderMode builder() {
    return modes.builder();
  }

  DialogLayer dialogs() {
    return dialogs;
  }

  BrowserMode browser() {
    return modes.browser();
  }

  Opening opening() {
    return opening;
  }

  Problems problems() {
    return problems;
  }

  MainMenu menu() {
    return menu;
  }

  SessionKeeper sessions() {
    return sessions;
  }

  void close() {
    sessions.end();
    runs.close();
    views.close();
    workbench.close();
  }

  /** What a saved session holds besides the run. */
  private Autosave.Extras extras() {
    return new Autosave.Extras(
        state.title.get(),
        workbench.source().lessonId(),
        workbench.spec().get(),
        views.workspace(),
        workbench.playback().selection().withPointed(null),
        state.epochsPerSecond.get(),
        workbench.book().saved(),
        runs.runs().runs().get());
  }

  private void fill(
      BackgroundExecutor background, FileActions files, FileQuestion question, StackPane root) {
    LearningRateControl learningRate =
        new LearningRateControl(
            state.learningRate,
            workbench.playback()::setLearningRate,
            problems::refuseEntry,
            commands,
            messages);
    SpeedControl speed =
        new SpeedControl(state.epochsPerSecond, workbench.playback()::setSpeed, messages);
    WindowCommands meanings =
        new WindowCommands(
            commands, state, workbench, dialogs, notices, preferences, problems, messages);
    meanings.ofRun(learningRate, speed);
    meanings.ofTime();
    meanings.ofRuns(runs, theme::getValue);
    meanings.ofChanges();
    meanings.ofLook(views, rail, stage);
    meanings.ofTiles(views, keeper);
    meanings.ofFiles(files, opening, question, root);
    meanings.ofExchange(
        new ExchangeActions(files.saver(), bridge, dialogs), opening, question, theme::getValue);
    meanings.ofHandouts(
        new HandoutActions(
            files.saver(),
            workbench,
            runs,
            bridge::composer,
            views,
            dialogs,
            () -> opener(preferences.get())));
    meanings.ofProgram(stage, Version.current().toString());
    menu =
        new MainMenu(
            commands,
            messages,
            List.of(
                new ViewMenu(messages, views::shown, views::toggle),
                new LayoutMenu(commands, messages, keeper::get, views::arrange)),
            new PastFiles(
                messages,
                () -> preferences.get().recentFiles(),
                opening::open,
                sessions,
                opening::openSession));
    frame.setTop(new TopBar(state, commands, messages, menu, learningRate, speed));
    StackPane.setAlignment(notices, Pos.TOP_CENTER);
    StackPane centre = new StackPane(views.node(), notices);
    frame.setCenter(centre);
    BuilderMode builder =
        new BuilderMode(
            frame,
            centre,
            views.node(),
            rail,
            workbench,
            commands,
            theme,
            messages,
            spec -> files.saveExperiment(workbench.experiment().get(), spec));
    views.setOnEditNetwork(builder::open);
    BrowserMode browser = browser(background, centre);
    Replay replay = workbench.playback().replay();
    frame.setBottom(
        new BottomBar(
            timeline,
            state,
            commands,
            messages,
            replay,
            new ReplayMenu(replay, commands, messages),
            new RunsMenu(runs, commands, messages, theme)));
    timeline.setOnScrub(workbench.playback()::scrubTo);
    timeline.setOnLive(workbench.playback()::goLive);
    bridge.add(new BarsAudience(state, workbench.experiment()::get, timeline, times));
    new KeyRouter(commands, dialogs::isOpen).attach(scene);
    new FileDrop(opening::open, messages).attach(scene, root);
    LectureMode lecture =
        new LectureMode(
            stage,
            root,
            frame,
            rail,
            views,
            workbench,
            commands,
            background,
            () -> opener(preferences.get()),
            preferences,
            notices,
            problems,
            messages,
            ownLessons,
            new NotesWindow(stage, messages, this::equip));
    bridge.add(lecture);
    modes = new WindowModes(builder, browser, lecture);
    modes.attach(stage, commands, state.ready, dialogs, messages);
    FocusHome.attach(scene, modes::home, dialogs::isOpen);
    preferences.property().subscribe(this::dress);
    state.title.subscribe(title -> stage.setTitle(messages.get("window.title.with", title)));
  }

  private BrowserMode browser(BackgroundExecutor background, StackPane centre) {
    LessonActions lessons =
        new LessonActions(
            ownLessons,
            workbench,
            background,
            dialogs,
            notices,
            problems,
            messages,
            () -> views.workspace().main(),
            state.epochsPerSecond::get);
    commands.on(Command.OWN_LESSON, lessons::copyOpen, state.ready);
    commands.on(Command.SAVE_LESSON, lessons::save, state.ready);
    return new BrowserMode(
        frame,
        centre,
        views.node(),
        rail,
        workbench,
        commands,
        background,
        bridge,
        theme,
        problems,
        messages,
        ownLessons,
        lesson -> {
          modes.browser().close();
          lessons.copy(lesson);
        });
  }

  private Rail pages(BackgroundExecutor background) {
    return new RailPages(workbench, background, commands, problems, messages, ownLessons).rail();
  }

  /** Gives a further window the looks and the keys of this one. */
  private void equip(Scene further) {
    new KeyRouter(commands, dialogs::isOpen).attach(further);
    preferences.property().subscribe(now -> Appearances.dress(further, now));
  }

  private void dress(Preferences now) {
    Appearances.dressControls(now);
    Appearances.dress(scene, now);
    state.dark.set(now.appearance() == Appearance.DARK);
    timeline.setTheme(theme.getValue());
  }
}
