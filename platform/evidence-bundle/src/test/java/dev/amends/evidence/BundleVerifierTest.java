package dev.amends.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.amends.letters.Sha256;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a verification finds in a bundle that somebody altered. */
class BundleVerifierTest {
  private static final int ENTRIES = 9;

  @SuppressWarnings("NullAway.Init") // JUnit sets it
  @TempDir
  Path folder;

  @Test
  void findsNothingInABundleAsItWasWritten() throws IOException {
    Path file = AnEvidence.ofEntries(ENTRIES).write(folder, "en");

    BundleVerifier.Verification verification =
        BundleVerifier.verify(file, AnEvidence.KEY.publicPem());

    assertThat(verification.findings()).isEmpty();
    assertThat(verification.entries()).isEqualTo(ENTRIES);
    assertThat(verification.records()).isEqualTo(4);
    assertThat(verification.manifest().caseId()).isEqualTo(AnEvidence.CASE);
    assertThat(verification.keyFingerprint())
        .isEqualTo(BundleKey.fingerprint(AnEvidence.KEY.publicPem()));
    assertThat(BundleVerifier.verify(file, null).isIntact()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "manifest.json",
        "manifest.sig",
        "public-key.pem",
        "case-service.json",
        "contact-service.json",
        "summary.pdf",
        "files/call.mp3"
      })
  void namesTheFileInWhichAByteWasFlipped(String name) throws IOException {
    Bundle written = Bundle.read(AnEvidence.ofEntries(ENTRIES).write(folder, "en"));
    Random random = new Random(name.hashCode());

    for (int flip = 0; flip < 100; flip++) {
      Map<String, byte[]> files = new LinkedHashMap<>(written.files());
      byte[] content = requireNonNull(files.get(name)).clone();
      int position = random.nextInt(content.length);
      content[position] = (byte) (content[position] ^ (1 << random.nextInt(8)));
      files.put(name, content);

      assertThat(foundOrRejected(AnEvidence.zip(folder, files)))
          .as("byte %d of %s", position, name)
          .contains(name);
    }
  }

  private static String foundOrRejected(Path file) {
    try {
      return String.join("\n", AnEvidence.found(file));
    } catch (InvalidBundle e) {
      return String.valueOf(e.getMessage());
    }
  }

  @Test
  void namesAMissingFileAndAnInsertedOne() throws IOException {
    Bundle written = Bundle.read(AnEvidence.ofEntries(ENTRIES).write(folder, "en"));
    Map<String, byte[]> files = new LinkedHashMap<>(written.files());
    files.remove("files/call.mp3");
    files.put("files/other.mp3", new byte[1]);

    assertThat(AnEvidence.found(AnEvidence.zip(folder, files)))
        .containsExactly(
            "files/call.mp3: is missing, although the manifest lists it",
            "files/other.mp3: was inserted: the manifest does not list it");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 4, 8})
  void namesTheEntryThatIsMissing(int index) throws IOException {
    AnEvidence altered = AnEvidence.ofEntries(ENTRIES);
    altered.entries.remove(index);

    String first = firstFinding(altered);

    assertThat(first)
        .contains(
            index == 8
                ? "entries are missing at the end: there were 9, and there are 8"
                : "entry %d is missing before it".formatted(index + 1));
  }

  @Test
  void namesTheEntryThatWasAltered() throws IOException {
    AnEvidence altered = AnEvidence.ofEntries(ENTRIES);
    ((ObjectNode) altered.entries.get(4)).put("by", "somebody.else");

    assertThat(firstFinding(altered))
        .contains("entry 5 (ContactLogged of contact-service")
        .contains("its fields are not those that its hash covers");
  }

  @Test
  void namesTheEntryThatWasInserted() throws IOException {
    AnEvidence altered = AnEvidence.ofEntries(ENTRIES);
    ObjectNode data = altered.entries.objectNode().put("number", 5);
    altered.entries.insert(4, AnEvidence.entry(5, data, altered.hash(3)));

    assertThat(firstFinding(altered)).contains("case-service.json, entry 5").contains("inserted");
  }

  @Test
  void namesEntriesThatWereSwapped() throws IOException {
    AnEvidence altered = AnEvidence.ofEntries(ENTRIES);
    JsonNode fourth = altered.entries.remove(3);
    altered.entries.insert(4, fourth);

    assertThat(firstFinding(altered)).contains("entry 5").contains("entry 4 is missing before it");
  }

  @Test
  void namesTheRecordThatIsMissing() throws IOException {
    AnEvidence altered = AnEvidence.ofEntries(ENTRIES);
    altered.items.remove(1);

    assertThat(firstFinding(altered)).contains("entry 4").contains("its record with the SHA-256");
  }

  @Test
  void namesTheRecordThatWasAltered() throws IOException {
    AnEvidence altered = AnEvidence.ofEntries(ENTRIES);
    ((ObjectNode) altered.items.get(1).get("record")).put("ownWords", "I never pay");

    assertThat(firstFinding(altered))
        .contains("contact-service.json, record CONTACT contact-4")
        .contains("was altered");
  }

  @Test
  void namesTheRecordThatWasInserted() throws IOException {
    AnEvidence altered = AnEvidence.ofEntries(ENTRIES);
    altered.items.add(AnEvidence.ofEntries(12).items.get(5));

    assertThat(firstFinding(altered)).contains("record CONTACT contact-12").contains("inserted");
  }

  @Test
  void namesTheFileThatWasAlteredBeforeTheCollection() throws IOException {
    AnEvidence evidence = AnEvidence.ofEntries(1);
    byte[] recording = "a voice".getBytes(UTF_8);
    evidence.appendAttachment(2, "call-1", recording);
    evidence.appendAttachment(3, "call-2", recording);
    Path file = folder.resolve("evidence.zip");
    try (OutputStream target = Files.newOutputStream(file)) {
      evidence
          .collected()
          .withFiles(Map.of("files/call-1", recording, "files/call-2", new byte[1]))
          .write(target, "en", AnEvidence.KEY);
    }

    assertThat(AnEvidence.found(file))
        .containsExactly(
            "files/call-2: was altered: its record has the SHA-256 " + Sha256.of(recording).hex());
  }

  private String firstFinding(AnEvidence altered) throws IOException {
    return AnEvidence.found(AnEvidence.tampered(folder, AnEvidence.ofEntries(ENTRIES), altered))
        .getFirst();
  }

  @Test
  void rejectsABundleThatSomebodyElseSigned() throws IOException {
    AnEvidence forged = AnEvidence.ofEntries(ENTRIES - 1);
    Path file = folder.resolve("forged.zip");
    try (OutputStream target = Files.newOutputStream(file)) {
      forged.collected().write(target, "en", BundleKey.generate());
    }

    assertThat(BundleVerifier.verify(file, null).isIntact()).isTrue();
    assertThat(AnEvidence.found(file).getFirst()).contains("it is not the given key");
  }

  @Test
  void rejectsWhatIsNotABundle() throws IOException {
    Path text = Files.write(folder.resolve("a.zip"), "not a zip".getBytes(UTF_8));

    assertThatThrownBy(() -> BundleVerifier.verify(text, null))
        .isInstanceOf(InvalidBundle.class)
        .hasMessageContaining("is not an intact zip file");
    assertThatThrownBy(() -> BundleVerifier.verify(folder.resolve("absent.zip"), null))
        .isInstanceOf(InvalidBundle.class)
        .hasMessageContaining("There is no file");
  }
}
