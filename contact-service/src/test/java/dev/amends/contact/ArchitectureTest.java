package dev.amends.contact;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import dev.amends.testsupport.Architecture;

/** The platform's rules of architecture, held against this service. */
@AnalyzeClasses(
    packages = "dev.amends.contact",
    importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
  @ArchTest
  static final ArchRule FEATURES = Architecture.featuresHaveNoCycles("dev.amends.contact");

  @ArchTest static final ArchRule POLICIES = Architecture.POLICIES_ARE_PURE;
  @ArchTest static final ArchRule PRODUCERS = Architecture.NO_PRODUCER_OF_ITS_OWN;
  @ArchTest static final ArchRule QUERIES = Architecture.QUERIES_ARE_READ_AS_LISTS;
  @ArchTest static final ArchRule TIME = Architecture.TIME_COMES_IN;

  @ArchTest static final ArchRule MEDIA_TYPES = Architecture.RESOURCES_STATE_THEIR_MEDIA_TYPE;

  @ArchTest
  static final ArchRule IDEMPOTENT_COMMANDS = Architecture.IDEMPOTENT_COMMANDS_RETURN_RESPONSES;

  @ArchTest static final ArchRule SERVICES = Architecture.knowsNoOtherService("dev.amends.contact");
}
