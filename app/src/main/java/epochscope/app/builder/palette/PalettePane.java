package epochscope.app.builder.palette;

import epochscope.app.builder.sketch.PaletteItem;
import epochscope.app.text.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** All that can be put into a network, and a field to find it by its name. */
public final class PalettePane extends VBox {
  private final List<PaletteCard> cards = new ArrayList<>();
  private final TextField search = new TextField();
  private final VBox column = new VBox(3);
  private final Messages messages;
  private final PaletteTarget target;
  private Runnable onLeave = () -> {};

  public PalettePane(Messages messages, PaletteTarget target) {
    this.messages = messages;
    this.target = target;
    getStyleClass().add("palette");
    setId("palette");
    setSpacing(6);
    for (PaletteItem item : PaletteItem.values()) {
      cards.add(new PaletteCard(item, messages, target));
    }
    search.setId("palette-search");
    search.setPromptText(messages.get("builder.search"));
    search.setAccessibleText(messages.get("builder.search"));
    search.textProperty().subscribe(this::show);
    search.setOnAction(event -> addFirst());
    search.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    ScrollPane scroller = new ScrollPane(column);
    scroller.setFitToWidth(true);
    scroller.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    VBox.setVgrow(scroller, Priority.ALWAYS);
    getChildren().addAll(search, scroller);
  }

  /**
   * @param action takes the focus when the search is left
   */
  public void setOnLeave(Runnable action) {
    onLeave = action;
  }

  /** The next letters that are typed say what is added. */
  public void search() {
    search.requestFocus();
    search.selectAll();
  }

  /** Names alone, so that the canvas has more room. */
  public void setCompact(boolean compact) {
    cards.forEach(card -> card.showHint(!compact));
  }

  private void show(String words) {
    column.getChildren().clear();
    for (PaletteItem.Group group : PaletteItem.Group.values()) {
      List<PaletteCard> found =
          cards.stream()
              .filter(card -> card.item().group() == group && card.matches(words))
              .toList();
      if (!found.isEmpty()) {
        Label title = new Label(messages.get("palette.group." + group.word()));
        title.getStyleClass().addAll("quiet", "palette-group");
        column.getChildren().add(title);
        column.getChildren().addAll(found);
      }
    }
    if (column.getChildren().isEmpty()) {
      Label none = new Label(messages.get("builder.search.none"));
      none.setWrapText(true);
      none.getStyleClass().add("quiet");
      column.getChildren().add(none);
    }
  }

  private void addFirst() {
    first(search.getText())
        .ifPresent(
            card -> {
              search.clear();
              target.add(card.item());
              onLeave.run();
            });
  }

  private Optional<PaletteCard> first(String words) {
    return Stream.concat(
            cards.stream().filter(card -> card.isNamed(words)),
            cards.stream().filter(card -> card.matches(words)))
        .filter(card -> !words.isBlank())
        .findFirst();
  }

  private void key(KeyEvent event) {
    if (event.getCode() == KeyCode.ESCAPE) {
      search.clear();
      onLeave.run();
      event.consume();
    }
  }
}
