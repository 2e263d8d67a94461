package epochscope.app.window;

import epochscope.app.command.Command;
import epochscope.app.command.Commands;
import epochscope.app.dialogs.AboutDialog;
import epochscope.app.dialogs.DialogLayer;
import epochscope.app.dialogs.KeysDialog;
import epochscope.app.dialogs.LayoutsDialog;
import epochscope.app.dialogs.PreferencesDialog;
import epochscope.app.log.LogFile;
import epochscope.app.notice.Notice;
import epochscope.app.notice.NoticeBoard;
import epochscope.app.preferences.Preferences;
import epochscope.app.text.Messages;
import epochscope.views.drawing.Theme;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.stage.Stage;

/** Says of every command what it does in this window. */
final class WindowCommands {
  private final Commands commands;
  private final RunState state;
  private final Workbench workbench;
  private final DialogLayer dialogs;
  private final NoticeBoard notices;
  private final PreferencesKeeper preferences;
  private final Problems problems;
  private final Messages messages;

  WindowCommands(
      Commands commands,
      RunState state,
      Workbench workbench,
      DialogLayer dialogs,
      NoticeBoard notices,
      PreferencesKeeper preferences,
      Problems problems,
      Messages messages) {
    this.commands = commands;
    this.state = state;
    this.workbench = workbench;
    this.dialogs = dialogs;
    this.notices = notices;
    this.preferences = preferences;
    this.problems = problems;
    this.messages = messages;
  }

  void ofRun(Node learningRate, SpeedControl speed) {
    commands.on(Command.PLAY_PAUSE, workbench.playback()::playOrPause, state.ready);
    commands.on(Command.STEP, workbench.playback()::step, state.ready);
    commands.on(Command.STEP_EPOCH, workbench.playback()::stepEpoch, state.ready);
    commands.on(Command.RESET, workbench.playback()::reset, state.ready);
    commands.on(Command.RESEED, workbench.playback()::reseed, state.ready);
    commands.on(Command.LEARNING_RATE, learningRate::requestFocus, state.ready);
    commands.on(Command.SLOWER, () -> changeSpeed(speed, -1));
    commands.on(Command.FASTER, () -> changeSpeed(speed, 1));
  }

  void ofTime() {
    commands.on(Command.SCRUB_BACK, () -> workbench.playback().scrubBy(-1), state.ready);
    commands.on(Command.SCRUB_FORWARD, () -> workbench.playback().scrubBy(1), state.ready);
    commands.on(Command.SCRUB_START, () -> workbench.playback().scrubTo(0), state.ready);
    commands.on(Command.LIVE, workbench.playback()::goLive, state.ready);
    Replay replay = workbench.playback().replay();
    commands.on(Command.REPLAY, replay::toggle, state.ready);
    commands.on(Command.REPLAY_LOOP, () -> replay.looping().set(!replay.looping().get()));
  }

  void ofRuns(RunsDesk desk, Supplier<Theme> theme) {
    commands.on(Command.BRANCH, desk::branch, Bindings.and(state.ready, state.live.not()));
    commands.on(Command.KEEP_RUN, desk::keep, state.ready);
    commands.on(Command.KEEP_DROPPED, desk::keepDropped, desk.canKeepDropped());
    commands.on(Command.NEXT_RUN, desk::lookAtNext, state.ready);
    commands.on(Command.RUNS, () -> RunsDialog.open(dialogs, desk, messages, theme.get()));
    commands.on(Command.NOTE, desk::note, state.ready);
    commands.on(Command.NEXT_MARKER, () -> desk.goToMarker(true), state.ready);
    commands.on(Command.PREVIOUS_MARKER, () -> desk.goToMarker(false), state.ready);
  }

  /** Of the record while it is played, else of the training. */
  private void changeSpeed(SpeedControl training, int steps) {
    Replay replay = workbench.playback().replay();
    if (replay.playing().get()) {
      replay.change(steps);
    } else {
      training.change(steps);
    }
  }

  void ofLook(ViewTiles views, RailFold rail, Stage stage) {
    commands.on(Command.ENLARGE_1, () -> views.toggleEnlarged(0));
    commands.on(Command.ENLARGE_2, () -> views.toggleEnlarged(1));
    commands.on(Command.ENLARGE_3, () -> views.toggleEnlarged(2));
    commands.on(Command.ENLARGE_4, () -> views.toggleEnlarged(3));
    commands.on(Command.ENLARGE_5, () -> views.toggleEnlarged(4));
    commands.on(Command.ENLARGE_6, () -> views.toggleEnlarged(5));
    commands.on(Command.ALL_VIEWS, views::showAll);
    commands.on(Command.RAIL, rail::toggle);
    commands.on(
        Command.THEME,
        () -> change(preferences.get().withAppearance(preferences.get().appearance().other())));
    commands.on(
        Command.PROJECTOR,
        () -> change(preferences.get().withProjector(!preferences.get().projector())));
    commands.on(Command.PRESENT, () -> stage.setFullScreen(!stage.isFullScreen()));
  }

  void ofChanges() {
    HandChanges changes = workbench.changes();
    commands.on(Command.UNDO, changes::undo, changes.canUndo());
    commands.on(Command.REDO, changes::redo, changes.canRedo());
  }

  void ofTiles(ViewTiles views, LayoutsKeeper layouts) {
    new TileKeys(views).bind(commands);
    commands.on(
        Command.LAYOUTS,
        () ->
            LayoutsDialog.open(
                dialogs,
                layouts.get(),
                messages,
                new LayoutsDialog.Actions(
                    views::arrange,
                    name -> layouts.change(kept -> kept.withSaved(name, views.workspace())),
                    name -> layouts.change(kept -> kept.withoutSaved(name)))));
  }

  void ofExchange(
      ExchangeActions exchange, Opening opening, FileQuestion question, Supplier<Theme> theme) {
    commands.on(
        Command.EXPORT_MODEL,
        () -> exchange.exportModel(workbench.experiment().get()),
        state.ready);
    commands.on(
        Command.IMPORT_MODEL,
        () ->
            question
                .toOpen(FileQuestion.Kind.IMPORT)
                .ifPresent(file -> opening.importModel(file, workbench.spec().get())),
        state.ready);
    commands.on(
        Command.SAVE_FIGURE,
        () -> exchange.saveFigure(workbench.experiment().get(), theme),
        state.ready);
    commands.on(
        Command.COPY_CODE, () -> exchange.copyCode(workbench.experiment().get()), state.ready);
  }

  void ofHandouts(HandoutActions handouts) {
    commands.on(Command.SAVE_HANDOUT, handouts::save, state.ready);
  }

  void ofFiles(FileActions files, Opening opening, FileQuestion question, Node window) {
    commands.on(
        Command.OPEN_TABLE,
        () -> question.toOpen(FileQuestion.Kind.TABLE).ifPresent(opening::openTable));
    commands.on(
        Command.OPEN_EXPERIMENT,
        () -> question.toOpen(FileQuestion.Kind.EXPERIMENT).ifPresent(opening::open));
    commands.on(
        Command.SAVE_MODEL, () -> files.saveModel(workbench.experiment().get()), state.ready);
    commands.on(
        Command.SAVE_EXPERIMENT,
        () -> files.saveExperiment(workbench.experiment().get(), workbench.spec().get()),
        state.ready);
    commands.on(Command.SAVE_RUN, () -> files.saveRun(workbench.experiment().get()), state.ready);
    commands.on(Command.SAVE_PICTURE, () -> files.savePicture(window));
    commands.on(Command.COPY_PICTURE, () -> files.copyPicture(window));
  }

  void ofProgram(Stage stage, String version) {
    commands.on(
        Command.PREFERENCES,
        () -> PreferencesDialog.open(dialogs, preferences.get(), messages, this::change));
    commands.on(Command.KEYS, () -> KeysDialog.open(dialogs, commands, messages));
    commands.on(Command.ABOUT, () -> AboutDialog.open(dialogs, version, LogFile.path(), messages));
    commands.on(Command.QUIT, stage::close);
  }

  private void change(Preferences changed) {
    Preferences before = preferences.get();
    preferences.change(p -> changed, problems::refuseSave);
    if (!before.language().equals(changed.language())) {
      notices.show(Notice.information(messages.get("state.language")));
    }
    if (before.threads() != changed.threads()
        || before.historyMegabytes() != changed.historyMegabytes()) {
      notices.show(Notice.information(messages.get("state.next-experiment")));
    }
  }
}
