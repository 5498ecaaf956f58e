package dev.amends.testsupport;

import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.lang.ArchRule;
import java.util.Date;
import java.util.stream.Stream;

/** The rules of architecture for every service. */
public final class Architecture {
  private Architecture() {}

  /** Features have no cyclic dependencies. */
  public static ArchRule featuresHaveNoCycles(String servicePackage) {
    return slices().matching(servicePackage + ".(*)..").should().beFreeOfCycles();
  }

  /** A policy is pure: it depends on facts and time, not on a framework. */
  public static final ArchRule POLICIES_ARE_PURE =
      classes()
          .that()
          .haveSimpleNameEndingWith("Policy")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "java.lang..",
              "java.math..",
              "java.time..",
              "java.util..",
              "dev.amends..",
              "org.jspecify..")
          .andShould()
          .onlyDependOnClassesThat(
              resideOutsideOfPackages("dev.amends.messaging..", "dev.amends.conventions..")
                  .or(name("dev.amends.conventions.work.WorkKind")))
          .allowEmptyShould(true);

  /** Only messaging uses Kafka's producer; a service publishes events through its outbox. */
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

  /** Time is passed in as an argument; nothing reads the system clock. */
  public static final ArchRule TIME_COMES_IN =
      noClasses()
          .should()
          .callMethodWhere(
              target(owner(resideInAPackage("java.time..")))
                  .and(target(nameMatching("now|system.*|tick[A-Z].*"))))
          .orShould()
          .callMethodWhere(target(owner(type(System.class))).and(target(name("currentTimeMillis"))))
          .orShould()
          .callConstructor(Date.class);

  private static final String PANACHE_QUERY = "io.quarkus.hibernate.orm.panache.PanacheQuery";

  private static final String REPOSITORY = "io.quarkus.hibernate.orm.panache.PanacheRepositoryBase";

  /**
   * A query is read as a list. A stream that nobody closes keeps its connection until the request
   * ends, and whoever needs a second one meanwhile may wait for it in vain.
   */
  public static final ArchRule QUERIES_ARE_READ_AS_LISTS =
      noClasses()
          .should()
          .callMethodWhere(target(name("getResultStream")))
          .orShould()
          .callMethodWhere(
              target(name("stream").or(name("streamAll")))
                  .and(target(owner(assignableTo(PANACHE_QUERY).or(assignableTo(REPOSITORY))))));

  /**
   * A resource states the media type of its answers, so that a caller who accepts another one gets
   * 406 and not a failure of the writer.
   */
  public static final ArchRule RESOURCES_STATE_THEIR_MEDIA_TYPE =
      classes()
          .that()
          .areAnnotatedWith("jakarta.ws.rs.Path")
          .should()
          .beAnnotatedWith("jakarta.ws.rs.Produces");

  /** The answer of an idempotent command can be stored and repeated only as a whole response. */
  public static final ArchRule IDEMPOTENT_COMMANDS_RETURN_RESPONSES =
      methods()
          .that()
          .areAnnotatedWith("dev.amends.conventions.Idempotent")
          .should()
          .haveRawReturnType("jakarta.ws.rs.core.Response");

  /** A service depends on the contracts and the shared modules, never on another service. */
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
