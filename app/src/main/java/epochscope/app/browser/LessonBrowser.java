package epochscope.app.browser;

import epochscope.app.background.BackgroundExecutor;
import epochscope.app.command.Command;
import epochscope.app.command.Commands;
import epochscope.app.lesson.KnownLessons;
import epochscope.app.lesson.LessonSearch;
import epochscope.app.text.Messages;
import epochscope.presets.LessonSpec;
import epochscope.views.drawing.Theme;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Bounds;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/**
 * All lessons as cards under their topics, numbered in the suggested order, to be searched and
 * chosen with pointer or keys. UI thread only.
 */
public final class LessonBrowser extends VBox {
  private static final double LEAST_CARD = 20;
  private static final double PADDING = 20;
  private static final double SCROLL_BAR = 16;

  private final Messages messages;
  private final ObservableValue<Theme> theme;
  private final ObservableValue<String> open;
  private final Consumer<LessonSpec> onChoice;
  private final Consumer<LessonSpec> onCopy;
  private final Watched watched;
  private final TextField search = new TextField();
  private final Label count = new Label();
  private final FlowPane page = new FlowPane(CardGroup.GAP * 1.5, CardGroup.GAP * 1.5);
  private final ScrollPane scroll = new ScrollPane(page);
  private KnownLessons known = new KnownLessons(List.of(), List.of());
  private List<CardGroup> groups = List.of();
  private List<BrowserCard> cards = List.of();

  /**
   * @param open id of the lesson that runs
   * @param onChoice opens a lesson
   * @param onCopy makes an own lesson of it
   * @param onProblem is told where a preview cannot be trained
   */
  public LessonBrowser(
      Messages messages,
      Commands commands,
      ObservableValue<Theme> theme,
      ObservableValue<String> open,
      BackgroundExecutor background,
      Executor uiThread,
      Consumer<LessonSpec> onChoice,
      Consumer<LessonSpec> onCopy,
      Consumer<Throwable> onProblem) {
    this.messages = messages;
    this.theme = theme;
    this.open = open;
    this.onChoice = onChoice;
    this.onCopy = onCopy;
    watched = new Watched(background, uiThread, theme::getValue, messages, onProblem);
    setId("lesson-browser");
    getStyleClass().add("lesson-browser");
    page.getStyleClass().add("browser-page");
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.setFocusTraversable(false);
    VBox.setVgrow(scroll, Priority.ALWAYS);
    getChildren().setAll(header(commands), scroll);
    search.textProperty().subscribe(words -> fill());
    search.addEventFilter(KeyEvent.KEY_PRESSED, this::pressedInSearch);
    scroll.widthProperty().subscribe(width -> fit());
    theme.subscribe(now -> dress());
    open.subscribe(id -> mark());
  }

  private HBox header(Commands commands) {
    Label title = new Label(messages.get("browser.title"));
    title.getStyleClass().add("browser-title");
    title.setMinWidth(USE_PREF_SIZE);
    search.setId("browser-search");
    search.setPromptText(messages.get("lessons.search"));
    search.setAccessibleText(messages.get("lessons.search"));
    count.getStyleClass().add("quiet");
    Region spring = new Region();
    HBox.setHgrow(spring, Priority.ALWAYS);
    Button leave = commands.equip(new Button(messages.get("browser.back")), Command.LESSON_LEAVE);
    leave.setMinWidth(USE_PREF_SIZE);
    HBox header = new HBox(14, title, search, count, spring, leave);
    header.setAlignment(Pos.CENTER_LEFT);
    header.getStyleClass().add("browser-header");
    return header;
  }

  /** What there is to choose from. */
  public void show(KnownLessons lessons) {
    known = lessons;
    fill();
  }

  /**
   * The keys speak to the lesson that runs, or to the first, as soon as the cards are laid out: one
   * that never was cannot take the focus.
   */
  public void enter() {
    search.clear();
    Scene scene = getScene();
    scene.addPostLayoutPulseListener(
        new Runnable() {
          @Override
          public void run() {
            scene.removePostLayoutPulseListener(this);
            if (isVisible()) {
              card(open.getValue())
                  .or(() -> cards.stream().findFirst())
                  .ifPresent(LessonBrowser.this::focus);
            }
          }
        });
    Platform.requestNextPulse();
  }

  /** What has the focus while nothing else needs it. */
  public Node home() {
    return focused().or(() -> card(open.getValue())).map(Node.class::cast).orElse(search);
  }

  public void leave() {
    watched.look(null);
  }

  public void search() {
    search.requestFocus();
    search.selectAll();
  }

  /** Opens the lesson that has the focus. */
  public void choose() {
    focused().ifPresent(card -> onChoice.accept(card.lesson()));
  }

  /** Makes an own lesson of the one that has the focus, or is under the pointer. */
  public void copy() {
    focused()
        .or(() -> Optional.ofNullable(watched.card()))
        .ifPresent(card -> onCopy.accept(card.lesson()));
  }

  /** To the card before or after. */
  public void walk(int by) {
    int at = focused().map(cards::indexOf).orElse(by > 0 ? -1 : cards.size());
    int there = Math.clamp(at + by, 0, Math.max(0, cards.size() - 1));
    if (!cards.isEmpty()) {
      focus(cards.get(there));
    }
  }

  /** To the nearest card of the row below or above. */
  public void climb(boolean down) {
    Optional<BrowserCard> from = focused();
    if (from.isEmpty()) {
      walk(1);
      return;
    }
    Bounds here = place(from.get());
    Optional<BrowserCard> next =
        cards.stream()
            .filter(
                card ->
                    down
                        ? place(card).getMinY() >= here.getMaxY()
                        : place(card).getMaxY() <= here.getMinY())
            .min(Comparator.comparingDouble(card -> distance(place(card), here)));
    next.ifPresentOrElse(
        this::focus,
        () -> {
          if (!down) {
            search.requestFocus();
          }
        });
  }

  private static double distance(Bounds one, Bounds other) {
    return 4 * Math.abs(one.getCenterY() - other.getCenterY())
        + Math.abs(one.getCenterX() - other.getCenterX());
  }

  private Bounds place(BrowserCard card) {
    return page.sceneToLocal(card.localToScene(card.getLayoutBounds()));
  }

  private Optional<BrowserCard> focused() {
    return cards.stream().filter(BrowserCard::isFocused).findFirst();
  }

  private Optional<BrowserCard> card(String id) {
    return cards.stream().filter(card -> card.lesson().id().equals(id)).findFirst();
  }

  private void focus(BrowserCard card) {
    // Where a card stands is known once all are laid out.
    applyCss();
    layout();
    card.requestFocus();
    Bounds place = place(card);
    double all = page.getHeight();
    double seen = scroll.getViewportBounds().getHeight();
    double top = scroll.getVvalue() * Math.max(0, all - seen);
    if (all > seen && (place.getMinY() < top || place.getMaxY() > top + seen)) {
      double wanted =
          place.getMinY() < top ? place.getMinY() - PADDING : place.getMaxY() + PADDING - seen;
      scroll.setVvalue(Math.clamp(wanted / (all - seen), 0, 1));
    }
  }

  private void pressedInSearch(KeyEvent event) {
    if (event.getCode() == KeyCode.DOWN) {
      cards.stream().findFirst().ifPresent(this::focus);
      event.consume();
    } else if (event.getCode() == KeyCode.ENTER && !cards.isEmpty()) {
      onChoice.accept(cards.getFirst().lesson());
      event.consume();
    } else if (event.getCode() == KeyCode.ESCAPE) {
      if (search.getText().isEmpty()) {
        walk(1);
      }
      search.clear();
      event.consume();
    }
  }

  private void fill() {
    watched.look(null);
    LessonSearch wanted = new LessonSearch(search.getText(), messages.locale());
    Map<String, List<BrowserCard>> byTopic = new LinkedHashMap<>();
    for (int i = 0; i < known.lessons().size(); i++) {
      LessonSpec lesson = known.lessons().get(i);
      if (wanted.finds(lesson)) {
        byTopic
            .computeIfAbsent(topic(i), topic -> new ArrayList<>())
            .add(card(lesson, known.isOwn(lesson) ? 0 : i + 1));
      }
    }
    cards = byTopic.values().stream().flatMap(List::stream).toList();
    groups =
        byTopic.entrySet().stream().map(it -> new CardGroup(it.getKey(), it.getValue())).toList();
    page.getChildren().setAll(groups);
    count.setText(
        cards.isEmpty() && !known.lessons().isEmpty()
            ? messages.get("lessons.none")
            : messages.get("browser.count", Integer.toString(cards.size())));
    fit();
    dress();
    mark();
  }

  private String topic(int index) {
    LessonSpec lesson = known.lessons().get(index);
    return known.isOwn(lesson)
        ? messages.get("browser.own-lessons")
        : lesson.topic().in(messages.locale());
  }

  private BrowserCard card(LessonSpec lesson, int number) {
    BrowserCard card = new BrowserCard(lesson, number, messages);
    card.act(() -> onChoice.accept(lesson), () -> onCopy.accept(lesson));
    card.hoverProperty().subscribe(hovered -> looked(card, hovered));
    card.focusedProperty().subscribe(focused -> looked(card, focused));
    return card;
  }

  private void looked(BrowserCard card, boolean on) {
    if (on) {
      watched.look(card);
    } else if (watched.card() == card) {
      watched.look(null);
    }
  }

  private void fit() {
    double room = scroll.getWidth() - 2 * PADDING - SCROLL_BAR;
    double least = LEAST_CARD * search.getFont().getSize();
    int columns = Math.max(1, (int) ((room + CardGroup.GAP) / (least + CardGroup.GAP)));
    // Groups stand further apart than the cards of one.
    double between = 1.5 * CardGroup.GAP;
    double width = Math.floor((room - (columns - 1) * between) / columns);
    if (width > 0) {
      groups.forEach(group -> group.fit(width, columns));
    }
  }

  private void dress() {
    Theme plain = theme.getValue().withProjector(false);
    cards.forEach(card -> card.dress(plain));
  }

  private void mark() {
    List<String> ids = known.lessons().stream().map(LessonSpec::id).toList();
    int now = ids.indexOf(open.getValue());
    String next = now >= 0 && now + 1 < ids.size() ? ids.get(now + 1) : "";
    cards.forEach(
        card -> {
          String id = card.lesson().id();
          card.mark(id.equals(open.getValue()), id.equals(next));
        });
  }
}
