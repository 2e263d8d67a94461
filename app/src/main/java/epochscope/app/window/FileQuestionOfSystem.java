package epochscope.app.window;

import epochscope.app.text.Messages;
import java.io.File;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;
import javafx.stage.Stage;

/** Asks by the dialog of the system; it begins in the folder of the file chosen last. */
final class FileQuestionOfSystem implements FileQuestion {
  private final Stage owner;
  private final Messages messages;
  private File folder;

  FileQuestionOfSystem(Stage owner, Messages messages) {
    this.owner = owner;
    this.messages = messages;
  }

  @Override
  public Optional<Path> toOpen(Kind kind) {
    return chosen(chooser(kind).showOpenDialog(owner));
  }

  @Override
  public Optional<Path> toSave(Kind kind, String suggestion) {
    FileChooser chooser = chooser(kind);
    chooser.setInitialFileName(suggestion);
    return chosen(chooser.showSaveDialog(owner));
  }

  private FileChooser chooser(Kind kind) {
    FileChooser chooser = new FileChooser();
    String word = kind.name().toLowerCase(Locale.ROOT);
    chooser
        .getExtensionFilters()
        .addAll(
            new ExtensionFilter(messages.get("choose." + word + ".files"), kind.patterns()),
            new ExtensionFilter(messages.get("choose.all-files"), "*"));
    if (folder != null && folder.isDirectory()) {
      chooser.setInitialDirectory(folder);
    }
    return chooser;
  }

  private Optional<Path> chosen(File file) {
    if (file != null) {
      folder = file.getParentFile();
    }
    return Optional.ofNullable(file).map(File::toPath);
  }
}
