package dev.amends.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.amends.launcher.broker.EmbeddedBroker;
import dev.amends.launcher.platform.Platform;
import dev.amends.launcher.platform.PlatformConfig;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.Timeout;

/**
 * Every part of the platform is killed while a lender and agents keep working.
 *
 * <p>The faults and the lender's events are random; the test prints their seed, and {@code
 * -Damends.faults.seed} sets it.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@Timeout(value = 10, unit = TimeUnit.MINUTES)
@SuppressWarnings("NullAway.Init")
class FaultsIT {
  private static final long SEED = Long.getLong("amends.faults.seed", 20_260_131);

  /** Inputs for each fault: 5,400 for six parts. */
  private static final int STAGE = 900;

  private static final int ACCOUNTS = 300;
  private static final int COMMANDS_PER_STAGE = 12;
  private static final int STAGES_WITH_PLANS = 2;
  private static final double REPEATED_SHARE = 0.02;
  private static final Duration CONVERGENCE_MAX = Duration.ofMinutes(2);
  private static final int NOON = 12;

  /** Callbacks become due within seconds, so many of them fire while parts are killed. */
  private static final Map<String, String> ENVIRONMENT =
      Map.of("AMENDS_CONTACT_CALLBACKS_SLOT", "PT1S");

  private static Platform platform;

  @BeforeAll
  static void start() throws IOException {
    Path home = Path.of(System.getProperty("amends.home", ".."));
    Path target = Files.createDirectories(Path.of("target").toAbsolutePath());
    Path data = Files.createTempDirectory(target, "faults-");
    log("seed %d, logs in %s", SEED, data.resolve("logs"));
    platform =
        Platform.start(
            PlatformConfig.onFreePorts(home, data).withServiceEnvironment(ENVIRONMENT),
            System.out::println);
  }

  @AfterAll
  static void stop() {
    platform.close();
  }

  @Test
  @Order(1)
  void losesAndDuplicatesNothingWhateverPartIsKilled()
      throws ExecutionException, InterruptedException {
    // Given
    Random random = new Random(SEED);
    Acknowledgements acknowledgements = new Acknowledgements("FAULTS");
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
        LenderDriver driver = driver(acknowledgements, ACCOUNTS, random.nextLong());
        EventRepeater repeater =
            new EventRepeater(
                broker(), acknowledgements.lenderId(), new Random(random.nextLong()));
        Agents agents = new Agents(platform, acknowledgements)) {
      repeater.start(REPEATED_SHARE);
      List<Fault> faults = Fault.oneForEach(platform.parts(), STAGE, random);

      // When
      for (Fault fault : faults) {
        driver.publish(fault.after());
        Future<?> injection = threads.submit(() -> inject(fault));
        sendCommands(agents, faults.indexOf(fault));
        driver.publish(STAGE - fault.after());
        injection.get();
      }
      agents.finish();
      driver.flush();
      log(
          "%,d inputs, %,d events repeated, %d assessments, %d plans acknowledged",
          acknowledgements.inputs().size(),
          repeater.stop(),
          acknowledgements.assessments().size(),
          acknowledgements.approvals().size());
    }

    // Then
    long since = System.nanoTime();
    awaitConvergence(acknowledgements);
    log("converged %.1f s after the last input", seconds(since));
  }

  @Test
  @Order(2)
  void judgeDetectsServicesWithoutInboxCheck() throws Exception {
    // Given
    Acknowledgements acknowledgements = new Acknowledgements("UNCHECKED");
    try (LenderDriver driver = driver(acknowledgements, 20, SEED);
        EventRepeater repeater =
            new EventRepeater(broker(), acknowledgements.lenderId(), new Random(SEED))) {
      driver.publish(300);
      driver.flush();
      awaitConvergence(acknowledgements);

      // When
      InboxCheckRemoval.disableInboxChecks(platform);
      driver.repeatAll();
      repeater.repeatAll();
      awaitNoBacklog();
    }

    // Then
    Judgement judgement =
        Judge.judge(
            acknowledgements, new StateReader(platform, acknowledgements.lenderId()).read());
    assertThat(judgement.findingsOf(Guarantee.CONSUMED_ONCE)).contains("case-service", " 2 times");
    assertThat(judgement.findingsOf(Guarantee.TIMELINE)).contains("the timelines:", " 2 times");
  }

  private static LenderDriver driver(Acknowledgements acknowledgements, int accounts, long seed) {
    return new LenderDriver(
        broker(),
        new LenderScenario(
            acknowledgements.lenderId(), accounts, EmbeddedBroker.PARTITIONS, new Random(seed)),
        new LenderRecords(acknowledgements.lenderId(), zoneAtNoon()),
        acknowledgements,
        new Random(seed + 1));
  }

  private static String broker() {
    return platform.broker().bootstrapServers();
  }

  private static void inject(Fault fault) {
    long since = System.nanoTime();
    fault.inject();
    log("%-18s killed, back after %.1f s", fault.part().name(), seconds(since));
  }

  /** Plans come first, while the business date is before their first instalment. */
  private static void sendCommands(Agents agents, int stage) {
    for (int index = 0; index < COMMANDS_PER_STAGE; index++) {
      int account = stage * COMMANDS_PER_STAGE + index;
      if (stage < STAGES_WITH_PLANS) {
        agents.proposeAndApprovePlan(LenderScenario.accountId(account));
      } else {
        agents.assess(LenderScenario.accountId(account));
      }
    }
  }

  private static void awaitConvergence(Acknowledgements acknowledgements) {
    awaitNoBacklog();
    StateReader reader = new StateReader(platform, acknowledgements.lenderId());
    // A timer may publish an event while the state is being read; then it is read again.
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(
            () -> {
              Judgement judgement = Judge.judge(acknowledgements, reader.read());
              assertThat(judgement.holdsEveryGuarantee()).as(() -> message(judgement)).isTrue();
            });
  }

  private static void awaitNoBacklog() {
    Backlog backlog = new Backlog(platform);
    await()
        .atMost(CONVERGENCE_MAX)
        .untilAsserted(() -> assertThat(backlog.count()).as("behind").isEmpty());
  }

  private static String message(Judgement judgement) {
    return "seed %d, logs in %s%n%s"
        .formatted(SEED, platform.config().data().resolve("logs"), judgement);
  }

  /** A zone in which it is about noon, so that calling hours do not affect the result. */
  private static String zoneAtNoon() {
    int hours = NOON - InstantSource.system().instant().atZone(ZoneOffset.UTC).getHour();
    // The signs of these zones are inverted: Etc/GMT-8 is eight hours ahead of UTC.
    return hours == 0 ? "Etc/GMT" : "Etc/GMT" + (hours > 0 ? "-" : "+") + Math.abs(hours);
  }

  private static double seconds(long since) {
    return (System.nanoTime() - since) / 1e9;
  }

  private static void log(String format, Object... values) {
    System.out.println("faults: " + String.format(Locale.ROOT, format, values));
  }
}
