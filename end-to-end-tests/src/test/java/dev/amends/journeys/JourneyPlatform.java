package dev.amends.journeys;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import dev.amends.launcher.platform.Platform;
import dev.amends.launcher.replay.CaughtUp;
import dev.amends.launcher.services.Service;
import dev.amends.testsupport.Topics;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Set;

/** The running platform as a journey uses it: callers with tokens, lenders, topics. */
final class JourneyPlatform implements AutoCloseable {
  private static final int NOON = 12;

  private final Platform platform;
  private final Topics topics;

  JourneyPlatform(Platform platform) {
    this.platform = platform;
    this.topics = new Topics(platform.broker().bootstrapServers());
  }

  /** A person with one role, who calls a service. */
  RequestSpecification as(String role, String name, Service service) {
    return anonymous(service).auth().oauth2(token(name, role));
  }

  /** Somebody without a token. */
  RequestSpecification anonymous(Service service) {
    return given().baseUri(platform.uri(service).toString()).contentType(ContentType.JSON);
  }

  /** A token as {@code ./amends token} prints it. */
  String token(String name, String role) {
    return platform.identity().token(name, Set.of(role));
  }

  /** A lender's core of this name. */
  Lender lender(String lenderId) {
    return new Lender(platform.broker().bootstrapServers(), lenderId, zoneAtNoon());
  }

  /** What stands on the topics. */
  Topics topics() {
    return topics;
  }

  /** Where the running platform keeps its data. */
  Path data() {
    return platform.config().data();
  }

  /** The built working copy. */
  Path home() {
    return platform.config().home();
  }

  /**
   * A zone in which it is about noon just now, so that calling hours never decide whether a journey
   * passes.
   */
  static String zoneAtNoon() {
    int hours = NOON - InstantSource.system().instant().atZone(ZoneOffset.UTC).getHour();
    // Signs are the other way round in this family of zones: Etc/GMT-8 is eight hours ahead.
    return hours == 0 ? "Etc/GMT" : "Etc/GMT" + (hours > 0 ? "-" : "+") + Math.abs(hours);
  }

  /** Waits until every service has taken in everything and told everything. */
  void settle() {
    try (CaughtUp caughtUp =
        new CaughtUp(
            platform.broker().bootstrapServers(),
            Arrays.stream(Service.values())
                .map(
                    service ->
                        new CaughtUp.Consumer(
                            service.serviceName(),
                            platform.database().jdbcUrl(service.database()),
                            service.database()))
                .toList())) {
      await().atMost(Duration.ofMinutes(1)).until(caughtUp::look);
    }
  }

  @Override
  public void close() {
    topics.close();
    platform.close();
  }
}
