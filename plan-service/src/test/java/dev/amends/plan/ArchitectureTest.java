package dev.amends.plan;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import dev.amends.testsupport.Architecture;

/** The architecture rules of the platform. */
@AnalyzeClasses(packages = "dev.amends.plan", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  @ArchTest
  static final ArchRule featuresHaveNoCycles = Architecture.featuresHaveNoCycles("dev.amends.plan");

  @ArchTest static final ArchRule policiesArePure = Architecture.POLICIES_ARE_PURE;
  @ArchTest static final ArchRule noProducerOfItsOwn = Architecture.NO_PRODUCER_OF_ITS_OWN;
  @ArchTest static final ArchRule timeComesIn = Architecture.TIME_COMES_IN;
  @ArchTest static final ArchRule queriesAreReadAsLists = Architecture.QUERIES_ARE_READ_AS_LISTS;

  @ArchTest static final ArchRule MEDIA_TYPES = Architecture.RESOURCES_STATE_THEIR_MEDIA_TYPE;

  @ArchTest
  static final ArchRule IDEMPOTENT_COMMANDS = Architecture.IDEMPOTENT_COMMANDS_RETURN_RESPONSES;

  @ArchTest
  static final ArchRule knowsNoOtherService = Architecture.knowsNoOtherService("dev.amends.plan");
}
