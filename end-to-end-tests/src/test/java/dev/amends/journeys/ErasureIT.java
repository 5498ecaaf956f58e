package dev.amends.journeys;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;

import dev.amends.evidence.BundleVerifier;
import dev.amends.evidence.BundleVerifier.Verification;
import dev.amends.launcher.evidence.BorrowerDataCollector;
import dev.amends.launcher.evidence.EvidenceCollector;
import dev.amends.launcher.evidence.EvidenceKeys;
import dev.amends.launcher.services.Service;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A borrower asks for a copy of their data, and then for its erasure. */
@Journey
class ErasureIT {
  private static final LocalDate DAY = LocalDate.of(2026, 1, 31);
  private static final String NAME = "Wang Fang";
  private static final String PHONE = "+8613800000000";

  @SuppressWarnings("NullAway.Init") // JUnit sets it
  @TempDir
  Path folder;

  private final JourneyPlatform platform;

  ErasureIT(JourneyPlatform platform) {
    this.platform = platform;
  }

  @Test
  void everyServiceErasesACaseThatNeedNotBeKeptAndTheEvidenceStillVerifies() throws IOException {
    try (Lender lender = platform.lender("JOURNEY-ERASURE")) {
      // Given
      Borrower borrower =
          Borrower.fallsBehind(
              platform, lender, "LN-1", lender.overdueIn("ZZ", "LN-1", 1, DAY, "1000.00"));
      Borrower other = Borrower.fallsBehind(platform, lender, "LN-2", DAY, "1000.00");
      borrower.refusesToPay();
      other.refusesToPay();
      platform.settle();
      Map<String, String> copy = export(lender, "B-LN-1");
      assertThat(copy).hasSize(Service.values().length);
      assertThat(copy.get("case-service.json")).contains(NAME, "SAMPLE-1");
      assertThat(copy.get("contact-service.json")).contains(NAME);

      // When
      String request = requestErasure(lender, "B-LN-1");

      // Then
      platform
          .as("compliance", "chen.yu", Service.CASE)
          .get("/borrower-erasures/" + request)
          .then()
          .body("cases[0].why", equalTo("the case is open"))
          .body("cases[0].services.status", everyItem(equalTo("RETAINED")));

      // When
      lender.publish(lender.payment("LN-1", 2, DAY, "P-1", "1000.00", "0.00"));

      // Then
      awaitCompleted(request);
      platform.settle();
      assertThat(String.join("", export(lender, "B-LN-1").values())).doesNotContain(NAME, PHONE);
      Verification verification = verify(bundle(borrower));
      assertThat(verification.findings()).isEmpty();
      assertThat(verification.erased())
          .isNotEmpty()
          .allSatisfy(record -> assertThat(record.what()).contains("on request " + request));
      assertThat(String.join("", export(lender, "B-LN-2").values())).contains(NAME);
      assertThat(verify(bundle(other)).erased()).isEmpty();
    }
  }

  private Map<String, String> export(Lender lender, String borrowerId) {
    return new BorrowerDataCollector(
            platform.token("chen.yu", "compliance"), platform::uri, InstantSource.system())
            .collect(
                new BorrowerDataCollector.Request(
                    lender.id(), borrowerId, "the borrower asked for a copy", "chen.yu"))
            .entrySet()
            .stream()
            .collect(
                Collectors.toMap(Map.Entry::getKey, part -> new String(part.getValue(), UTF_8)));
  }

  private String requestErasure(Lender lender, String borrowerId) {
    return platform
        .as("compliance", "chen.yu", Service.CASE)
        .body(
            Map.of(
                "lenderId",
                lender.id(),
                "borrowerId",
                borrowerId,
                "reason",
                "a letter of the borrower"))
        .post("/borrower-erasures")
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  private void awaitCompleted(String request) {
    await()
        .untilAsserted(
            () ->
                platform
                    .as("compliance", "chen.yu", Service.CASE)
                    .get("/borrower-erasures/" + request)
                    .then()
                    .body("status", equalTo("COMPLETED"))
                    .body("cases[0].services.status", everyItem(equalTo("ERASED"))));
  }

  private Path bundle(Borrower borrower) throws IOException {
    Path bundle = folder.resolve(borrower.caseId() + ".zip");
    try (OutputStream target = Files.newOutputStream(bundle)) {
      new EvidenceCollector(
              platform.token("chen.yu", "compliance"), platform::uri, InstantSource.system())
          .collect(UUID.fromString(borrower.caseId()), "chen.yu", false)
          .orElseThrow()
          .write(target, "en", EvidenceKeys.load(platform.data().resolve("keys")));
    }
    return bundle;
  }

  private Verification verify(Path bundle) {
    return BundleVerifier.verify(
        bundle, EvidenceKeys.load(platform.data().resolve("keys")).publicPem());
  }
}
