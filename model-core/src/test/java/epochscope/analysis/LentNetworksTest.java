package epochscope.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import epochscope.nn.Inference;
import epochscope.nn.Networks;
import epochscope.nn.Topology;
import epochscope.spec.Activation;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LentNetworksTest {
  private final Topology topology = topology();
  private final LentNetworks networks = new LentNetworks();

  @Test
  void oneAnswerHasEveryNetworkToItself() {
    List<Inference> lent = answer(topology, topology);
    assertThat(lent.get(0)).isNotSameAs(lent.get(1));
  }

  @Test
  void theNextAnswerHasTheNetworksOfTheOneBefore() {
    List<Inference> first = answer(topology, topology);
    assertThat(answer(topology, topology)).containsExactlyInAnyOrderElementsOf(first);
  }

  @Test
  void anotherTopologyHasNetworksOfItsOwn() {
    List<Inference> first = answer(topology);
    Topology other = topology();
    assertThat(answer(other).getFirst().topology()).isSameAs(other);
    assertThat(answer(topology)).isEqualTo(first);
  }

  @Test
  void noMoreThanTwoAreKept() {
    List<Inference> first = answer(topology, topology, topology);
    assertThat(answer(topology, topology, topology).stream().filter(first::contains)).hasSize(2);
  }

  @Test
  void outsideOfAnAnswerNetworksAreNobodyElses() {
    Inference lent = answer(topology).getFirst();
    assertThat(LentNetworks.lend(topology)).isNotSameAs(lent);
  }

  @Test
  void anAnswerThatFailsGivesItsNetworksBack() {
    List<Inference> lent = new ArrayList<>();
    try {
      networks.lendDuring(
          () -> {
            lent.add(LentNetworks.lend(topology));
            throw new IllegalStateException("no answer");
          });
    } catch (IllegalStateException expected) {
      assertThat(expected).hasMessage("no answer");
    }
    assertThat(LentNetworks.lend(topology)).isNotSameAs(lent.getFirst());
    assertThat(answer(topology)).isEqualTo(lent);
  }

  private List<Inference> answer(Topology... wanted) {
    List<Inference> lent = new ArrayList<>();
    networks.lendDuring(
        () -> {
          for (Topology each : wanted) {
            lent.add(LentNetworks.lend(each));
          }
        });
    return lent;
  }

  private static Topology topology() {
    return Networks.chain(Activation.TANH, Activation.LINEAR, 2, 3, 1);
  }
}
