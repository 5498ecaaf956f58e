package dev.amends.testsupport;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import dev.amends.conventions.Idempotent;
import jakarta.ws.rs.core.Response;
import java.io.File;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Date;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The rules of architecture find what breaks them. */
class ArchitectureTest {

  @ParameterizedTest
  @ValueSource(
      classes = {
        AsksTheInstant.class,
        AsksTheDate.class,
        AsksWithAZone.class,
        AsksTheOffset.class,
        TakesTheClock.class,
        TakesTheSource.class,
        CountsMillis.class,
        MakesADate.class
      })
  void findsWhoeverAsksForTheTime(Class<?> guilty) {
    assertThat(breaks(Architecture.TIME_COMES_IN, guilty)).isTrue();
  }

  @Test
  void takesTheTimeAsAnArgument() {
    assertThat(breaks(Architecture.TIME_COMES_IN, TakesTheTime.class)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(classes = {FilePolicy.class, FrameworkPolicy.class, RestPolicy.class})
  void findsAPolicyThatIsNotPure(Class<?> guilty) {
    assertThat(breaks(Architecture.POLICIES_ARE_PURE, guilty)).isTrue();
  }

  @Test
  void findsAProducerOutsideOfMessaging() {
    assertThat(breaks(Architecture.NO_PRODUCER_OF_ITS_OWN, Producing.class)).isTrue();
  }

  @Test
  void findsAQueryReadAsAStream() {
    assertThat(breaks(Architecture.QUERIES_ARE_READ_AS_LISTS, StreamsAQuery.class)).isTrue();
  }

  @Test
  void findsAnIdempotentCommandWhoseAnswerCannotBeStored() {
    assertThat(breaks(Architecture.IDEMPOTENT_COMMANDS_RETURN_RESPONSES, AnswersText.class))
        .isTrue();
    assertThat(breaks(Architecture.IDEMPOTENT_COMMANDS_RETURN_RESPONSES, AnswersResponse.class))
        .isFalse();
  }

  private static boolean breaks(ArchRule rule, Class<?> suspect) {
    JavaClasses imported = new ClassFileImporter().importClasses(suspect);
    return rule.evaluate(imported).hasViolation();
  }

  static final class AsksTheInstant {
    Instant at = Instant.now();
  }

  static final class AsksTheDate {
    LocalDate on = LocalDate.now(ZoneId.of("UTC"));
  }

  static final class AsksWithAZone {
    LocalDate on = LocalDate.now(Clock.fixed(Instant.EPOCH, ZoneId.of("UTC")));
  }

  static final class AsksTheOffset {
    OffsetDateTime at = OffsetDateTime.now(ZoneId.of("UTC"));
  }

  static final class TakesTheClock {
    Clock clock = Clock.systemUTC();
  }

  static final class TakesTheSource {
    InstantSource clock = InstantSource.system();
  }

  static final class CountsMillis {
    long at = System.currentTimeMillis();
  }

  @SuppressWarnings("JavaUtilDate") // the guilty one
  static final class MakesADate {
    Date at = new Date();
  }

  static final class TakesTheTime {
    Instant at;

    TakesTheTime(InstantSource clock) {
      at = clock.instant();
    }
  }

  static final class FilePolicy {
    @Nullable File file;
  }

  static final class FrameworkPolicy {
    @Nullable KafkaProducer<String, String> kafka;
  }

  static final class RestPolicy {
    dev.amends.conventions.@Nullable Page<String> page;
  }

  static final class Producing {
    @Nullable KafkaProducer<String, String> kafka;
  }

  static final class StreamsAQuery {
    interface Query {
      Stream<String> getResultStream();
    }

    static long count(Query query) {
      return query.getResultStream().count();
    }
  }

  static final class AnswersText {
    @Idempotent
    public String command() {
      return "done";
    }
  }

  static final class AnswersResponse {
    @Idempotent
    public Response command() {
      return Response.ok().build();
    }
  }
}
