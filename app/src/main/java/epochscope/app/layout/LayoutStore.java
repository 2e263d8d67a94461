package epochscope.app.layout;

import epochscope.export.AtomicFile;
import epochscope.spec.InvalidInputException;
import epochscope.spec.SpecJson;
import java.nio.file.Files;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps the user's layouts in the file layouts.json of a folder. */
public final class LayoutStore {
  private static final Logger LOG = LoggerFactory.getLogger(LayoutStore.class);

  private final Path file;

  public LayoutStore(Path folder) {
    this.file = folder.resolve("layouts.json");
  }

  /** What was saved; none where there is nothing, or nothing that can be read. */
  public Layouts load() {
    try {
      return Files.exists(file)
          ? SpecJson.read(SpecJson.text(file), Layouts.class, file.toString())
          : Layouts.NONE;
    } catch (InvalidInputException e) {
      LOG.warn("layouts are not restored: {}", e.getMessage());
      return Layouts.NONE;
    }
  }

  public void save(Layouts layouts) {
    AtomicFile.write(file, SpecJson.write(layouts));
  }
}
