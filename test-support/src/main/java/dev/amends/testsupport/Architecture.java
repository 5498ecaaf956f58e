package dev.amends.testsupport;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.stream.Stream;

/** The rules of architecture that hold in every service. */
public final class Architecture {
  private Architecture() {}

  /** Features do not depend on each other in circles. */
  public static ArchRule featuresHaveNoCycles(String servicePackage) {
    return slices().matching(servicePackage + ".(*)..").should().beFreeOfCycles();
  }

  /** A rule is pure: it knows facts and time, no framework. */
  public static final ArchRule POLICIES_ARE_PURE =
      classes()
          .that()
          .haveSimpleNameEndingWith("Policy")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage("java..", "dev.amends..", "org.jspecify..")
          .allowEmptyShould(true);

  /** Only messaging speaks to Kafka's producer; a service tells events through its outbox. */
  public static final ArchRule NO_PRODUCER_OF_ITS_OWN =
      noClasses()
          .that()
          .resideOutsideOfPackage("dev.amends.messaging..")
          .should()
          .dependOnClassesThat()
          .haveFullyQualifiedName("org.apache.kafka.clients.producer.KafkaProducer")
          .orShould()
          .dependOnClassesThat()
          .haveFullyQualifiedName("org.eclipse.microprofile.reactive.messaging.Emitter")
          .orShould()
          .dependOnClassesThat()
          .haveFullyQualifiedName("org.eclipse.microprofile.reactive.messaging.Outgoing");

  /** Time comes in as an argument; nobody asks the system's clock. */
  public static final ArchRule TIME_COMES_IN =
      noClasses()
          .should()
          .callMethod(Instant.class, "now")
          .orShould()
          .callMethod(LocalDate.class, "now")
          .orShould()
          .callMethod(LocalDateTime.class, "now")
          .orShould()
          .callMethod(ZonedDateTime.class, "now")
          .orShould()
          .callMethod(Clock.class, "systemUTC")
          .orShould()
          .callMethod(System.class, "currentTimeMillis");

  /** A service knows the contracts and the shared modules, never another service. */
  public static ArchRule knowsNoOtherService(String servicePackage) {
    return noClasses()
        .that()
        .resideInAPackage(servicePackage + "..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            Stream.of(
                    "dev.amends.cases",
                    "dev.amends.assessment",
                    "dev.amends.contact",
                    "dev.amends.plan")
                .filter(other -> !other.equals(servicePackage))
                .map(other -> other + "..")
                .toArray(String[]::new));
  }
}
