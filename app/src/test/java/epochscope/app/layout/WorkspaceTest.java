package epochscope.app.layout;

import static org.assertj.core.api.Assertions.assertThat;

import epochscope.presets.layout.Layout;
import epochscope.presets.layout.Side;
import epochscope.views.gallery.Views;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.geometry.BoundingBox;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkspaceTest {
  private static final BoundingBox ROOM = new BoundingBox(0, 0, 800, 400);
  private static final Workspace TWO = Workspace.of(Layout.grid(List.of("a", "b")));

  @Test
  void theOuterQuarterOfATileIsItsSide() {
    assertThat(Drop.onTile("a", ROOM, 150, 200, false))
        .isEqualTo(new Drop.Beside("a", Side.LEFT, new BoundingBox(0, 0, 400, 400)));
    assertThat(Drop.onTile("a", ROOM, 400, 350, false))
        .isEqualTo(new Drop.Beside("a", Side.BOTTOM, new BoundingBox(0, 200, 800, 200)));
    assertThat(Drop.onTile("a", ROOM, 250, 200, false)).isEqualTo(new Drop.Onto("a", ROOM));
    assertThat(Drop.onTile("a", ROOM, 250, 200, true)).isEqualTo(new Drop.InPlaceOf("a", ROOM));
  }

  @Test
  void theRimIsAWholeSide() {
    assertThat(Drop.atRim(ROOM, 795, 200).map(drop -> ((Drop.AtEdge) drop).side()))
        .contains(Side.RIGHT);
    assertThat(Drop.atRim(ROOM, 700, 200)).isEmpty();
  }

  @Test
  void viewsGoToTheSecondWindowAndComeBack() {
    Workspace apart = TWO.toOtherWindow("b");
    assertThat(apart).isEqualTo(new Workspace(Layout.tile("a"), Layout.tile("b")));
    assertThat(apart.toOtherWindow("a")).as("the last one stays").isEqualTo(apart);
    assertThat(apart.toOtherWindow("b")).isEqualTo(TWO);
    assertThat(apart.inOneWindow()).isEqualTo(TWO);
    assertThat(apart.without("b")).isEqualTo(Workspace.of(Layout.tile("a")));
  }

  @Test
  void aViewIsDroppedInTheOtherWindow() {
    Workspace apart = Workspace.of(Layout.grid(List.of("a", "b", "c"))).toOtherWindow("c");
    Workspace dropped = apart.dropped("b", new Drop.Beside("c", Side.RIGHT, ROOM), true);
    assertThat(dropped).isEqualTo(new Workspace(Layout.tile("a"), Layout.grid(List.of("c", "b"))));
    assertThat(apart.dropped("b", new Drop.InPlaceOf("c", ROOM), true))
        .isEqualTo(new Workspace(Layout.grid(List.of("a", "c")), Layout.tile("b")));
  }

  @Test
  void layoutsAreKeptInAFileAndABrokenOneIsForgotten(@TempDir Path folder) throws Exception {
    LayoutStore store = new LayoutStore(folder);
    assertThat(store.load()).isEqualTo(Layouts.NONE);
    Layouts layouts =
        Layouts.NONE
            .withSaved("Hörsaal 3", TWO.toOtherWindow("a"))
            .withLast(NetworkKind.IMAGES_DENSE, TWO);
    store.save(layouts);
    assertThat(store.load()).isEqualTo(layouts);
    assertThat(layouts.withoutSaved("Hörsaal 3").saved()).isEmpty();
    Files.writeString(folder.resolve("layouts.json"), "{\"saved\": 3}");
    assertThat(store.load()).isEqualTo(Layouts.NONE);
  }

  @Test
  void everyKindOfNetworkHasViewsThatExist() {
    for (NetworkKind kind : NetworkKind.values()) {
      List<String> views = UsualLayout.of(kind).views();
      assertThat(views).as(kind.word()).hasSizeGreaterThan(1).doesNotHaveDuplicates();
      assertThat(Views.ids()).containsAll(views);
      assertThat(UsualLayout.of(kind).tiles()).hasSizeLessThan(5);
    }
  }
}
