package dev.amends.journeys;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.amends.evidence.BundleVerifier;
import dev.amends.evidence.BundleVerifier.Verification;
import dev.amends.evidence.EvidenceCollection;
import dev.amends.launcher.evidence.EvidenceCollector;
import dev.amends.launcher.evidence.EvidenceKeys;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The evidence of a case from all services in one file, and what happens to a forged one. */
@Journey
class EvidenceIT {
  private static final LocalDate DAY = LocalDate.of(2026, 1, 31);

  @SuppressWarnings("NullAway.Init") // JUnit sets it
  @TempDir
  Path folder;

  private final JourneyPlatform platform;

  EvidenceIT(JourneyPlatform platform) {
    this.platform = platform;
  }

  @Test
  void aBundleIsVerifiedOfflineAndNamesTheEntryThatSomebodyAlters() throws IOException {
    try (Lender lender = platform.lender("JOURNEY-EVIDENCE")) {
      // Given
      Borrower borrower = Borrower.fallsBehind(platform, lender, "LN-1", DAY, "1000.00");
      borrower.refusesToPay();
      borrower.isSentAStatement("zh-CN");
      borrower.isHeld("DISPUTE");
      platform.settle();

      // When
      Path bundle = folder.resolve("evidence.zip");
      EvidenceCollection collected = collect(borrower.caseId());
      try (OutputStream target = Files.newOutputStream(bundle)) {
        collected.write(target, "zh-CN", EvidenceKeys.load(platform.data().resolve("keys")));
      }

      // Then
      Verification verification = verify(bundle);
      assertThat(verification.findings()).isEmpty();
      assertThat(verification.entries()).isGreaterThan(3);
      assertThat(
              new String(
                  collected.parts().getOrDefault("case-service-records.json", new byte[0]), UTF_8))
          .contains("STATEMENT", "账户情况说明");

      // When
      forge(bundle);

      // Then
      assertThat(verify(bundle).findings().getFirst().toString())
          .contains("case-service.json, entry 1 (CaseOpened of case-service")
          .contains("was altered");
    }
  }

  private EvidenceCollection collect(String caseId) {
    return new EvidenceCollector(
            platform.token("wang.fang", "compliance"), platform::uri, InstantSource.system())
        .collect(UUID.fromString(caseId), "wang.fang", true)
        .orElseThrow();
  }

  private Verification verify(Path bundle) {
    return BundleVerifier.verify(
        bundle, EvidenceKeys.load(platform.data().resolve("keys")).publicPem());
  }

  /** Alters the reason of the first entry. */
  private static void forge(Path bundle) throws IOException {
    try (FileSystem zip = FileSystems.newFileSystem(bundle)) {
      Path timeline = zip.getPath(EvidenceCollection.TIMELINE);
      String altered =
          Files.readString(timeline).replaceFirst("\"what\":\"CaseOpened\",\"why\":\"", "$0not ");
      Files.write(timeline, altered.getBytes(UTF_8));
    }
  }
}
