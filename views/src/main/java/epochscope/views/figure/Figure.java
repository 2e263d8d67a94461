package epochscope.views.figure;

import java.util.List;

/**
 * A figure: marks, the first of them lowest.
 *
 * @param title what it shows, for those who cannot see it
 */
record Figure(String title, double width, double height, List<FigureMark> marks) {
  Figure {
    marks = List.copyOf(marks);
  }
}
