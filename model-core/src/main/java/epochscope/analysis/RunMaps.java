package epochscope.analysis;

import java.util.List;

/**
 * The responses of several runs over the same plane.
 *
 * @param step of the present run, for which they were asked
 * @param maps one per run, in the order in which they were asked for
 */
public record RunMaps(long step, List<DecisionMap> maps) implements AnalysisResult {
  public RunMaps {
    maps = List.copyOf(maps);
  }
}
