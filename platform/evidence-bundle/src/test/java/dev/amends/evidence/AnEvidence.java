package dev.amends.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.amends.conventions.evidence.ContentHash;
import dev.amends.letters.Sha256;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The evidence of a case with a chain of entries, of which every second one announces a record. */
final class AnEvidence {
  static final BundleKey.Pair KEY = BundleKey.generate();
  static final String CASE = "01998a4e-0000-7000-8000-000000000001";
  private static final ObjectMapper JSON = new ObjectMapper();

  final ObjectNode timeline = JSON.createObjectNode();
  final ArrayNode entries = JSON.createArrayNode();
  final ObjectNode part = JSON.createObjectNode();
  final ArrayNode items = JSON.createArrayNode();

  /** Creates a timeline with some entries. */
  static AnEvidence ofEntries(int count) {
    AnEvidence evidence = new AnEvidence();
    evidence.timeline.putObject("case").put("lenderId", "CU-DEMO").put("status", "OPEN");
    evidence.timeline.set("entries", evidence.entries);
    evidence.part.put("caseId", CASE).put("service", "contact-service");
    evidence.part.set("items", evidence.items);
    for (int number = 1; number <= count; number++) {
      if (number % 2 == 0) {
        evidence.appendContact(number);
      } else {
        evidence.append(number, JSON.createObjectNode().put("number", number));
      }
    }
    return evidence;
  }

  private void appendContact(int number) {
    ObjectNode content = JSON.createObjectNode().put("ownWords", "我下周还 " + number);
    appendRecord(number, "CONTACT", "contact-" + number, content);
  }

  /** Appends the record of a file; the file itself is not added. */
  void appendAttachment(int number, String id, byte[] file) {
    ObjectNode content = JSON.createObjectNode().put("id", id).put("sha256", Sha256.of(file).hex());
    appendRecord(number, "ATTACHMENT", id, content);
  }

  private void appendRecord(int number, String kind, String id, ObjectNode content) {
    String sha256 = ContentHash.of(content);
    append(number, JSON.createObjectNode().put("number", number).put("contentHash", sha256));
    items.addObject().put("kind", kind).put("id", id).put("sha256", sha256).set("record", content);
  }

  private void append(int number, ObjectNode data) {
    entries.add(entry(number, data, number == 1 ? "" : hash(number - 2)));
    timeline.put("entryCount", number);
  }

  static ObjectNode entry(int number, ObjectNode data, String previousHash) {
    ObjectNode fields =
        JSON.createObjectNode()
            .put("format", 2)
            .put("caseId", CASE)
            .put("number", number)
            .put("at", "2026-11-30T14:03:11.123456Z")
            .put("localTime", "2026-11-30T22:03:11.123456+08:00[Asia/Shanghai]")
            .put("service", "contact-service")
            .put("what", "ContactLogged")
            .put("why", "OUTBOUND CALL: RPC, promised <100> & more")
            .put("by", "li.na")
            .put("role", "agent");
    fields.set("data", data);
    String content = fields.toString();
    String hash = Sha256.of((previousHash + "\n" + content).getBytes(UTF_8)).hex();
    return fields.put("content", content).put("previousHash", previousHash).put("hash", hash);
  }

  String hash(int index) {
    return entries.get(index).get("hash").asText();
  }

  EvidenceCollection collected() {
    Map<String, byte[]> parts = new LinkedHashMap<>();
    parts.put(EvidenceCollection.TIMELINE, timeline.toString().getBytes(UTF_8));
    parts.put("contact-service.json", part.toString().getBytes(UTF_8));
    return new EvidenceCollection(
        CASE,
        Instant.parse("2026-12-01T01:00:00Z"),
        "wang.fang",
        parts,
        Map.of("files/call.mp3", "a voice".getBytes(UTF_8)));
  }

  /** Writes the bundle. */
  Path write(Path folder, String language) throws IOException {
    Path file = folder.resolve("evidence.zip");
    try (OutputStream target = Files.newOutputStream(file)) {
      collected().write(target, language, KEY);
    }
    return file;
  }

  /** Writes a bundle whose timeline and records were altered after it had been signed. */
  static Path tampered(Path folder, AnEvidence signed, AnEvidence altered) throws IOException {
    Bundle bundle = Bundle.read(signed.write(folder, "en"));
    Map<String, byte[]> files = new LinkedHashMap<>(bundle.files());
    files.putAll(altered.collected().parts());
    return zip(folder, files);
  }

  static Path zip(Path folder, Map<String, byte[]> files) throws IOException {
    Path file = folder.resolve("tampered.zip");
    try (OutputStream target = Files.newOutputStream(file)) {
      Bundle.zip(target, files);
    }
    return file;
  }

  static List<String> found(Path file) {
    return BundleVerifier.verify(file, KEY.publicPem()).findings().stream()
        .map(Finding::toString)
        .toList();
  }
}
