package epochscope.views.race;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import epochscope.analysis.landscape.Direction;
import epochscope.analysis.landscape.GridAxis;
import epochscope.analysis.landscape.LossLandscape;
import epochscope.analysis.landscape.MeasuredSample;
import epochscope.analysis.landscape.Plane;
import epochscope.analysis.race.RaceReport;
import epochscope.analysis.race.RaceReport.Lane;
import epochscope.spec.OptimiserSpec;
import epochscope.views.Frame;
import epochscope.views.Frames;
import epochscope.views.drawing.Palette;
import epochscope.views.drawing.Reading;
import epochscope.views.race.RaceFrames.Painted;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A race on a network whose plane, ways and losses are made up, read back from the pixels. */
class NetworkPictureTest {
  private static final int BLUE = Palette.LIGHT.classColour(0);
  private static final double[] ALPHA = {-0.8, 0.9, 0.2, -0.3};
  private static final double[] BETA = {-0.8, 0.9, -0.4, 0.6};
  private static final double[] LOSS = {1, 0.8, 0.2, 0.05};
  private static final double[] SECONDS = {0, 0.1, 0.2, 0.3};

  private static Lane lane(OptimiserSpec optimiser, int divergedAt) {
    return new Lane(optimiser, LOSS, LOSS, SECONDS, ALPHA, BETA, new double[4], divergedAt);
  }

  private static RaceReport report(boolean withField, int divergedAt) {
    double[] loss = new double[9 * 9];
    Arrays.setAll(loss, i -> 0.05 + Math.hypot(i / 9 - 4, i % 9 - 4));
    GridAxis axis = new GridAxis(-1, 1, 9);
    Direction first = new Direction(Direction.Kind.PATH, "first", 0.7, 0, new double[] {1, 0});
    Direction second = new Direction(Direction.Kind.PATH, "second", 0.2, 0, new double[] {0, 1});
    LossLandscape field =
        new LossLandscape(
            0,
            new Plane(new double[2], first, second),
            axis,
            axis,
            loss,
            new MeasuredSample(MeasuredSample.Part.TRAINING, 60, 60),
            true);
    OptimiserSpec sgd = RaceChoices.of(chosen().selection()).onNetwork().getFirst();
    return new RaceReport(List.of(lane(sgd, divergedAt)), withField ? field : null, 3, true);
  }

  private static Frame chosen(String... more) {
    return RaceFrames.with(RaceFrames.with("on", "network", "optimisers", "sgd"), more);
  }

  private static Painted paint(RaceReport report, String... more) {
    return RaceFrames.paint(RaceFrames.with(chosen(), report, more), 900, 600);
  }

  @Test
  void runnersStandOnThePlaneWhereTheyAre() {
    RaceReport report = report(true, -1);
    double[] at0 = paint(report, "step", "0").disc(BLUE);
    double[] at1 = paint(report, "step", "1").disc(BLUE);
    for (int epoch : new int[] {2, 3}) {
      double[] found = paint(report, "step", "" + epoch).disc(BLUE);
      double alpha = -0.8 + 1.7 * (found[0] - at0[0]) / (at1[0] - at0[0]);
      double beta = -0.8 + 1.7 * (found[1] - at0[1]) / (at1[1] - at0[1]);
      assertThat(alpha).isCloseTo(ALPHA[epoch], within(0.01));
      assertThat(beta).isCloseTo(BETA[epoch], within(0.01));
    }
  }

  @Test
  void thePointerReadsRunnersAndTheField() {
    Painted painted = paint(report(true, -1), "step", "2");
    double[] runner = painted.disc(BLUE);
    assertThat(painted.reading().at(runner[0], runner[1]).orElseThrow().text())
        .contains("SGD, epoch 2 of 3", "loss = 0.2000", "0.2000 s");
    assertThat(new RacePainter().numbers(RaceFrames.with(chosen(), report(true, -1))).split("\r\n"))
        .hasSize(5)
        .contains("sgd,0.1,2,0.2,0.2,0.2,0.2,-0.4");
  }

  @Test
  void beforeThereIsAPlaneTheLossesAreThere() {
    Painted painted = paint(report(false, -1));
    assertThat(painted.reading().at(200, 300)).isEmpty();
    assertThat(painted.reading().at(860, 590)).isEmpty();
    String below = painted.reading().at(800, 500).orElseThrow().text();
    assertThat(below).contains("SGD: 0.");
  }

  @Test
  void whoDivergesHasNoPlaceInTheField() {
    Painted whole = paint(report(true, -1), "step", "3");
    Painted lost = paint(report(true, 3), "step", "3");
    double[] head = whole.disc(BLUE);
    assertThat(whole.image().getRGB((int) head[0], (int) head[1])).isEqualTo(BLUE);
    assertThat(lost.image().getRGB((int) head[0] - 5, (int) head[1])).isNotEqualTo(BLUE);
  }

  @Test
  void largeNetworksAndRacesNotYetBegunSaySo() {
    assertThat(RaceFrames.paint(chosen(), 640, 400).reading()).isSameAs(Reading.NOTHING);
    Frames.Recipe recipe =
        Frames.recipe(Frames.clouds(400, 300, 2, 1), Frames.clouds(10, 300, 2, 2), 2000, 2000);
    recipe.epochs = 0;
    recipe.analysed = false;
    recipe.train = Frames.clouds(40, 300, 2, 1);
    Frame large = RaceFrames.with(recipe.build(), "on", "network");
    assertThat(NetworkPicture.isTooLarge(chosen(), RaceChoices.of(chosen().selection()))).isFalse();
    assertThat(RaceFrames.paint(large, 640, 400).reading()).isSameAs(Reading.NOTHING);
  }
}
