package epochscope.files;

import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Files that ask for more memory than there is. */
enum HugeFile {
  A_ZIP_BOMB(FuzzedFile.RUN) {
    @Override
    void write(byte[] good, Path file) throws IOException {
      try (ZipInputStream from = new ZipInputStream(new ByteArrayInputStream(good));
          ZipOutputStream to = new ZipOutputStream(Files.newOutputStream(file))) {
        for (ZipEntry entry = from.getNextEntry(); entry != null; entry = from.getNextEntry()) {
          byte[] content = from.readAllBytes();
          to.putNextEntry(new ZipEntry(entry.getName()));
          to.write(content);
          for (int i = 0; i < 200 && entry.getName().endsWith("model.json"); i++) {
            to.write(SPACES);
          }
          to.closeEntry();
        }
      }
    }
  },
  A_LONG_DOCUMENT(FuzzedFile.MODEL) {
    @Override
    void write(byte[] good, Path file) throws IOException {
      try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
        out.write("{\"format\": \"epochscope-model\", \"version\": [".getBytes());
        for (int i = 0; i < 15_000_000; i++) {
          out.write('1');
          out.write(',');
        }
      }
    }
  },
  A_DEEP_DOCUMENT(FuzzedFile.EXPERIMENT) {
    @Override
    void write(byte[] good, Path file) throws IOException {
      Files.writeString(file, "{\"data\":".repeat(1_000_000));
    }
  },
  MANY_EVENTS(FuzzedFile.EXPERIMENT) {
    @Override
    void write(byte[] good, Path file) throws IOException {
      replace(good, "\"samples\": 60", "\"samples\": 50000000", file);
    }
  },
  MANY_IMAGES(FuzzedFile.IMAGE_EXPERIMENT) {
    @Override
    void write(byte[] good, Path file) throws IOException {
      replace(good, "\"samples\": 24", "\"samples\": 500000", file);
    }
  },
  A_WIDE_NETWORK(FuzzedFile.EXPERIMENT) {
    @Override
    void write(byte[] good, Path file) throws IOException {
      replace(good, "\"units\": 6", "\"units\": 12000", file);
    }
  },
  A_WIDER_NETWORK(FuzzedFile.MODEL) {
    @Override
    void write(byte[] good, Path file) throws IOException {
      replace(good, "\"units\": 6", "\"units\": 65536", file);
    }
  },
  A_TABLE_OF_ONE_LINE(FuzzedFile.TABLE) {
    @Override
    void write(byte[] good, Path file) throws IOException {
      try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
        for (int i = 0; i < 40 << 20; i++) {
          out.write('x');
        }
      }
    }
  };

  private static final byte[] SPACES = " ".repeat(1 << 20).getBytes(StandardCharsets.UTF_8);

  final FuzzedFile kind;

  HugeFile(FuzzedFile kind) {
    this.kind = kind;
  }

  /**
   * @param good a file of that kind as it should be
   */
  abstract void write(byte[] good, Path file) throws IOException;

  private static void replace(byte[] good, String what, String by, Path file) throws IOException {
    String text = new String(good, StandardCharsets.UTF_8);
    if (!text.contains(what)) {
      throw new IllegalStateException("there is no " + what + " in " + text);
    }
    Files.writeString(file, text.replace(what, by));
  }
}
