package epochscope.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import epochscope.train.TrainingEvent;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class EventGateTest {
  @Test
  void noEventIsLostBeforeTheGateOpensAndNoneComesAfterItCloses() {
    EventGate gate = new EventGate();
    List<TrainingEvent> through = new ArrayList<>();
    TrainingEvent ready = new TrainingEvent.Ready(1);
    TrainingEvent playing = new TrainingEvent.Playing();
    gate.accept(ready);
    assertThat(through).isEmpty();
    gate.open(through::add);
    gate.accept(playing);
    assertThat(through).containsExactly(ready, playing);
    gate.close();
    gate.accept(new TrainingEvent.Stopped());
    assertThat(through).hasSize(2);
  }
}
