package epochscope.app.browser;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** The cards of one topic under its name, as wide as they need. */
final class CardGroup extends VBox {
  static final double GAP = 14;

  private final List<BrowserCard> cards;
  private final Label heading;
  private final VBox rows = new VBox(GAP);

  CardGroup(String topic, List<BrowserCard> cards) {
    super(6);
    this.cards = cards;
    heading = new Label(topic);
    heading.setWrapText(true);
    heading.setMinHeight(USE_PREF_SIZE);
    heading.getStyleClass().add("lesson-topic");
    getChildren().setAll(heading, rows);
  }

  /**
   * @param columns cards that the page has beside each other
   */
  void fit(double cardWidth, int columns) {
    int its = Math.min(columns, cards.size());
    double width = its * cardWidth + (its - 1) * GAP;
    heading.setMaxWidth(width);
    setMinWidth(width);
    setPrefWidth(width);
    setMaxWidth(width);
    rows.getChildren().clear();
    for (int first = 0; first < cards.size(); first += its) {
      HBox row = new HBox(GAP);
      row.getChildren().setAll(cards.subList(first, Math.min(first + its, cards.size())));
      rows.getChildren().add(row);
    }
    for (BrowserCard card : cards) {
      card.setMinWidth(cardWidth);
      card.setPrefWidth(cardWidth);
      card.setMaxWidth(cardWidth);
    }
  }
}
