package epochscope.export;

import epochscope.export.code.TorchCode;
import epochscope.optim.Schedule;
import epochscope.spec.Activation;
import epochscope.spec.Precision;
import epochscope.spec.ScheduleSpec;
import epochscope.spec.TrainingSpec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Programs for PyTorch, run by PyTorch: each answers as its model does, to 1e-5 of the largest
 * response, trains for an epoch, and takes our learning rates.
 */
class TorchCodeTest {
  @TempDir private static Path folder;

  @TestFactory
  Stream<DynamicTest> programsRun() throws IOException, InterruptedException {
    String python = Pythons.withTorch();
    PythonPrograms programs = new PythonPrograms(folder, TorchCode::of);
    programs.write("mixed-layers", Models.residual());
    programs.write("grouped-convolution", Models.convolutional(Precision.FLOAT));
    programs.write("double-binary", Models.binary(Precision.DOUBLE));
    programs.write("long-arrays", Models.binary(Precision.FLOAT, 6000));
    programs.write("three-classes", Models.threeClasses());
    for (Activation activation : Activation.values()) {
      programs.write("activation-" + activation.word(), Models.withActivation(activation));
    }
    for (Map.Entry<String, Model> entry : CodeExperiments.all(folder).entrySet()) {
      programs.writeTrained(entry.getKey(), entry.getValue());
      writeRates(entry.getKey(), entry.getValue().experiment().training());
    }
    return programs.tests(python, "run_torch_scripts.py");
  }

  /** The learning rates that we take, an epoch of three updates, unless they watch the loss. */
  private static void writeRates(String name, TrainingSpec training) throws IOException {
    if (training.schedule() == null || training.schedule() instanceof ScheduleSpec.OnPlateau) {
      return;
    }
    Schedule schedule = Schedule.of(training.schedule(), 3);
    double base = training.optimiser().learningRate();
    List<String> rates =
        LongStream.range(0, 20)
            .mapToObj(update -> Double.toString(schedule.rate(base, update)))
            .toList();
    Files.write(folder.resolve(name + ".rates"), rates);
  }
}
