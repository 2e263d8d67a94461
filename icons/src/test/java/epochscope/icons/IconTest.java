package epochscope.icons;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.geometry.Bounds;
import javafx.scene.layout.Pane;
import javafx.scene.paint.Color;
import javafx.scene.shape.SVGPath;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class IconTest {
  @ParameterizedTest
  @EnumSource
  void fillsMostOfItsViewBoxAndStaysInside(Icon icon) {
    SVGPath path = new SVGPath();
    path.setContent(icon.pathData());
    path.setFill(Color.BLACK);
    Bounds bounds = path.getLayoutBounds();
    assertThat(bounds.getMinX()).isBetween(0.5, 9.0);
    assertThat(bounds.getMinY()).isBetween(0.5, 10.0);
    assertThat(bounds.getMaxX()).isBetween(15.0, 23.0);
    assertThat(bounds.getMaxY()).isBetween(14.0, 23.0);
  }

  @ParameterizedTest
  @EnumSource
  void nodeHasTheSizeAskedForAndAStyledPath(Icon icon) {
    Pane node = (Pane) icon.node(18);
    assertThat(node.prefWidth(-1)).isEqualTo(18);
    assertThat(node.prefHeight(-1)).isEqualTo(18);
    assertThat(node.getChildren().getFirst().getStyleClass()).contains(Icon.STYLE_CLASS);
    assertThat(node.getChildren().getFirst().getBoundsInParent().getMaxX()).isLessThan(18);
  }

  @ParameterizedTest
  @EnumSource
  void everyIconLooksDifferent(Icon icon) {
    for (Icon other : Icon.values()) {
      assertThat(other == icon || !other.pathData().equals(icon.pathData())).isTrue();
    }
  }
}
