package epochscope.app.window;

import epochscope.app.background.BackgroundExecutor;
import epochscope.app.command.Commands;
import epochscope.app.lesson.KnownLessons;
import epochscope.app.lesson.OwnLessons;
import epochscope.app.settings.SettingsSheet;
import epochscope.app.text.Messages;
import epochscope.spec.InvalidInputException;
import javafx.scene.Node;

/** What stands on the pages of the rail. */
record RailPages(
    Workbench workbench,
    BackgroundExecutor background,
    Commands commands,
    Problems problems,
    Messages messages,
    OwnLessons ownLessons) {
  Rail rail() {
    Rail rail = new Rail(messages.get("rail"));
    rail.add("lessons", messages.get("rail.lessons"), this::lessons);
    rail.add("data", messages.get("rail.data"), this::data);
    rail.add("training", messages.get("rail.training"), this::training);
    return rail;
  }

  private Node lessons() {
    LessonsPage page =
        new LessonsPage(
            workbench.lessonId(),
            commands,
            messages,
            lesson -> workbench.open(Source.of(lesson, messages.locale())));
    read(page);
    // One of the user's own may have been made since.
    workbench
        .lessonId()
        .subscribe(
            (before, id) -> {
              if (!id.isEmpty() && !page.has(id)) {
                read(page);
              }
            });
    return page;
  }

  private void read(LessonsPage page) {
    background.start(ownLessons::known).deliver(known -> show(page, known), problems::unexpected);
  }

  private void show(LessonsPage page, KnownLessons known) {
    page.show(known.lessons());
    known.faults().forEach(fault -> problems.refuse(new InvalidInputException(fault)));
  }

  private Node data() {
    return new DataPage(
        workbench.experiment(),
        SettingsSheet.data(messages, workbench::change),
        commands,
        messages);
  }

  private Node training() {
    return new TrainingPage(
        workbench.spec(), SettingsSheet.training(messages, workbench::change), commands, messages);
  }
}
