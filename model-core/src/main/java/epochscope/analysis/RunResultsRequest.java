package epochscope.analysis;

import epochscope.nn.Topology;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;

/**
 * The questions of views, asked of runs that are shown beside the present one. What is known is
 * published after every answer, so that a newer request may follow; the run that has waited longest
 * has the first turn, so that none waits for ever.
 *
 * @param step of the present run
 * @param runs what is asked of each
 * @param answers what is known of them already
 */
public record RunResultsRequest(long step, List<Asked> runs, RunAnswers answers)
    implements AnalysisRequest {
  public RunResultsRequest {
    runs = List.copyOf(runs);
  }

  /** The questions to one run. */
  public record Asked(int run, Topology topology, List<AnalysisRequest> questions) {
    public Asked {
      questions = List.copyOf(questions);
    }
  }

  @Override
  public Class<RunResults> kind() {
    return RunResults.class;
  }

  /** Several runs are more than one answer: no other question is to wait for them. */
  @Override
  public boolean takesLong() {
    return true;
  }

  @Override
  public void answer(Cancellation cancellation, Consumer<? super AnalysisResult> publish) {
    List<Asked> inTurn = new ArrayList<>(runs);
    inTurn.sort(Comparator.comparingLong(asked -> answers.turn(asked.run())));
    for (Asked asked : inTurn) {
      for (AnalysisRequest question : asked.questions()) {
        if (!answers.knows(asked.run(), asked.topology(), question)) {
          cancellation.check();
          answer(asked, question, cancellation, publish);
        }
      }
    }
    publish.accept(answers.results(step));
  }

  private void answer(
      Asked asked,
      AnalysisRequest question,
      Cancellation cancellation,
      Consumer<? super AnalysisResult> publish) {
    question.answerOrRefuse(
        cancellation,
        result -> {
          answers.put(asked.run(), asked.topology(), question, result);
          publish.accept(answers.results(step));
        });
    answers.finish(asked.run(), asked.topology(), question);
  }
}
