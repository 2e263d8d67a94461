package epochscope.app.dialogs;

import epochscope.app.text.Messages;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;

/** What the program is, its version, what it stands on, and where its log is. */
public final class AboutDialog {
  private static final double WIDTH = 520;
  private static final double LICENCES_HEIGHT = 200;

  /** Name, licence. */
  private static final List<List<String>> LIBRARIES =
      List.of(
          List.of("OpenJFX", "GPL-2.0 with Classpath Exception"),
          List.of("ND4J, JavaCPP", "Apache-2.0"),
          List.of("OpenBLAS", "BSD-3-Clause"),
          List.of("oneDNN", "Apache-2.0"),
          List.of("Jackson", "Apache-2.0"),
          List.of("AtlantaFX", "MIT"),
          List.of("ControlsFX", "BSD-3-Clause"),
          List.of("FlatLaf Fonts: Roboto", "Apache-2.0"),
          List.of("picocli", "Apache-2.0"),
          List.of("JCodec", "BSD-2-Clause"),
          List.of("progressbar", "MIT"),
          List.of("SLF4J", "MIT"),
          List.of("Logback", "EPL-1.0 or LGPL-2.1"),
          List.of("OpenJFX Monocle", "GPL-2.0 with Classpath Exception"));

  private AboutDialog() {}

  public static void open(DialogLayer layer, String version, Path log, Messages messages) {
    TextField place = new TextField(log.toString());
    place.setEditable(false);
    place.setId("log-place");
    ScrollPane libraries = new ScrollPane(libraries());
    libraries.setPrefViewportHeight(LICENCES_HEIGHT);
    libraries.setFitToWidth(true);
    VBox content =
        new VBox(
            12,
            words(messages.get("about.what")),
            words(version),
            new Form().row(messages.get("about.log"), place),
            words(messages.get("about.licences")),
            libraries);
    content.setPrefWidth(WIDTH);
    Button close = new Button(messages.get("dialog.close"));
    close.setOnAction(event -> layer.close());
    layer.open(messages.get("about.title"), content, List.of(close));
  }

  private static Label words(String text) {
    Label words = new Label(text);
    words.setWrapText(true);
    words.setMinHeight(Label.USE_PREF_SIZE);
    return words;
  }

  private static GridPane libraries() {
    GridPane grid = new GridPane();
    grid.setHgap(24);
    grid.setVgap(4);
    grid.getStyleClass().add("licences");
    for (List<String> library : LIBRARIES) {
      grid.addRow(grid.getRowCount(), new Label(library.getFirst()), new Label(library.getLast()));
    }
    return grid;
  }
}
