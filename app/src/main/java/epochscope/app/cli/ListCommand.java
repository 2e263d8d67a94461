package epochscope.app.cli;

import epochscope.app.lesson.KnownLessons;
import epochscope.presets.LessonSpec;
import epochscope.spec.SpecJson;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code list}: the lessons. */
@Command(name = "list", description = "List the lessons.")
final class ListCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Option(names = "--json", description = "Print JSON.")
  private boolean json;

  /** What is told of a lesson. */
  private record Entry(String id, String title, String topic, String sentence) {
    static Entry of(LessonSpec lesson) {
      Locale english = Locale.ENGLISH;
      return new Entry(
          lesson.id(),
          lesson.title().in(english),
          lesson.topic().in(english),
          lesson.sentence().in(english));
    }
  }

  @Override
  public Integer call() {
    KnownLessons known = KnownLessons.read();
    List<Entry> lessons = known.lessons().stream().map(Entry::of).toList();
    known.faults().forEach(fault -> spec.commandLine().getErr().println("epochscope: " + fault));
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      out.print(SpecJson.write(lessons));
    } else {
      int width = lessons.stream().mapToInt(lesson -> lesson.id().length()).max().orElse(0);
      lessons.forEach(
          lesson -> out.println(("%-" + width + "s  %s").formatted(lesson.id(), lesson.title())));
    }
    out.flush();
    return 0;
  }
}
