package epochscope.app.window;

import epochscope.app.background.BackgroundExecutor;
import epochscope.app.experiment.OpenExperiment;
import epochscope.app.notice.Notice;
import epochscope.app.notice.NoticeBoard;
import epochscope.app.session.SessionStore;
import epochscope.app.session.SessionStore.Earlier;
import epochscope.app.text.Messages;
import epochscope.presets.LessonSpec;
import epochscope.presets.Lessons;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.animation.PauseTransition;
import javafx.util.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Saves what the window holds every minute, when another experiment takes its place, and at the
 * end, and offers what a window left that crashed. UI thread only.
 */
final class SessionKeeper {
  private static final Logger LOG = LoggerFactory.getLogger(SessionKeeper.class);
  private static final Duration INTERVAL = Duration.minutes(1);

  /** Saving may take this share of the time at most. */
  private static final double SHARE = 0.05;

  /** The computer may sleep while a session is saved: the next save comes all the same. */
  private static final Duration LONGEST_INTERVAL = Duration.minutes(5);

  /** A lesson played longer than that is worth keeping, whatever was changed. */
  private static final double WORTH_SECONDS = 60;

  private final SessionStore store;
  private final Workbench workbench;
  private final Supplier<Autosave.Extras> extras;
  private final BackgroundExecutor background;
  private final NoticeBoard notices;
  private final Messages messages;
  private final Consumer<Path> restore;
  private final PauseTransition pause = new PauseTransition(INTERVAL);
  private List<Earlier> earlier = List.of();
  private Autosave current;

  /**
   * @param extras what belongs to the session besides the run
   * @param restore opens a session's file
   */
  SessionKeeper(
      SessionStore store,
      Workbench workbench,
      Supplier<Autosave.Extras> extras,
      BackgroundExecutor background,
      NoticeBoard notices,
      Messages messages,
      Consumer<Path> restore) {
    this.store = store;
    this.workbench = workbench;
    this.extras = extras;
    this.background = background;
    this.notices = notices;
    this.messages = messages;
    this.restore = restore;
    current = new Autosave(store);
    pause.setOnFinished(event -> saveInBackground());
    workbench.setOnLeft(this::leave);
  }

  /** Once there is an experiment on the table. */
  void begin() {
    pause.play();
    background.start(store::earlier).deliver(this::found, this::tell);
  }

  /** Sessions that have ended, the newest first. */
  List<Earlier> earlier() {
    return earlier;
  }

  /** Such as 14:32: Two clouds, epoch 412. */
  String words(Earlier session) {
    return messages.get(
        "session.entry",
        time(session),
        session.session().title(),
        Integer.toString(session.session().epoch()));
  }

  /** Saves for the last time, and waits for it; before the experiment is closed. */
  void end() {
    pause.stop();
    Autosave last = current;
    OpenExperiment experiment = workbench.experiment().get();
    try {
      if (experiment != null) {
        last.of(experiment, extras.get()).run();
      }
    } catch (RuntimeException e) {
      LOG.warn("the session is not saved", e);
    } finally {
      last.close();
    }
  }

  private void saveInBackground() {
    OpenExperiment experiment = workbench.experiment().get();
    if (experiment == null) {
      pause.playFromStart();
      return;
    }
    Runnable saving = current.of(experiment, extras.get());
    long start = System.nanoTime();
    background
        .start(
            () -> {
              saving.run();
              return (System.nanoTime() - start) / 1e6;
            })
        .deliver(this::again, this::tell);
  }

  private void again(double millis) {
    pause.setDuration(intervalAfter(millis));
    pause.playFromStart();
  }

  /**
   * @param millis that saving took
   */
  static Duration intervalAfter(double millis) {
    return Duration.millis(
        Math.clamp(millis / SHARE, INTERVAL.toMillis(), LONGEST_INTERVAL.toMillis()));
  }

  /** Told at most once a minute, and the next minute it is tried again. */
  private void tell(Throwable problem) {
    LOG.warn("the session is not saved", problem);
    notices.show(
        new Notice(
            Notice.Kind.WARNING,
            messages.get("session.not-saved", problem.getMessage()),
            messages.get("problem.remedy.save"),
            "",
            () -> {}));
    pause.playFromStart();
  }

  /** Another experiment takes the place of this one, which becomes an earlier session. */
  private void leave(OpenExperiment experiment) {
    if (!isWorthKeeping(experiment)) {
      return;
    }
    Autosave left = current;
    current = new Autosave(store);
    Runnable saving = left.of(experiment, extras.get());
    background
        .start(
            () -> {
              saving.run();
              left.close();
              return store.list();
            })
        .deliver(now -> earlier = now, this::tell);
  }

  private boolean isWorthKeeping(OpenExperiment experiment) {
    boolean asShipped =
        Lessons.all().stream()
            .filter(lesson -> lesson.id().equals(workbench.source().lessonId()))
            .map(LessonSpec::experiment)
            .anyMatch(own -> own.equals(workbench.spec().get()));
    double seconds = experiment.session().latest().map(moment -> moment.seconds()).orElse(0.0);
    return seconds > WORTH_SECONDS
        || !asShipped
        || workbench.changes().canUndo().get()
        || !workbench.book().notes().isEmpty();
  }

  private void found(List<Earlier> sessions) {
    earlier = new ArrayList<>(sessions);
    sessions.stream().filter(Earlier::crashed).findFirst().ifPresent(this::offer);
  }

  private void offer(Earlier session) {
    notices.show(
        new Notice(
            Notice.Kind.WARNING,
            messages.get(
                "session.crashed",
                time(session),
                session.session().title(),
                Integer.toString(session.session().epoch())),
            "",
            messages.get("session.restore"),
            () -> restore.accept(session.file())));
  }

  /** The time alone of a session of today. */
  private String time(Earlier session) {
    ZonedDateTime saved = session.session().instant().atZone(ZoneId.systemDefault());
    DateTimeFormatter format =
        saved.toLocalDate().equals(LocalDate.now())
            ? DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT)
            : DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT);
    return saved.format(format.withLocale(messages.locale()));
  }
}
