package epochscope.views;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import epochscope.analysis.AnalysisRequest;
import epochscope.analysis.AnalysisResult;
import epochscope.analysis.Cancellation;
import epochscope.analysis.Refusal;
import epochscope.analysis.TaylorReport;
import epochscope.analysis.derivative.InputDerivatives;
import epochscope.analysis.surface.AnalyticSurface;
import epochscope.analysis.surface.Descent;
import epochscope.analysis.surface.Formula;
import epochscope.nn.Topology;
import epochscope.spec.InvalidInputException;
import epochscope.spec.NetworkSpec;
import epochscope.spec.OptimiserSpec;
import epochscope.spec.Reason;
import epochscope.spec.Shape;
import epochscope.spec.SpecJson;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RefusalTextsTest {
  private final Locale before = Locale.getDefault();

  @BeforeEach
  void speakGerman() {
    Locale.setDefault(Locale.GERMAN);
  }

  @AfterEach
  void speakAsBefore() {
    Locale.setDefault(before);
  }

  @Test
  void aNetworkWithoutSecondDerivativesIsNamedInTheUsersLanguage() {
    Topology pooled =
        network(
            Shape.of(1, 4, 4),
            "{'type':'pooling','name':'pool','size':2},{'type':'flatten','name':'f'},"
                + "{'type':'dense','name':'o','units':1}");
    assertThat(said(() -> new InputDerivatives(pooled, 2, 0)))
        .startsWith("Knoten pool nimmt das Größte");
  }

  @Test
  void aNetworkTooLargeForDerivativesSaysHowMuchItNeeds() {
    Topology large =
        network(
            Shape.of(20_000),
            "{'type':'dense','name':'h','units':10,'activation':'tanh'},"
                + "{'type':'dense','name':'o','units':1}");
    assertThat(said(() -> new InputDerivatives(large, 2, 0)))
        .contains("Ordnung 2", "1527 MB", "64 MB");
  }

  @Test
  void aFormulaThatCannotBeReadSaysWhere() {
    assertThat(said(() -> Formula.parse("x + ")))
        .isEqualTo("Die Formel endet zu früh, an Stelle 5");
    assertThat(said(() -> Formula.parse("x + ) y")))
        .isEqualTo("Formel, Stelle 5: \")\" kann hier nicht stehen");
    assertThat(said(() -> Formula.parse("x + foo"))).contains("Stelle 5", "\"foo\"");
    assertThat(said(() -> Formula.parse("x".repeat(1001)))).contains("1001 Zeichen", "1000");
    AnalyticSurface pole = AnalyticSurface.of(Formula.parse("1/x + y"));
    OptimiserSpec slow = new OptimiserSpec.Sgd(0.1, null);
    assertThat(said(() -> Descent.run(pole, slow, 0, 2, 5))).contains("am Start (0.0, 2.0)");
  }

  @Test
  void aViewSaysTheReasonAndWithoutOneTheSentence() {
    Frame frame = Frames.recipe(Frames.gaussians(20, 1), Frames.gaussians(20, 2), 2).build();
    Reason reason = new Reason("max-pooling", List.of("pool"));
    assertThat(refused(frame, new Refusal(TaylorReport.class, "in English", reason)))
        .startsWith("Knoten pool");
    assertThat(refused(frame, new Refusal(TaylorReport.class, "in English")))
        .isEqualTo("in English");
  }

  @Test
  void aQuestionWithoutAnAnswerGivesItsReasonOn() {
    Refusal[] published = new Refusal[1];
    new Failing(new InvalidInputException("no").because("race-cost", 3, 5))
        .answerOrRefuse(Cancellation.NEVER, result -> published[0] = (Refusal) result);
    assertThat(Texts.refusal(published[0].sentence(), published[0].reason()))
        .startsWith("Ein Rennen von 3 Optimierern über 5 Epochen");
  }

  /** A question that is refused. */
  private record Failing(InvalidInputException refusal) implements AnalysisRequest {
    @Override
    public Class<TaylorReport> kind() {
      return TaylorReport.class;
    }

    @Override
    public void answer(Cancellation cancellation, Consumer<? super AnalysisResult> publish) {
      throw refusal;
    }
  }

  private static String refused(Frame frame, Refusal refusal) {
    return Answers.with(frame, Map.of(TaylorReport.class, refusal))
        .refusal(TaylorReport.class)
        .orElseThrow();
  }

  private static String said(ThrowingCallable refusing) {
    InvalidInputException e = catchThrowableOfType(InvalidInputException.class, refusing);
    assertThat(e.reason()).isNotNull();
    return Texts.refusal(e.getMessage(), e.reason());
  }

  private static Topology network(Shape sample, String nodes) {
    String json = "{'nodes':[" + nodes + "]}";
    return Topology.of(
        SpecJson.read(json.replace('\'', '"'), NetworkSpec.class, "network"), sample);
  }
}
