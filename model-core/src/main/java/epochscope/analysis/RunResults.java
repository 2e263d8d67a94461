package epochscope.analysis;

import epochscope.nn.Topology;
import java.util.Map;

/**
 * What was asked of runs that are kept beside the present one, each at its own moment.
 *
 * @param step of the present run, for which they were asked
 * @param runs by the number of the run
 */
public record RunResults(long step, Map<Integer, Answers> runs) implements AnalysisResult {
  public RunResults {
    runs = Map.copyOf(runs);
  }

  /**
   * What is known of one run.
   *
   * @param topology of the network that was asked
   */
  public record Answers(
      Topology topology, Map<Class<? extends AnalysisResult>, AnalysisResult> results) {
    public Answers {
      results = Map.copyOf(results);
    }
  }

  /**
   * Of the run of that number, as long as it still is the one that was asked; empty: nothing is
   * known yet.
   */
  public Map<Class<? extends AnalysisResult>, AnalysisResult> of(int number, Topology topology) {
    Answers answers = runs.get(number);
    return answers == null || !answers.topology().equals(topology) ? Map.of() : answers.results();
  }
}
