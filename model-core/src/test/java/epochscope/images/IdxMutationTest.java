package epochscope.images;

import static org.assertj.core.api.Assertions.assertThat;

import epochscope.spec.ImageSource;
import epochscope.spec.InvalidInputException;
import epochscope.spec.Mutations;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IdxMutationTest {
  private static final byte[] IMAGES = IdxBytes.images(6, 3, 4);
  private static final byte[] LABELS = IdxBytes.labels(6, 3);

  @Test
  void threeThousandMutationsAreReadOrRefusedInASentence(@TempDir Path folder) throws IOException {
    Mutations mutations = new Mutations(3);
    Path images = folder.resolve("i");
    Path labels = folder.resolve("l");
    ImageSource.Idx source =
        new ImageSource.Idx(images.toString(), labels.toString(), null, null, null);
    int refused = 0;
    for (int i = 0; i < 3_000; i++) {
      byte[] pixels = i % 5 == 0 ? IdxBytes.packed(IMAGES) : IMAGES;
      Files.write(images, i % 3 == 2 ? pixels : mutations.of(pixels));
      Files.write(labels, i % 3 == 2 ? mutations.of(LABELS) : LABELS);
      try {
        ImageSample sample = ImageSample.of(source);
        float[] read = IdxSampleTest.pixels(sample.images());
        assertThat(read).hasSize(sample.images().size() * sample.images().shape().size());
      } catch (InvalidInputException e) {
        refused++;
        assertThat(e.getMessage()).doesNotContain("Exception", "java.", "\n");
      }
    }
    assertThat(refused).isBetween(2_000, 2_950);
  }
}
