package epochscope.analysis;

import epochscope.nn.Topology;
import java.util.HashMap;
import java.util.Map;

/**
 * Remembers what was answered of several runs: what is asked again is not worked out again, and
 * whoever has waited longest is answered first.
 */
public final class RunAnswers {
  private final Map<Integer, Run> runs = new HashMap<>();
  private long turns;

  /** One run's answers, and when the last came. */
  private static final class Run {
    private final Topology topology;
    private final Map<Class<? extends AnalysisResult>, AnalysisResult> results = new HashMap<>();

    /** What has been answered to its end. */
    private final Map<Class<? extends AnalysisResult>, AnalysisRequest> answered = new HashMap<>();

    private long turn;

    Run(Topology topology) {
      this.topology = topology;
    }
  }

  /** A number of a run that has another network now begins anew. */
  private Run run(int number, Topology topology) {
    Run run = runs.get(number);
    if (run == null || !run.topology.equals(topology)) {
      run = new Run(topology);
      runs.put(number, run);
    }
    return run;
  }

  synchronized long turn(int number) {
    return runs.containsKey(number) ? runs.get(number).turn : 0;
  }

  synchronized boolean knows(int number, Topology topology, AnalysisRequest request) {
    return request.equals(run(number, topology).answered.get(request.kind()));
  }

  synchronized void put(
      int number, Topology topology, AnalysisRequest request, AnalysisResult result) {
    Run run = run(number, topology);
    run.results.put(request.kind(), result);
    run.answered.remove(request.kind());
    run.turn = ++turns;
  }

  synchronized void finish(int number, Topology topology, AnalysisRequest request) {
    run(number, topology).answered.put(request.kind(), request);
  }

  /** All that is known by now. */
  synchronized RunResults results(long step) {
    Map<Integer, RunResults.Answers> all = new HashMap<>();
    runs.forEach(
        (number, run) -> all.put(number, new RunResults.Answers(run.topology, run.results)));
    return new RunResults(step, all);
  }
}
