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
 * Every part is killed while a lender and agents go on. What is killed, when, and what is told come
 * from a seed, {@code -Damends.faults.seed}, which is printed.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@Timeout(value = 10, unit = TimeUnit.MINUTES)
@SuppressWarnings("NullAway.Init")
class FaultsIT {
  private static final long SEED = Long.getLong("amends.faults.seed", 20_260_131);

  /** Inputs from one fault to the next: 5,400 for six parts. */
  private static final int STAGE = 900;

  private static final int ACCOUNTS = 300;
  private static final int COMMANDS_A_STAGE = 12;
  private static final int STAGES_WITH_PLANS = 2;
  private static final double REPEATED = 0.02;
  private static final Duration CONVERGENCE_MAX = Duration.ofMinutes(2);
  private static final int NOON = 12;

  /** Callbacks come due within seconds, so that many fire while parts are killed. */
  private static final Map<String, String> ENVIRONMENT =
      Map.of("AMENDS_CONTACT_CALLBACKS_SLOT", "PT1S");

  private static Platform platform;

  @BeforeAll
  static void start() throws IOException {
    Path home = Path.of(System.getProperty("amends.home", ".."));
    Path target = Files.createDirectories(Path.of("target").toAbsolutePath());
    Path data = Files.createTempDirectory(target, "faults-");
    say("seed %d, logs in %s", SEED, data.resolve("logs"));
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
  void nothingIsLostAndNothingIsTwiceWhateverIsKilled()
      throws ExecutionException, InterruptedException {
    // Given
    Random random = new Random(SEED);
    Ledger ledger = new Ledger("FAULTS");
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
        Driver driver = driver(ledger, ACCOUNTS, random.nextLong());
        Echo echo = new Echo(broker(), ledger.lenderId(), new Random(random.nextLong()));
        Agents agents = new Agents(platform, ledger)) {
      echo.begin(REPEATED);
      List<Fault> faults = Fault.ofEach(platform.parts(), STAGE, random);

      // When
      for (Fault fault : faults) {
        driver.tell(fault.after());
        Future<?> happening = threads.submit(() -> happen(fault));
        work(agents, faults.indexOf(fault));
        driver.tell(STAGE - fault.after());
        happening.get();
      }
      agents.finish();
      driver.flush();
      say(
          "%,d inputs, %,d events repeated, %d assessments, %d plans acknowledged",
          ledger.inputs().size(),
          echo.stop(),
          ledger.assessments().size(),
          ledger.approvals().size());
    }

    // Then
    long since = System.nanoTime();
    converges(ledger);
    say("converged %.1f s after the last input", seconds(since));
  }

  @Test
  @Order(2)
  void theJudgeFindsWhatAServiceDoesWhoseInboxCheckIsOff() throws Exception {
    // Given
    Ledger ledger = new Ledger("UNCHECKED");
    try (Driver driver = driver(ledger, 20, SEED);
        Echo echo = new Echo(broker(), ledger.lenderId(), new Random(SEED))) {
      driver.tell(300);
      driver.flush();
      converges(ledger);

      // When
      Sabotage.switchInboxChecksOff(platform);
      driver.tellAllAgain();
      echo.repeatAll();
      settles();
    }

    // Then
    Verdict verdict = Judge.judge(ledger, new Auditor(platform, ledger.lenderId()).read());
    assertThat(verdict.about(Guarantee.TAKEN_IN_ONCE)).contains("case-service", " 2 times");
    assertThat(verdict.about(Guarantee.TIMELINE)).contains("the timelines has", " 2 times");
  }

  private static Driver driver(Ledger ledger, int accounts, long seed) {
    return new Driver(
        broker(),
        new Script(ledger.lenderId(), accounts, EmbeddedBroker.PARTITIONS, new Random(seed)),
        new Records(ledger.lenderId(), zoneAtNoon()),
        ledger,
        new Random(seed + 1));
  }

  private static String broker() {
    return platform.broker().bootstrapServers();
  }

  private static void happen(Fault fault) {
    long since = System.nanoTime();
    fault.happen();
    say("%-18s killed, back after %.1f s", fault.part().name(), seconds(since));
  }

  /** Plans first, while the business date is before their first instalment; assessments always. */
  private static void work(Agents agents, int stage) {
    for (int index = 0; index < COMMANDS_A_STAGE; index++) {
      int account = stage * COMMANDS_A_STAGE + index;
      if (stage < STAGES_WITH_PLANS) {
        agents.agreeOnPlan(Script.accountId(account));
      } else {
        agents.assess(Script.accountId(account));
      }
    }
  }

  private static void converges(Ledger ledger) {
    settles();
    Auditor auditor = new Auditor(platform, ledger.lenderId());
    // A timer may tell something between two looks of the auditor; then he looks again.
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(
            () -> {
              Verdict verdict = Judge.judge(ledger, auditor.read());
              assertThat(verdict.isClean()).as(() -> message(verdict)).isTrue();
            });
  }

  private static void settles() {
    Backlog backlog = new Backlog(platform);
    await()
        .atMost(CONVERGENCE_MAX)
        .untilAsserted(() -> assertThat(backlog.behind()).as("behind").isEmpty());
  }

  private static String message(Verdict verdict) {
    return "seed %d, logs in %s%n%s"
        .formatted(SEED, platform.config().data().resolve("logs"), verdict);
  }

  /** A zone in which it is about noon, so that calling hours do not decide what is tested. */
  private static String zoneAtNoon() {
    int hours = NOON - InstantSource.system().instant().atZone(ZoneOffset.UTC).getHour();
    // Signs are the other way round in this family of zones: Etc/GMT-8 is eight hours ahead.
    return hours == 0 ? "Etc/GMT" : "Etc/GMT" + (hours > 0 ? "-" : "+") + Math.abs(hours);
  }

  private static double seconds(long since) {
    return (System.nanoTime() - since) / 1e9;
  }

  private static void say(String format, Object... values) {
    System.out.println("faults: " + String.format(Locale.ROOT, format, values));
  }
}
