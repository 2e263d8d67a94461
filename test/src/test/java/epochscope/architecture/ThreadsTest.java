package epochscope.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Set;
import javafx.application.Platform;

/** Who may start threads, and who may speak to the UI thread. */
@AnalyzeClasses(packages = "epochscope", importOptions = ImportOption.DoNotIncludeTests.class)
class ThreadsTest {
  private static final String OWNERS =
      "epochscope\\.(train\\.TrainingSession|analysis\\.AnalysisScheduler"
          + "|app\\.background\\.BackgroundExecutor)(\\$.*)?";
  private static final String BRIDGE = "epochscope\\.app\\.bridge\\.FrameBridge(\\$.*)?";

  private static final Set<String> STARTERS =
      Set.of(
          "java.lang.Thread.<init>",
          "java.lang.Thread.start",
          "java.lang.Thread.startVirtualThread",
          "java.lang.Thread.ofPlatform",
          "java.lang.Thread.ofVirtual",
          "java.util.Timer.<init>",
          "java.util.Collection.parallelStream",
          "java.util.stream.BaseStream.parallel",
          "java.util.concurrent.CompletableFuture.runAsync",
          "java.util.concurrent.CompletableFuture.supplyAsync",
          "javafx.concurrent.Service.<init>");
  private static final Set<String> POOLS =
      Set.of(
          "java.util.concurrent.Executors",
          "java.util.concurrent.ThreadPoolExecutor",
          "java.util.concurrent.ScheduledThreadPoolExecutor",
          "java.util.concurrent.ForkJoinPool");

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
          .callMethod(Platform.class, "runLater", Runnable.class)
          .because(
              "the bridge hands over the newest frame only; a flood of runLaters freezes a window");

  private static DescribedPredicate<JavaAccess<?>> startsThread() {
    return DescribedPredicate.describe("starts a thread", ThreadsTest::startsThread);
  }

  private static boolean startsThread(JavaAccess<?> access) {
    String owner = access.getTargetOwner().getName();
    return POOLS.contains(owner) || STARTERS.contains(owner + "." + access.getName());
  }
}
