package epochscope.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import epochscope.spec.InvalidInputException;
import epochscope.spec.Precision;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ModelReadingTest {
  private static final String JSON = ModelFile.json(Models.binary(Precision.FLOAT));

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          "format": "epochscope-model" | "format": "other"         | $.format is other, expected "epochscope-model"
          "version": 1                 | "version": 2              | $.version is 2, expected 1, the one this program knows
          "version": 1                 | "version": "1"            | $.version is "1", expected a whole number
          "created": "20               | "created": "yesterday 20  | $.created is "yesterday
          "task": "classify"           | "task": "guess"           | $.task is "guess", expected one of classify, regress
          "task": "classify"           | "task": null              | $.task is missing
          "units": 7                   | "units": 70000            | $.network.nodes[0].units is 70000, expected a whole number from 1 to 65536
          "units": 7                   | "units": 8                | $.parameters.h1.weight.shape is [7, 2], expected [8, 2]
          "units": 7                   | "sizes": 7                | $.network.nodes[0].sizes is not a known field
          "shape": [ 2 ]               | "shape": [ 3 ]            | $.network.inputs is
          "outputs": [ "out" ]         | "outputs": [ "h2" ]       | $.network.outputs of node h2 is 3 units, expected 1 for the classes or targets
          "h2": {                      | "h9": {                   | $.parameters.h9.weight belongs to no node
          "scale": 12.5                | "scale": 0                | $.preprocessing.features[0].scale is 0.0, expected a number above 0
          "scale": 12.5                | "scale": 1e999            | $.preprocessing.features[0].scale is Infinity, expected a number above 0
          "replaced": "mean"           | "replaced": "guess"       | .missing.replaced is "guess", expected one of mean, median, mode, constant
          "scaling": "z-score"         | "scaling": "log"          | $.preprocessing.features[1].log is missing, expected it where the scaling is log
          "scaling": "z-score"         | "log": {"shift": 0}       | $.preprocessing.features[1].log.floor is missing
          "shape": [ 3 ]               | "shape": [ 1000000000 ]   | $.parameters.h2.bias.shape is [1000000000], expected [3]
          "layout": "[out][in]"        | "layout": "[in][out]"     | $.parameters.out.weight.layout is "[in][out]", expected "[out][in]"
          "data": [ -0.0, 1.4E-45,     | "data": [ -0.0,           | $.parameters.h1.weight.data is 13 numbers, expected a list of 14 numbers
          "data": [ -0.0,              | "data": [ 1e99,           | $.parameters.h1.weight.data[0] is Infinity, expected a finite number
          "data": [ -0.0,              | "data": [ "0",            | $.parameters.h1.weight.data[0] is no number (STRING), expected a number
          "data": [ -0.0,              | "data": [ 0.9,            | $.check.outputs[0][0] is
          """)
  void saysWhatDoesNotFitAndWhere(String found, String replacement, String sentence) {
    assertThat(JSON).contains(found);
    int at = JSON.lastIndexOf(found);
    String changed = JSON.substring(0, at) + replacement + JSON.substring(at + found.length());
    assertThatThrownBy(() -> ModelFile.read(changed, "model.json"))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageStartingWith("model.json: ")
        .hasMessageContaining(sentence);
  }

  @Test
  void saysWhichParametersAreMissing() {
    String changed = JSON.replaceFirst("\"bias\"", "\"bios\"");
    assertThatThrownBy(() -> ModelFile.read(changed, "model.json"))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("$.parameters.h1.bios");
    String without = JSON.replaceFirst("(?s),\\s*\"bias\": \\{[^}]*}", "");
    assertThatThrownBy(() -> ModelFile.read(without, "model.json"))
        .isInstanceOf(InvalidInputException.class)
        .hasMessage("model.json: $.parameters.h1.bias is missing");
  }

  @Test
  void absurdShapesAreRefusedBeforeMemoryIsTaken() {
    String changed =
        JSON.replace("\"units\": 7", "\"units\": 65536")
            .replace("\"units\": 3", "\"units\": 65536");
    assertThatThrownBy(() -> ModelFile.read(changed, "model.json"))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("$.network: node h2 is")
        .hasMessageContaining("at most 200000000");
  }

  @Test
  void refusesBase64OfTheWrongLengthOrLetters() {
    String json = ModelFile.json(Models.binary(Precision.FLOAT, 4_000));
    String letters = json.substring(json.indexOf("base64-float32"));
    String data = letters.substring(letters.indexOf("\"data\": \"") + 9).substring(0, 40);
    assertThatThrownBy(() -> ModelFile.read(json.replace(data, data.substring(4)), "model.json"))
        .hasMessage(
            "model.json: $.parameters.h2.weight.data is 63996 letters of base64, expected 64000 for"
                + " 12000 numbers");
    assertThatThrownBy(
            () -> ModelFile.read(json.replace(data, "<" + data.substring(1)), "model.json"))
        .hasMessageStartingWith("model.json: $.parameters.h2.weight.data is no base64");
  }

  @Test
  void orderAndSpacingDoNotMatter() throws IOException {
    Path file = folder.resolve("model.json");
    Files.writeString(file, "\uFEFF" + JSON.replace("\n", "\r\n   "));
    assertThatCode(() -> ModelFile.read(file)).doesNotThrowAnyException();
  }

  @Test
  void refusesWhatIsNoModelFile() throws IOException {
    Path file = Files.write(folder.resolve("model.json"), new byte[] {(byte) 0xFF, 0, 1, 2});
    assertThatThrownBy(() -> ModelFile.read(file))
        .isInstanceOf(InvalidInputException.class)
        .hasMessage(file + " is not text, expected JSON in UTF-8");
    assertThatThrownBy(() -> ModelFile.read(folder))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("is a folder");
    assertThatThrownBy(() -> ModelFile.read("[1, 2]", "model.json"))
        .isInstanceOf(InvalidInputException.class)
        .hasMessage("model.json: $ is a list, expected an object");
  }
}
