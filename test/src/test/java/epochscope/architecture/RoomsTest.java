package epochscope.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import epochscope.analysis.AnalysisResult;
import epochscope.train.TrainingEvent;

/** Which room may use what. */
@AnalyzeClasses(packages = "epochscope", importOptions = ImportOption.DoNotIncludeTests.class)
class RoomsTest {
  private static final String[] CORE = {
    "epochscope.spec..",
    "epochscope.random..",
    "epochscope.images..",
    "epochscope.data..",
    "epochscope.kernels..",
    "epochscope.nn..",
    "epochscope.optim..",
    "epochscope.history..",
    "epochscope.train..",
    "epochscope.analysis..",
    "epochscope.export..",
    "epochscope.backend.."
  };
  private static final String[] WINDOW = {
    "epochscope.app..", "epochscope.views..", "epochscope.icons.."
  };

  @ArchTest
  static final ArchRule coreKnowsNoWindow =
      noClasses()
          .that()
          .resideInAnyPackage(CORE)
          .should()
          .dependOnClassesThat()
          .resideInAPackage("javafx..")
          .orShould()
          .dependOnClassesThat()
          .resideInAnyPackage(WINDOW)
          .because("learning runs on servers and in tests, where there is no screen");

  @ArchTest
  static final ArchRule windowKnowsNoBackend =
      noClasses()
          .that()
          .resideInAnyPackage(WINDOW)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.nd4j..", "org.bytedeco..")
          .because("what is shown must not depend on the device that computed it");

  @ArchTest
  static final ArchRule viewsKnowNoTrainer =
      noClasses()
          .that()
          .resideInAPackage("epochscope.views..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("epochscope.train..", "epochscope.kernels..", "epochscope.app..")
          .because("a view is a function of a frame, so that scrubbing back is the same call");

  @ArchTest
  static final ArchRule recordsKnowNoBackend =
      noClasses()
          .that()
          .resideInAPackage("epochscope.history..")
          .or()
          .areAssignableTo(TrainingEvent.class)
          .or()
          .areAssignableTo(AnalysisResult.class)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.nd4j..", "org.bytedeco..")
          .because(
              "they cross threads and outlive the arrays of the backend, which are freed by hand");

  @ArchTest
  static final ArchRule packagesHaveNoCycles =
      slices()
          .matching("epochscope.(**)")
          .should()
          .beFreeOfCycles()
          .because("a package that can be read alone can be understood and replaced alone");
}
