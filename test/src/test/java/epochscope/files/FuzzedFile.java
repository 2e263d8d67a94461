package epochscope.files;

import epochscope.app.layout.LayoutStore;
import epochscope.app.layout.Layouts;
import epochscope.app.layout.NetworkKind;
import epochscope.app.layout.UsualLayout;
import epochscope.app.layout.Workspace;
import epochscope.app.preferences.Preferences;
import epochscope.app.preferences.PreferencesStore;
import epochscope.app.session.Session;
import epochscope.export.ModelFile;
import epochscope.export.RunFile;
import epochscope.export.exchange.ExportFormat;
import epochscope.export.exchange.Exports;
import epochscope.export.exchange.Imports;
import epochscope.presets.Lessons;
import epochscope.spec.SpecJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Every kind of file that the program reads, a line each: a good one, and how it is read. */
enum FuzzedFile {
  MODEL("model.json", 3, file -> ModelFile.write(GoodFiles.model(), file), ModelFile::read),
  IMAGE_MODEL(
      "images.json", 2, file -> ModelFile.write(GoodFiles.imageModel(), file), ModelFile::read),
  ONNX("model.onnx", 2, file -> export(ExportFormat.ONNX, file), Imports::read),
  ONNX_JSON("onnx.json", 1, file -> export(ExportFormat.ONNX_JSON, file), Imports::read),
  LWTNN("lwtnn.json", 2, file -> export(ExportFormat.LWTNN, file), Imports::read),
  LAYERS_MODEL("model.json", 2, file -> export(ExportFormat.TFJS, file.getParent()), Imports::read),
  EXPERIMENT(
      "moons.experiment.json",
      4,
      file -> Files.writeString(file, SpecJson.write(GoodFiles.experiment())),
      file -> GoodFiles.open(SpecJson.readExperiment(file))),
  POINTS_EXPERIMENT(
      "points.experiment.json",
      1,
      file -> Files.writeString(file, SpecJson.write(GoodFiles.pointsExperiment())),
      file -> GoodFiles.open(SpecJson.readExperiment(file))),
  IMAGE_EXPERIMENT(
      "images.experiment.json",
      2,
      file -> Files.writeString(file, SpecJson.write(GoodFiles.imageExperiment())),
      file -> GoodFiles.open(SpecJson.readExperiment(file))),
  LESSON(
      "two-gaussians.lesson.json",
      2,
      file -> Files.writeString(file, SpecJson.write(Lessons.find(Lessons.DEFAULT))),
      Lessons::read),
  RUN(
      "run.epochscope",
      4,
      file -> RunFile.write(GoodFiles.run(), file),
      file -> GoodFiles.open(RunFile.read(file))),
  SESSION(
      "session.json",
      1,
      file -> Files.writeString(file, GoodFiles.session()),
      file -> Session.read(SpecJson.text(file), file.toString())),
  TABLE(
      "table.csv",
      2,
      file -> Files.writeString(file, GoodFiles.table()),
      file -> GoodFiles.readTable(file)),
  PREFERENCES(
      "preferences.json",
      1,
      file -> new PreferencesStore(file.getParent()).save(Preferences.DEFAULT),
      file -> new PreferencesStore(file.getParent()).load()),
  LAYOUTS(
      "layouts.json",
      1,
      file ->
          new LayoutStore(file.getParent())
              .save(
                  Layouts.NONE.withSaved(
                      "mine", Workspace.of(UsualLayout.of(NetworkKind.IMAGES_DENSE)))),
      file -> new LayoutStore(file.getParent()).load());

  final String fileName;

  /** How many of all mutations are its, in parts. */
  final int share;

  private final Step write;
  private final Step read;

  /** What is done with a file. */
  @FunctionalInterface
  interface Step {
    void on(Path file) throws IOException;
  }

  FuzzedFile(String fileName, int share, Step write, Step read) {
    this.fileName = fileName;
    this.share = share;
    this.write = write;
    this.read = read;
  }

  private static void export(ExportFormat format, Path target) {
    Exports.write(GoodFiles.plainModel(), format, target);
  }

  /** A file that is as it should be. */
  byte[] good(Path folder) throws IOException {
    Path file = folder.resolve(fileName);
    write.on(file);
    return Files.readAllBytes(file);
  }

  void read(Path file) throws IOException {
    read.on(file);
  }
}
