package dev.amends.cases;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import dev.amends.testsupport.Architecture;

/** The architecture rules of the service. */
@AnalyzeClasses(packages = "dev.amends.cases", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
  @ArchTest
  static final ArchRule FEATURES_HAVE_NO_CYCLES =
      Architecture.featuresHaveNoCycles("dev.amends.cases");

  @ArchTest static final ArchRule POLICIES_ARE_PURE = Architecture.POLICIES_ARE_PURE;
  @ArchTest static final ArchRule NO_PRODUCER_OF_ITS_OWN = Architecture.NO_PRODUCER_OF_ITS_OWN;
  @ArchTest static final ArchRule TIME_COMES_IN = Architecture.TIME_COMES_IN;

  @ArchTest
  static final ArchRule QUERIES_ARE_READ_AS_LISTS = Architecture.QUERIES_ARE_READ_AS_LISTS;

  @ArchTest static final ArchRule MEDIA_TYPES = Architecture.RESOURCES_STATE_THEIR_MEDIA_TYPE;

  @ArchTest
  static final ArchRule IDEMPOTENT_COMMANDS = Architecture.IDEMPOTENT_COMMANDS_RETURN_RESPONSES;

  @ArchTest
  static final ArchRule KNOWS_NO_OTHER_SERVICE =
      Architecture.knowsNoOtherService("dev.amends.cases");
}
