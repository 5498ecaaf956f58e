package dev.amends.assessment;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import dev.amends.testsupport.Architecture;

@AnalyzeClasses(
    packages = "dev.amends.assessment",
    importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  @ArchTest
  static final ArchRule FEATURES_HAVE_NO_CYCLES =
      Architecture.featuresHaveNoCycles("dev.amends.assessment");

  /** A fact about the family or business of a borrower is context, never part of a judgement. */
  @ArchTest
  static final ArchRule NOTHING_USES_THE_PROFILE =
      noClasses()
          .that()
          .resideOutsideOfPackage("dev.amends.assessment.profile..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("dev.amends.assessment.profile..");

  @ArchTest
  static final ArchRule THE_PROFILE_IS_NOT_PUBLISHED =
      noClasses()
          .that()
          .resideInAPackage("dev.amends.assessment.profile..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("dev.amends.messaging.publication..");

  @ArchTest static final ArchRule POLICIES_ARE_PURE = Architecture.POLICIES_ARE_PURE;
  @ArchTest static final ArchRule NO_PRODUCER = Architecture.NO_PRODUCER_OF_ITS_OWN;
  @ArchTest static final ArchRule TIME_COMES_IN = Architecture.TIME_COMES_IN;

  @ArchTest
  static final ArchRule QUERIES_ARE_READ_AS_LISTS = Architecture.QUERIES_ARE_READ_AS_LISTS;

  @ArchTest static final ArchRule MEDIA_TYPES = Architecture.RESOURCES_STATE_THEIR_MEDIA_TYPE;

  @ArchTest
  static final ArchRule IDEMPOTENT_COMMANDS = Architecture.IDEMPOTENT_COMMANDS_RETURN_RESPONSES;

  @ArchTest
  static final ArchRule KNOWS_NO_OTHER_SERVICE =
      Architecture.knowsNoOtherService("dev.amends.assessment");
}
