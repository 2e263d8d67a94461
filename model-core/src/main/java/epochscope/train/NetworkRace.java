package epochscope.train;

import epochscope.analysis.AnalysisContext;
import epochscope.analysis.AnalysisResult;
import epochscope.analysis.Cancellation;
import epochscope.analysis.landscape.LossLandscape;
import epochscope.analysis.race.RaceReport;
import epochscope.history.Snapshot;
import epochscope.spec.OptimiserSpec;
import java.util.List;
import java.util.function.Consumer;

/** A race, epoch by epoch: all runners make one, then what they have made is published. */
final class NetworkRace {
  private static final int COARSE_POINTS = 17;
  private static final int FINE_POINTS = 33;

  private final NetworkRaceRequest request;
  private final int epochs;
  private final Cancellation cancellation;
  private final Consumer<? super AnalysisResult> publish;
  private final List<Racer> racers;
  private LossLandscape field;

  NetworkRace(
      NetworkRaceRequest request,
      int epochs,
      Cancellation cancellation,
      Consumer<? super AnalysisResult> publish) {
    this.request = request;
    this.epochs = epochs;
    this.cancellation = cancellation;
    this.publish = publish;
    racers =
        request.optimisers().stream()
            .map(optimiser -> new Racer(request.experiment(), request.data(), optimiser))
            .toList();
  }

  void run() {
    publish(false);
    warmUp();
    for (int epoch = 1; epoch <= epochs; epoch++) {
      for (Racer racer : racers) {
        racer.epoch(cancellation);
      }
      boolean last = epoch == epochs;
      // The field moves as the runners do, ever more seldom.
      if (!last && epoch >= 2 && Integer.bitCount(epoch) == 1) {
        measure(COARSE_POINTS);
      }
      publish(false);
      if (last) {
        measure(FINE_POINTS);
        publish(true);
      }
    }
  }

  /** What the compiler takes to learn the updates is not to count as their time. */
  private void warmUp() {
    for (OptimiserSpec optimiser : request.optimisers()) {
      cancellation.check();
      new Racer(request.experiment(), request.data(), optimiser).warmUp();
    }
  }

  private void measure(int points) {
    List<Snapshot> visited =
        racers.stream().flatMap(racer -> racer.promising().stream()).distinct().toList();
    if (visited.size() < 3) {
      return;
    }
    AnalysisContext context =
        new AnalysisContext(
            request.experiment(), request.topology(), request.data(), SharedField.mean(visited));
    field =
        new SharedField(context, visited, cancellation)
            .measure(
                request.plane(),
                points,
                coarse -> {
                  if (field == null) {
                    field = coarse;
                    publish(false);
                  }
                });
  }

  private void publish(boolean complete) {
    publish.accept(
        new RaceReport(
            racers.stream().map(racer -> racer.lane(field)).toList(), field, epochs, complete));
  }
}
