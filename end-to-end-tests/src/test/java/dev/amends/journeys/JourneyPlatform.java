package dev.amends.journeys;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import dev.amends.launcher.platform.Platform;
import dev.amends.launcher.replay.BrokerAddress;
import dev.amends.launcher.replay.CatchUpMonitor;
import dev.amends.launcher.services.Service;
import dev.amends.testsupport.Topics;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;

/** Access to the running platform for journeys: callers with tokens, lenders and topics. */
final class JourneyPlatform implements AutoCloseable {
  private static final int NOON = 12;

  private final Platform platform;
  private final Topics topics;
  private final CatchUpMonitor monitor;
  private final Set<String> lenders = new TreeSet<>();

  JourneyPlatform(Platform platform) {
    this.platform = platform;
    this.topics = new Topics(platform.broker().bootstrapServers());
    this.monitor = monitor(platform);
  }

  /** A request to a service by a person with one role. */
  RequestSpecification as(String role, String name, Service service) {
    return anonymous(service).auth().oauth2(token(name, role));
  }

  /** A request to a service without a token. */
  RequestSpecification anonymous(Service service) {
    return given().baseUri(uri(service).toString()).contentType(ContentType.JSON);
  }

  /** The base address of a service. */
  URI uri(Service service) {
    return platform.uri(service);
  }

  /** A token like those that {@code ./amends token} prints. */
  String token(String name, String role) {
    return platform.identity().token(name, Set.of(role));
  }

  /** Connects the core system of a lender. */
  Lender lender(String lenderId) {
    compare(lenderId);
    return new Lender(platform.broker().bootstrapServers(), lenderId, zoneAtNoon());
  }

  /** Includes a lender whose events the journey does not publish itself in the final comparison. */
  void compare(String lenderId) {
    lenders.add(lenderId);
  }

  /** Compares what all services know of the cases of this journey, and forgets its lenders. */
  void compareCases() {
    lenders.forEach(lenderId -> new CaseComparison(this, lenderId).check());
    lenders.clear();
  }

  /** Forgets the lenders of a journey that failed. */
  void forgetLenders() {
    lenders.clear();
  }

  /** The topics of the platform. */
  Topics topics() {
    return topics;
  }

  /** The data directory of the running platform. */
  Path data() {
    return platform.config().data();
  }

  /** The built working copy of the project. */
  Path home() {
    return platform.config().home();
  }

  /**
   * A zone in which it is about noon now, so that calling hours do not decide whether a journey
   * passes.
   */
  static String zoneAtNoon() {
    int hours = NOON - InstantSource.system().instant().atZone(ZoneOffset.UTC).getHour();
    // The signs of these zones are inverted: Etc/GMT-8 is eight hours ahead of UTC.
    return hours == 0 ? "Etc/GMT" : "Etc/GMT" + (hours > 0 ? "-" : "+") + Math.abs(hours);
  }

  /** Waits until every service has consumed and published everything. */
  void settle() {
    check();
    await().atMost(Duration.ofMinutes(1)).until(monitor::hasCaughtUp);
  }

  /** A first check, so that the next one is not compared with that of an earlier wait. */
  private void check() {
    try {
      monitor.hasCaughtUp();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }

  private static CatchUpMonitor monitor(Platform platform) {
    return new CatchUpMonitor(
        BrokerAddress.of(platform.broker().bootstrapServers()),
        Arrays.stream(Service.values())
            .map(
                service ->
                    new CatchUpMonitor.Consumer(
                        service.serviceName(),
                        platform.database().jdbcUrl(service.database()),
                        service.database(),
                        platform.database().password(service.database())))
            .toList());
  }

  @Override
  public void close() {
    monitor.close();
    topics.close();
    platform.close();
  }
}
