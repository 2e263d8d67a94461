package epochscope.app.session;

import epochscope.app.log.LogFile;
import epochscope.app.preferences.PreferencesStore;
import epochscope.export.RunFile;
import epochscope.spec.InvalidInputException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The folder of the sessions. A window locks its session, and the system takes the lock away
 * however the window ends: a lock file that nobody holds is left by one that crashed.
 */
public final class SessionStore {
  /** Of earlier sessions so many are kept, as far as there is room for them. */
  static final int MOST = 8;

  /** Bytes that earlier sessions may take together. */
  static final long ROOM = 512L << 20;

  /** Its name where it stands beside the preferences. */
  public static final String FOLDER = "sessions";

  private static final Logger LOG = LoggerFactory.getLogger(SessionStore.class);
  private static final String RUN = ".epochscope";
  private static final String LOCK = ".lock";
  private static final DateTimeFormatter NAME =
      DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss-SSS").withZone(ZoneOffset.UTC);

  private final Path folder;

  public SessionStore(Path folder) {
    this.folder = folder;
  }

  /** Where this system keeps the state of programs, or beside the preferences if they are moved. */
  public static SessionStore ofUser() {
    String moved = System.getProperty(PreferencesStore.FOLDER_PROPERTY);
    Path beside = moved == null ? LogFile.folder() : Path.of(moved);
    return new SessionStore(beside.resolve(FOLDER));
  }

  /**
   * A session that has ended.
   *
   * @param crashed whether its window was not closed
   */
  public record Earlier(Path file, Session session, boolean crashed) {}

  /** A new session, locked as long as it is not closed. */
  public Place open() {
    try {
      Files.createDirectories(folder);
      String name = NAME.format(Instant.now()) + "-" + UUID.randomUUID().toString().substring(0, 8);
      Path lock = folder.resolve(name + LOCK);
      FileChannel channel =
          FileChannel.open(lock, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
      channel.tryLock();
      return new Place(folder.resolve(name + RUN), lock, channel);
    } catch (IOException e) {
      throw InvalidInputException.unreadable(folder, e);
    }
  }

  /**
   * Sessions that have ended, the newest first; those that crashed are told as such once. What
   * cannot be read, as another version may have written it, is left out; what is too much is
   * deleted.
   */
  public List<Earlier> earlier() {
    List<Earlier> earlier = new ArrayList<>();
    int kept = 0;
    long bytes = 0;
    for (Path file : files(RUN)) {
      Path lock = lockOf(file);
      boolean crashed = Files.exists(lock);
      if (crashed && !claim(lock)) {
        continue;
      }
      bytes += size(file);
      if (kept == MOST || bytes > ROOM && kept > 0) {
        delete(file);
      } else {
        kept++;
        read(file).ifPresent(session -> earlier.add(new Earlier(file, session, crashed)));
      }
    }
    sweep();
    return earlier;
  }

  /** Those that have ended, without a look at how; nothing is deleted. */
  public List<Earlier> list() {
    return files(RUN).stream()
        .filter(file -> !Files.exists(lockOf(file)))
        .flatMap(file -> read(file).map(it -> new Earlier(file, it, false)).stream())
        .limit(MOST)
        .toList();
  }

  /** Locks without a session, and parts that were never finished, of windows that are gone. */
  private void sweep() {
    for (Path lock : files(LOCK)) {
      if (!Files.exists(lock.resolveSibling(name(lock, LOCK) + RUN))) {
        claim(lock);
      }
    }
    for (Path part : files(".part")) {
      String session = part.getFileName().toString().substring(1).replaceFirst("\\.epoch.*", "");
      if (!Files.exists(folder.resolve(session + LOCK))) {
        delete(part);
      }
    }
  }

  /** Takes a lock away that nobody holds; false: somebody does. */
  private static boolean claim(Path lock) {
    try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.WRITE);
        FileLock held = channel.tryLock()) {
      if (held == null) {
        return false;
      }
    } catch (IOException | OverlappingFileLockException e) {
      return false;
    }
    return delete(lock);
  }

  private static Optional<Session> read(Path file) {
    try {
      String json = RunFile.session(file);
      return json == null ? Optional.empty() : Optional.of(Session.read(json, file.toString()));
    } catch (InvalidInputException e) {
      LOG.warn("a session is left out: {}", e.getMessage());
      return Optional.empty();
    }
  }

  /** By name, which begins with the time, the newest first. */
  private List<Path> files(String ending) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> all = Files.list(folder)) {
      return all.filter(file -> file.getFileName().toString().endsWith(ending))
          .sorted(Comparator.reverseOrder())
          .toList();
    } catch (IOException | UncheckedIOException e) {
      LOG.warn("sessions cannot be listed: {}", e.getMessage());
      return List.of();
    }
  }

  private static Path lockOf(Path session) {
    return session.resolveSibling(name(session, RUN) + LOCK);
  }

  private static String name(Path file, String ending) {
    String name = file.getFileName().toString();
    return name.substring(0, name.length() - ending.length());
  }

  private static long size(Path file) {
    try {
      return Files.size(file);
    } catch (IOException e) {
      return 0;
    }
  }

  private static boolean delete(Path file) {
    try {
      return Files.deleteIfExists(file);
    } catch (IOException e) {
      LOG.warn("{} cannot be deleted: {}", file, e.getMessage());
      return false;
    }
  }

  /** Where a session is saved while it is open. */
  public static final class Place implements AutoCloseable {
    private final Path file;
    private final Path lock;
    private final FileChannel channel;

    private Place(Path file, Path lock, FileChannel channel) {
      this.file = file;
      this.lock = lock;
      this.channel = channel;
    }

    public Path file() {
      return file;
    }

    /** The session has ended as it should. */
    @Override
    public void close() {
      try {
        channel.close();
      } catch (IOException e) {
        LOG.warn("{} cannot be closed: {}", lock, e.getMessage());
      }
      delete(lock);
    }
  }
}
