package epochscope.analysis;

import epochscope.spec.Check;
import epochscope.spec.Reason;

/**
 * A question that has no answer for this network or sample. It takes the place of the result and
 * concerns no moment more than another.
 *
 * @param kind what was asked for
 * @param sentence why there is none, in English
 * @param reason the same for those who say it in another language; null: unknown
 */
public record Refusal(Class<? extends AnalysisResult> kind, String sentence, Reason reason)
    implements AnalysisResult {
  /** The step of a refusal, which is of no moment. */
  public static final long OF_NO_MOMENT = -1;

  public Refusal {
    Check.present("kind", kind);
    Check.present("sentence", sentence);
  }

  public Refusal(Class<? extends AnalysisResult> kind, String sentence) {
    this(kind, sentence, null);
  }

  @Override
  public long step() {
    return OF_NO_MOMENT;
  }
}
