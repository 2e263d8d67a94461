package epochscope.app.bench;

import epochscope.presets.LessonSpec;
import epochscope.presets.Lessons;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;

/**
 * How long every lesson takes to open in a window that shows another: from the choice until each of
 * its views has a new picture. The first opening also loads what no lesson before it needed.
 */
final class OpeningCase implements BenchCase {
  private static final int TURNS = 3;
  private static final int WIDTH = 1280;
  private static final int HEIGHT = 720;

  @Override
  public String name() {
    return "opening";
  }

  @Override
  public List<Figure> measure(int threads) throws InterruptedException {
    LessonSpec first = Lessons.find(Lessons.DEFAULT);
    List<Figure> figures = new ArrayList<>();
    try (WatchedWindow window = WatchedWindow.open(first, WIDTH, HEIGHT)) {
      for (LessonSpec lesson : Lessons.all()) {
        LessonSpec before = lesson.equals(first) ? Lessons.find("perceptron") : first;
        double[] millis =
            DoubleStream.generate(() -> opening(window, before, lesson)).limit(TURNS).toArray();
        figures.add(Figure.of("opening-" + lesson.id(), "ms", threads, millis));
      }
    }
    return figures;
  }

  private static double opening(WatchedWindow window, LessonSpec before, LessonSpec lesson) {
    window.millisToOpen(before);
    return window.millisToOpen(lesson);
  }
}
