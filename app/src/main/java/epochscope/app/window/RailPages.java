package epochscope.app.window;

import epochscope.app.command.Commands;
import epochscope.app.settings.SettingsSheet;
import epochscope.app.text.Messages;
import epochscope.presets.Lessons;

/** What stands on the pages of the rail. */
record RailPages(Workbench workbench, Commands commands, Messages messages) {
  Rail rail() {
    Rail rail = new Rail(messages.get("rail"));
    rail.add(
        "lessons",
        messages.get("rail.lessons"),
        () ->
            new LessonsPage(
                Lessons.all(),
                workbench.lessonId(),
                messages,
                lesson -> workbench.open(Source.of(lesson, messages.locale()))));
    rail.add(
        "data",
        messages.get("rail.data"),
        () ->
            new DataPage(
                workbench.experiment(),
                SettingsSheet.data(messages, workbench::change),
                commands,
                messages));
    rail.add(
        "training",
        messages.get("rail.training"),
        () ->
            new TrainingPage(
                workbench.spec(), SettingsSheet.training(messages, workbench::change)));
    return rail;
  }
}
