package epochscope.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.Timer;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.stream.BaseStream;
import javafx.application.Platform;
import javafx.concurrent.Service;

/** Who may start threads, and who may speak to the UI thread. */
@AnalyzeClasses(packages = "epochscope", importOptions = ImportOption.DoNotIncludeTests.class)
class ThreadsTest {
  private static final String OWNERS =
      "epochscope\\.(train\\.TrainingSession|analysis\\.AnalysisScheduler"
          + "|app\\.background\\.BackgroundExecutor)(\\$.*)?";
  private static final String BRIDGE = "epochscope\\.app\\.bridge\\.FrameBridge(\\$.*)?";

  /** Members that start threads; an empty set: all of that class. */
  private static final Map<Class<?>, Set<String>> STARTERS =
      Map.of(
          Thread.class,
          Set.of("<init>", "start", "startVirtualThread", "ofPlatform", "ofVirtual"),
          Collection.class,
          Set.of("parallelStream"),
          BaseStream.class,
          Set.of("parallel"),
          CompletableFuture.class,
          Set.of("runAsync", "supplyAsync", "thenRunAsync", "thenApplyAsync", "thenAcceptAsync"),
          Executors.class,
          Set.of(),
          ThreadPoolExecutor.class,
          Set.of(),
          ForkJoinPool.class,
          Set.of(),
          Timer.class,
          Set.of(),
          Service.class,
          Set.of());

  @ArchTest
  static final ArchRule threadsHaveOwners =
      noClasses()
          .that()
          .haveNameNotMatching(OWNERS)
          .should()
          .accessTargetWhere(startsThread())
          .because(
              "threads are started in three places only, so that each can be named, stopped and"
                  + " told what it may touch");

  @ArchTest
  static final ArchRule uiThreadHasOneDoor =
      noClasses()
          .that()
          .haveNameNotMatching(BRIDGE)
          .should()
          .accessTargetWhere(target("posts to the UI thread", Platform.class, Set.of("runLater")))
          .because(
              "the bridge hands over the newest frame only; a flood of runLaters freezes a window");

  private static DescribedPredicate<JavaAccess<?>> startsThread() {
    return STARTERS.entrySet().stream()
        .map(starter -> target("starts a thread", starter.getKey(), starter.getValue()))
        .reduce((one, other) -> one.or(other).as("starts a thread"))
        .orElseThrow();
  }

  private static DescribedPredicate<JavaAccess<?>> target(
      String words, Class<?> owner, Set<String> members) {
    return DescribedPredicate.describe(
        words,
        access ->
            access.getTargetOwner().isAssignableTo(owner)
                && (members.isEmpty() || members.contains(access.getName())));
  }
}
