package dev.amends.launcher.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.amends.evidence.BundleKey;
import dev.amends.evidence.EvidenceCollection;
import dev.amends.launcher.evidence.EvidenceKeys;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The subcommands about evidence, without a running platform. */
class EvidenceCommandsTest {
  private static final String CASE = "01998a4e-0000-7000-8000-000000000001";

  @SuppressWarnings("NullAway.Init") // JUnit sets it
  @TempDir
  Path directory;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void printsThePublicKeyWhichStaysTheSame() throws IOException {
    assertThat(amends("evidence-key", "--data", "" + directory)).isZero();
    String first = out.toString();
    out.getBuffer().setLength(0);
    assertThat(amends("evidence-key", "--data", "" + directory)).isZero();

    assertThat(out).hasToString(first);
    assertThat(first).startsWith("-----BEGIN PUBLIC KEY-----").doesNotContain("PRIVATE");
    Path signing = directory.resolve("keys/evidence-signing.pem");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(signing)))
        .isEqualTo("rw-------");
  }

  @Test
  void verifiesABundleOffline() throws IOException {
    Path key = directory.resolve("public.pem");
    Path bundle = bundle(EvidenceKeys.load(directory.resolve("keys")));
    amends("evidence-key", "--data", "" + directory);
    Files.writeString(key, out.toString());

    int exit = amends("verify-bundle", "" + bundle, "--key", "" + key);

    assertThat(exit).isZero();
    assertThat(out.toString()).contains("The bundle is intact.", CASE, "wang.fang", "0 entries");
  }

  @Test
  void namesWhatIsWrongWithABundleAndFails() throws IOException {
    Path key = Files.writeString(directory.resolve("other.pem"), BundleKey.generate().publicPem());
    Path bundle = bundle(BundleKey.generate());

    int exit = amends("verify-bundle", "" + bundle, "--key", "" + key);

    assertThat(exit).isEqualTo(1);
    assertThat(out.toString())
        .contains("The bundle is not intact:", "public-key.pem: was replaced");
  }

  @Test
  void saysThatAFileIsNotABundle() throws IOException {
    Path text = Files.writeString(directory.resolve("a.zip"), "no zip");

    assertThat(amends("verify-bundle", "" + text)).isEqualTo(1);
    assertThat(err.toString()).contains("a.zip is not an intact zip file");
    assertThat(amends("verify-bundle", "" + directory.resolve("none.zip"))).isEqualTo(1);
    assertThat(err.toString()).contains("There is no file");
  }

  @Test
  void saysHowToStartThePlatform() throws IOException {
    Path run = Files.createDirectories(directory.resolve("run"));
    for (String service :
        List.of("case-service", "assessment-service", "contact-service", "plan-service")) {
      Files.writeString(
          run.resolve(service + ".json"),
          "{\"name\":\"%s\",\"pid\":1,\"startedMillis\":1,\"port\":1}".formatted(service));
    }

    assertThat(amends("evidence", CASE, "--data", "" + directory)).isEqualTo(1);
    assertThat(err.toString()).contains("localhost:1", "./amends up");
  }

  @Test
  void rejectsAnUnknownLanguageAndWhatIsNotACase() {
    assertThat(amends("evidence", CASE, "--lang", "fr", "--data", "" + directory)).isEqualTo(2);
    assertThat(err.toString()).contains("fr", "zh-CN");
    assertThat(amends("evidence", "LN-1", "--data", "" + directory)).isEqualTo(2);
    assertThat(err.toString()).contains("LN-1");
  }

  private Path bundle(BundleKey.Pair key) throws IOException {
    Path file = directory.resolve("evidence.zip");
    byte[] timeline = "{\"entryCount\":0,\"entries\":[]}".getBytes(UTF_8);
    try (OutputStream target = Files.newOutputStream(file)) {
      new EvidenceCollection(
              CASE,
              Instant.parse("2026-12-01T01:00:00Z"),
              "wang.fang",
              Map.of(EvidenceCollection.TIMELINE, timeline),
              Map.of())
          .write(target, "en", key);
    }
    return file;
  }

  private int amends(String... arguments) {
    return Amends.commandLine()
        .setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(err, true))
        .execute(arguments);
  }
}
