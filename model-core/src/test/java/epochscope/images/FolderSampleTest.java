package epochscope.images;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.data.Offset.offset;

import epochscope.spec.ImageSource;
import epochscope.spec.InvalidInputException;
import epochscope.spec.Mutations;
import epochscope.spec.Shape;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderSampleTest {
  @TempDir private Path folder;

  @Test
  void classesAreTheFoldersByNameAndImagesTheirFilesByName() throws IOException {
    write("dogs/2.png", grey(2, 3, 20));
    write("dogs/1.PNG", grey(2, 3, 10));
    write("cats/a.png", grey(2, 3, 200));
    Files.writeString(folder.resolve("cats/readme.txt"), "cats");
    Files.createDirectories(folder.resolve(".hidden"));
    ImageSample sample = ImageSample.of(source(null, null));
    assertThat(sample.classes()).containsExactly("cats", "dogs");
    assertThat(sample.images().shape()).isEqualTo(Shape.of(1, 2, 3));
    assertThat(sample.images().labels()).containsExactly(0, 1, 1);
    assertThat(IdxSampleTest.pixels(sample.images()))
        .containsExactly(
            200, 201, 202, 203, 204, 205, 10, 11, 12, 13, 14, 15, 20, 21, 22, 23, 24, 25);
    assertThat(sample.notes())
        .containsExactly(
            "3 images read from " + folder + ": 1 cats, 2 dogs.",
            "1 other files in the folders of " + folder + " are left out.");
  }

  @Test
  void coloursAreChannelsAndGreyIsWeighedAsEyesDo() throws IOException {
    write("a/1.png", colour(new Color(255, 128, 0)));
    write("b/1.png", colour(new Color(0, 0, 255)));
    assertThat(IdxSampleTest.pixels(ImageSample.of(source(null, null)).images()))
        .containsExactly(255, 128, 0, 0, 0, 255);
    float[] grey = IdxSampleTest.pixels(ImageSample.of(source(null, 1)).images());
    assertThat(grey[0]).isCloseTo(0.299f * 255 + 0.587f * 128, offset(1e-4f));
    assertThat(grey[1]).isCloseTo(0.114f * 255, offset(1e-4f));
  }

  @Test
  void whatIsTransparentIsDark() throws IOException {
    BufferedImage image = new BufferedImage(1, 1, BufferedImage.TYPE_INT_ARGB);
    image.setRGB(0, 0, 0x33ffffff);
    write("a/1.png", image);
    write("b/1.png", colour(Color.WHITE));
    float[] pixels = IdxSampleTest.pixels(ImageSample.of(source(null, null)).images());
    assertThat(pixels[0]).isCloseTo(0x33, offset(1e-4f));
  }

  @Test
  void imagesAreScaledByTheAreaThatAPixelCovers() throws IOException {
    write("a/1.png", grey(2, 4, 10));
    write("b/1.png", grey(3, 3, 0));
    ImageSample sample = ImageSample.of(source(Shape.of(1, 2), null));
    assertThat(sample.images().shape()).isEqualTo(Shape.of(1, 1, 2));
    float[] pixels = IdxSampleTest.pixels(sample.images());
    assertThat(pixels[0]).isEqualTo((10 + 11 + 14 + 15) / 4f);
    assertThat(pixels[1]).isEqualTo((12 + 13 + 16 + 17) / 4f);
    // Columns 0, 1, 2 with the middle one cut in half: (0 + ½·1)/1.5 and rows at mean 3.
    assertThat(pixels[2]).isCloseTo(3 + 1 / 3f, offset(1e-5f));
    assertThat(pixels[3]).isCloseTo(3 + 5 / 3f, offset(1e-5f));
  }

  @Test
  void jpegIsReadToWithinItsLoss() throws IOException {
    write("a/1.jpg", filled(16, 16, new Color(200, 200, 200)));
    write("b/1.jpeg", filled(16, 16, Color.BLACK));
    float[] pixels = IdxSampleTest.pixels(ImageSample.of(source(null, 1)).images());
    assertThat(pixels[0]).isCloseTo(200, offset(2f));
    assertThat(pixels[256]).isCloseTo(0, offset(2f));
  }

  @Test
  void imagesOfDifferentSizesAreRefused() throws IOException {
    write("a/1.png", grey(2, 3, 0));
    write("b/1.png", grey(3, 2, 0));
    assertRefused(
        "%s has 3 × 2 pixels, expected 2 × 3 as %s; a size scales all to one"
            .formatted(folder.resolve("b/1.png"), folder.resolve("a/1.png")));
  }

  @Test
  void foldersThatAreNoClassesAreRefused() throws IOException {
    write("a/1.png", grey(2, 3, 0));
    assertRefused(folder + " holds 1 folders, expected one for each of several classes");
    Files.createDirectories(folder.resolve("b"));
    assertRefused(folder.resolve("b") + " holds no image, expected PNG or JPEG files");
  }

  @Test
  void filesThatAreNoImagesAreRefused() throws IOException {
    write("a/1.png", grey(2, 3, 0));
    Files.createDirectories(folder.resolve("b"));
    Files.writeString(folder.resolve("b/1.png"), "no image");
    assertRefused(folder.resolve("b/1.png") + " cannot be read as PNG or JPEG: it is neither");
    byte[] jpeg = bytes("jpg", filled(64, 64, Color.GREEN));
    Files.delete(folder.resolve("b/1.png"));
    Files.write(folder.resolve("b/1.jpg"), java.util.Arrays.copyOf(jpeg, jpeg.length - 50));
    ImageSample cut = ImageSample.of(source(Shape.of(2, 2), null));
    assertThatThrownBy(() -> IdxSampleTest.pixels(cut.images()))
        .isInstanceOf(InvalidInputException.class)
        .hasMessage(
            folder.resolve("b/1.jpg") + " cannot be read as PNG or JPEG: it ends too early");
  }

  @Test
  void testFoldersNeedTheSameClasses() throws IOException {
    write("a/1.png", grey(2, 3, 0));
    write("b/1.png", grey(2, 3, 0));
    Path other = folder.resolveSibling(folder.getFileName() + "-test");
    write("../" + other.getFileName() + "/a/1.png", grey(2, 3, 9));
    write("../" + other.getFileName() + "/c/1.png", grey(2, 3, 9));
    assertThatThrownBy(
            () ->
                ImageSample.of(
                    new ImageSource.ImageFolder(folder.toString(), other.toString(), null, null)))
        .isInstanceOf(InvalidInputException.class)
        .hasMessage(other + " holds the folders [a, c], expected [a, b] as " + folder);
  }

  @Test
  void aThousandDamagedImagesAreReadOrRefusedInASentence() throws IOException {
    Mutations mutations = new Mutations(5);
    write("a/1.png", grey(8, 8, 0));
    Files.createDirectories(folder.resolve("b"));
    byte[] png = bytes("png", colour(Color.RED));
    byte[] jpeg = bytes("jpg", filled(8, 8, Color.RED));
    int refused = 0;
    for (int i = 0; i < 1_000; i++) {
      Files.write(folder.resolve("b/1.png"), mutations.of(i % 2 == 0 ? png : jpeg));
      try {
        float[] pixels = IdxSampleTest.pixels(ImageSample.of(source(Shape.of(2, 2), 1)).images());
        assertThat(pixels).hasSize(8);
      } catch (InvalidInputException e) {
        refused++;
        assertThat(e.getMessage()).startsWith(folder.resolve("b/1.png").toString());
        assertThat(e.getMessage()).doesNotContain("\n");
      }
    }
    assertThat(refused).isBetween(300, 990);
  }

  private ImageSource.ImageFolder source(Shape size, Integer channels) {
    return new ImageSource.ImageFolder(folder.toString(), null, size, channels);
  }

  private void assertRefused(String sentence) {
    assertThatThrownBy(() -> ImageSample.of(source(null, null)))
        .isInstanceOf(InvalidInputException.class)
        .hasMessage(sentence);
  }

  /** Levels {@code first}, {@code first} + 1, … row by row. */
  private static BufferedImage grey(int rows, int columns, int first) {
    BufferedImage image = new BufferedImage(columns, rows, BufferedImage.TYPE_BYTE_GRAY);
    for (int i = 0; i < rows * columns; i++) {
      image.getRaster().setSample(i % columns, i / columns, 0, first + i);
    }
    return image;
  }

  private static BufferedImage colour(Color colour) {
    return filled(1, 1, colour);
  }

  private static BufferedImage filled(int rows, int columns, Color colour) {
    BufferedImage image = new BufferedImage(columns, rows, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    graphics.setColor(colour);
    graphics.fillRect(0, 0, columns, rows);
    graphics.dispose();
    return image;
  }

  private void write(String file, BufferedImage image) throws IOException {
    Path path = folder.resolve(file).normalize();
    Files.createDirectories(path.getParent());
    Files.write(path, bytes(file.toLowerCase().endsWith("png") ? "png" : "jpg", image));
  }

  private static byte[] bytes(String format, BufferedImage image) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    assertThat(ImageIO.write(image, format, out)).isTrue();
    return out.toByteArray();
  }
}
