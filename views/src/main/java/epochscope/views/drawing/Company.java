package epochscope.views.drawing;

import epochscope.analysis.AnalysisResult;
import epochscope.views.Frame;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The frames whose pictures stand beside each other, on scales that hold for all of them.
 *
 * @param frames one per run, the present one first
 */
public record Company(List<Frame> frames) {
  public Company {
    frames = List.copyOf(frames);
  }

  /** Of a picture that stands by itself. */
  public static Company alone(Frame frame) {
    return new Company(List.of(frame));
  }

  public boolean isAlone() {
    return frames.size() == 1;
  }

  /** What is known of each of them. */
  public <R extends AnalysisResult> Stream<R> results(Class<R> kind) {
    return frames.stream().map(frame -> frame.result(kind)).flatMap(Optional::stream);
  }
}
