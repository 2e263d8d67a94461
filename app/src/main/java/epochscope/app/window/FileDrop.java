package epochscope.app.window;

import epochscope.app.text.Messages;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.StackPane;

/** Takes a file that is dropped on the window. */
final class FileDrop {
  private final Consumer<Path> onFile;
  private final StackPane veil;

  FileDrop(Consumer<Path> onFile, Messages messages) {
    this.onFile = onFile;
    Label words = new Label(messages.get("drop.here"));
    words.getStyleClass().add("drop-words");
    veil = new StackPane(words);
    veil.getStyleClass().add("drop-veil");
    veil.setMouseTransparent(true);
    veil.setVisible(false);
  }

  void attach(Scene scene, StackPane root) {
    root.getChildren().add(veil);
    scene.setOnDragOver(this::over);
    scene.setOnDragExited(event -> veil.setVisible(false));
    scene.setOnDragDropped(this::dropped);
  }

  private void over(DragEvent event) {
    if (event.getDragboard().hasFiles()) {
      event.acceptTransferModes(TransferMode.COPY);
      veil.setVisible(true);
    }
    event.consume();
  }

  private void dropped(DragEvent event) {
    veil.setVisible(false);
    List<File> files = event.getDragboard().getFiles();
    if (!files.isEmpty()) {
      onFile.accept(files.getFirst().toPath());
    }
    event.setDropCompleted(!files.isEmpty());
    event.consume();
  }
}
